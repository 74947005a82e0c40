import type { Node } from '../ast/ast.ts';
import type { Expression } from '../ast/expressions.ts';
import type { TextRange } from '../ast/node.ts';
import type { PipelineBase, Statement } from '../ast/statements.ts';
import type { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { parseSingleArgument } from './arguments.ts';
import { after, type Parser } from './parser.ts';
import { parsePipelineChain } from './pipelines.ts';
import { parseStatementBlock } from './statement-list.ts';
import { newVariable } from './variables.ts';

/** The label of a loop as its node has it. */
export function labelOf(label: Token | undefined): { label?: string } {
  return label ? { label: label.value } : {};
}

/** A loop of which only a part is there. */
function failed(
  start: TextRange,
  end: TextRange,
  ...nested: readonly (Node | undefined)[]
): Statement {
  return {
    type: 'ErrorStatement',
    start: start.start,
    end: end.end,
    nested: nested.filter((node) => node !== undefined),
  };
}

/** Whether a parameter is this one, written out or shortened. */
export function isParameter(token: Token, name: string): boolean {
  return name.startsWith(token.value.toLowerCase());
}

/**
 * foreach-statement:
 *   'foreach' '-parallel'? ('-throttlelimit' argument)?
 *   '(' variable 'in' pipeline-chain ')' statement-block
 */
export function parseForEach(p: Parser, label: Token | undefined, keyword: Token): Statement {
  const start = label ?? keyword;
  p.skipNewlines();
  const { isParallel, throttleLimit, wrong } = parseForEachParameters(p);
  const lParen = p.next();
  if (lParen.kind !== TokenKind.LParen) {
    p.unget(lParen);
    p.reportIncomplete('MissingOpenParenthesisAfterKeyword', after(keyword), 'foreach');
    return failed(start, keyword);
  }
  p.skipNewlines();
  const token = p.next();
  if (token.kind !== TokenKind.Variable && token.kind !== TokenKind.SplattedVariable) {
    p.unget(token);
    p.reportIncomplete('MissingVariableNameAfterForeach', after(lParen));
    return failed(start, lParen);
  }
  const variable = newVariable(p, token);
  p.skipNewlines();
  const inToken = p.next();
  if (inToken.kind !== TokenKind.In) {
    p.unget(inToken);
    p.reportIncomplete('MissingInInForeach', after(variable));
    return failed(start, variable, variable);
  }
  p.skipNewlines();
  const condition = parsePipelineChain(p);
  if (condition === undefined) {
    p.reportIncomplete('MissingForeachExpression', after(inToken));
    return failed(start, inToken, variable);
  }
  p.skipNewlines();
  const rParen = p.next();
  if (rParen.kind !== TokenKind.RParen) {
    p.unget(rParen);
    p.reportIncomplete('MissingEndParenthesisAfterForeach', after(condition));
    return failed(start, condition, variable, condition);
  }
  const body = parseStatementBlock(p);
  if (body === undefined) {
    p.reportIncomplete('MissingForeachStatement', after(rParen));
    return failed(start, rParen, variable, condition);
  }
  if (wrong) return failed(start, wrong, variable, condition, body);
  return {
    type: 'ForEachStatement',
    start: start.start,
    end: body.end,
    ...labelOf(label),
    isParallel,
    ...(throttleLimit ? { throttleLimit } : {}),
    variable,
    condition,
    body,
  };
}

interface ForEachParameters {
  isParallel: boolean;
  throttleLimit?: Expression;
  /** The last parameter that `foreach` does not have. */
  wrong?: Token;
}

function parseForEachParameters(p: Parser): ForEachParameters {
  const found: ForEachParameters = { isParallel: false };
  for (let token = p.peek(); token.kind === TokenKind.Parameter; token = p.peek()) {
    p.skip();
    if (isParameter(token, 'parallel')) {
      found.isParallel = true;
    } else if (isParameter(token, 'throttlelimit')) {
      p.skipNewlines();
      const limit = parseSingleArgument(p, 'argument');
      if (limit) found.throttleLimit = limit;
      else {
        delete found.throttleLimit;
        p.reportIncomplete('MissingThrottleLimit', after(token));
      }
    } else {
      found.wrong = token;
      p.report('InvalidForeachFlag', token, token.value);
    }
    p.skipNewlines();
  }
  return found;
}

/**
 * for-statement:
 *   'for' '(' pipeline-chain? (';' pipeline-chain? (';' pipeline-chain?)?)? ')' statement-block
 */
export function parseFor(p: Parser, label: Token | undefined, keyword: Token): Statement {
  const start = label ?? keyword;
  p.skipNewlines();
  const lParen = p.next();
  if (lParen.kind !== TokenKind.LParen) {
    p.unget(lParen);
    p.reportIncomplete('MissingOpenParenthesisAfterKeyword', after(keyword), 'for');
    return failed(start, keyword);
  }
  p.skipNewlines();
  let last: TextRange = lParen;
  const initializer = parsePipelineChain(p);
  last = takeSemicolon(p) ?? initializer ?? last;
  p.skipNewlines();
  const condition = parsePipelineChain(p);
  last = takeSemicolon(p) ?? condition ?? last;
  p.skipNewlines();
  const iterator = parsePipelineChain(p);
  last = iterator ?? last;
  p.skipNewlines();
  const rParen = p.next();
  if (rParen.kind !== TokenKind.RParen) {
    p.unget(rParen);
    p.reportIncomplete('MissingEndParenthesisAfterStatement', after(last), 'for');
    return failed(start, last, initializer, condition, iterator);
  }
  const body = parseStatementBlock(p);
  if (body === undefined) {
    p.reportIncomplete('MissingLoopStatement', after(rParen), 'for');
    return failed(start, rParen, initializer, condition, iterator);
  }
  return {
    type: 'ForStatement',
    start: start.start,
    end: body.end,
    ...labelOf(label),
    ...(initializer ? { initializer } : {}),
    ...(condition ? { condition } : {}),
    ...(iterator ? { iterator } : {}),
    body,
  };
}

function takeSemicolon(p: Parser): Token | undefined {
  return p.peek().kind === TokenKind.Semi ? p.next() : undefined;
}

/**
 * while-statement:
 *   'while' '(' pipeline-chain ')' statement-block
 */
export function parseWhile(p: Parser, label: Token | undefined, keyword: Token): Statement {
  const start = label ?? keyword;
  p.skipNewlines();
  const lParen = p.next();
  if (lParen.kind !== TokenKind.LParen) {
    p.unget(lParen);
    p.reportIncomplete('MissingOpenParenthesisAfterKeyword', after(keyword), p.textOf(keyword));
    return failed(start, keyword);
  }
  p.skipNewlines();
  const found = parsePipelineChain(p);
  const condition = found ?? missingCondition(p, lParen, 'while');
  p.skipNewlines();
  const rParen = p.next();
  if (rParen.kind !== TokenKind.RParen) {
    p.unget(rParen);
    if (condition.type !== 'ErrorStatement') {
      p.reportIncomplete('MissingEndParenthesisAfterStatement', after(condition), 'while');
    }
    return failed(start, condition, found);
  }
  p.skipNewlines();
  const body = parseStatementBlock(p);
  if (body === undefined) {
    p.reportIncomplete('MissingLoopStatement', after(rParen), 'while');
    return failed(start, rParen, found);
  }
  return {
    type: 'WhileStatement',
    start: start.start,
    end: body.end,
    ...labelOf(label),
    condition,
    body,
  };
}

function missingCondition(p: Parser, lParen: Token, keyword: string): PipelineBase {
  const place = after(lParen);
  p.reportIncomplete('MissingExpressionAfterKeyword', place, keyword);
  return { type: 'ErrorStatement', ...place, nested: [] };
}

/**
 * do-statement:
 *   'do' statement-block ('while' | 'until') '(' pipeline-chain ')'
 */
export function parseDo(p: Parser, label: Token | undefined, keyword: Token): Statement {
  const start = label ?? keyword;
  const body = parseStatementBlock(p);
  if (body === undefined) {
    p.reportIncomplete('MissingLoopStatement', after(keyword), 'do');
    return failed(start, keyword);
  }
  p.skipNewlines();
  const closing = p.next();
  const isUntil = closing.kind === TokenKind.Until;
  if (!isUntil && closing.kind !== TokenKind.While) {
    p.unget(closing);
    p.reportIncomplete('MissingWhileOrUntilInDoWhile', after(body));
    return failed(start, body, body);
  }
  const shown = isUntil ? 'until' : 'while';
  p.skipNewlines();
  const lParen = p.next();
  if (lParen.kind !== TokenKind.LParen) {
    p.unget(lParen);
    p.reportIncomplete('MissingOpenParenthesisAfterKeyword', after(closing), shown);
    return failed(start, closing, body);
  }
  p.skipNewlines();
  const condition = parsePipelineChain(p);
  if (condition === undefined) {
    p.reportIncomplete('MissingExpressionAfterKeyword', after(lParen), shown);
  }
  p.skipNewlines();
  const rParen = p.next();
  if (rParen.kind !== TokenKind.RParen) {
    p.unget(rParen);
    if (condition) {
      p.reportIncomplete('MissingEndParenthesisAfterStatement', after(condition), shown);
    }
    return failed(start, condition ?? lParen, body, condition);
  }
  if (condition === undefined) return failed(start, lParen, body);
  return {
    type: isUntil ? 'DoUntilStatement' : 'DoWhileStatement',
    start: start.start,
    end: rParen.end,
    ...labelOf(label),
    condition,
    body,
  };
}
