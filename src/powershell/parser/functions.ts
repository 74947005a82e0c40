import type { TextRange } from '../ast/node.ts';
import type { Parameter } from '../ast/scripts.ts';
import type { Statement } from '../ast/statements.ts';
import type { Token } from '../tokens/token.ts';
import { TokenFlags } from '../tokens/token-flags.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { parseParameterList } from './parameters.ts';
import { after, type Parser, rangeOf } from './parser.ts';
import { parseScriptBlock } from './script-blocks.ts';

/** What cannot be a function's name: anything that could be a command's name can. */
const notAName = new Set<TokenKind>([
  TokenKind.Pipe,
  TokenKind.LParen,
  TokenKind.LCurly,
  TokenKind.AtParen,
  TokenKind.AtCurly,
  TokenKind.RCurly,
  TokenKind.RParen,
  TokenKind.EndOfInput,
  TokenKind.Semi,
  TokenKind.Redirection,
  TokenKind.RedirectInStd,
  TokenKind.AndAnd,
  TokenKind.OrOr,
  TokenKind.Ampersand,
  TokenKind.Variable,
  TokenKind.SplattedVariable,
  TokenKind.HereStringExpandable,
  TokenKind.HereStringLiteral,
  TokenKind.StringLiteral,
  TokenKind.StringExpandable,
]);

/**
 * function-statement:
 *   ('function' | 'filter' | 'workflow') name ('(' parameter-list ')')? '{' script-block '}'
 */
export function parseFunction(p: Parser, keyword: Token): Statement {
  p.skipNewlines();
  const name = p.next();
  if (notAName.has(name.kind)) {
    p.unget(name);
    p.reportIncomplete('MissingNameAfterKeyword', after(keyword), p.textOf(keyword));
    return { type: 'ErrorStatement', start: keyword.start, end: keyword.end, nested: [] };
  }
  name.flags &= ~TokenFlags.Keyword;
  const head = parseFunctionParameters(p);
  const lCurly = p.next();
  if (lCurly.kind !== TokenKind.LCurly) {
    p.unget(lCurly);
    if (!head.errorEnd) {
      head.errorEnd = head.rParen ?? name;
      p.reportIncomplete('MissingFunctionBody', after(head.errorEnd));
    }
  }
  if (head.errorEnd) return failedFunction(keyword, head);
  const isWorkflow = keyword.kind === TokenKind.Workflow;
  const isFilter = keyword.kind === TokenKind.Filter;
  const { inWorkflow } = p.tokenizer;
  p.tokenizer.inWorkflow = isWorkflow;
  const body = parseScriptBlock(p, lCurly, { isFilter });
  p.tokenizer.inWorkflow = inWorkflow;
  return {
    type: 'FunctionDefinition',
    start: keyword.start,
    end: body.end,
    name: name.kind === TokenKind.Generic ? name.value : p.textOf(name),
    nameRange: rangeOf(name),
    isFilter,
    isWorkflow,
    ...(head.parameters ? { parameters: head.parameters } : {}),
    body,
  };
}

export interface FunctionHead {
  /** Absent without parentheses. */
  parameters?: readonly Parameter[];
  rParen?: Token;
  /** Where the statement ends that cannot be completed. */
  errorEnd?: TextRange;
}

export function failedFunction({ start }: TextRange, head: FunctionHead): Statement {
  const { parameters, errorEnd } = head;
  return {
    type: 'ErrorStatement',
    start,
    end: errorEnd?.end ?? start,
    nested: parameters ?? [],
  };
}

/** '(' parameter-list? ')', if it is there. */
export function parseFunctionParameters(p: Parser): FunctionHead {
  p.skipNewlines();
  const lParen = p.peek();
  if (lParen.kind !== TokenKind.LParen) return {};
  p.skip();
  const parameters = parseParameterList(p);
  p.skipNewlines();
  const rParen = p.next();
  const head: FunctionHead = { parameters, rParen };
  if (rParen.kind !== TokenKind.RParen) {
    p.unget(rParen);
    head.errorEnd = parameters.at(-1) ?? lParen;
    p.reportIncomplete('MissingEndParenthesisInFunctionParameterList', after(head.errorEnd));
  }
  p.skipNewlines();
  return head;
}
