import type { ConstantExpression, Expression, ScriptBlockExpression } from '../ast/expressions.ts';
import { emptyRange, type TextRange } from '../ast/node.ts';
import type { ScriptBlock, StatementBlock } from '../ast/scripts.ts';
import type { PipelineBase } from '../ast/statements.ts';
import type { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { TokenizerMode } from '../tokens/tokenizer.ts';
import { parseHashtable } from './hashtables.ts';
import { parseMemberAccess } from './members.ts';
import { after, type Parser } from './parser.ts';
import { parsePipelineChain } from './pipelines.ts';
import { parseScriptBlock } from './script-blocks.ts';
import { parseStatementList, StatementList } from './statement-list.ts';
import { newString, parseExpandable } from './strings.ts';
import { parseVariable } from './variables.ts';

/**
 * primary-expression:
 *   (variable | number | string | '(' … ')' | '$(' … ')' | '@(' … ')' | '@{' … '}' | '{' … '}')
 *   (member-access | element-access | invocation)*
 */
export function parsePrimaryExpression(p: Parser, withMembers: boolean): Expression | undefined {
  const token = p.next();
  let expression: Expression;
  switch (token.kind) {
    case TokenKind.Variable:
    case TokenKind.SplattedVariable:
      expression = parseVariable(p, token, withMembers);
      break;
    case TokenKind.Number:
      expression = newConstant(token);
      break;
    case TokenKind.StringLiteral:
    case TokenKind.StringExpandable:
    case TokenKind.HereStringLiteral:
    case TokenKind.HereStringExpandable:
      expression = token.nested ? parseExpandable(p, token) : newString(token);
      break;
    case TokenKind.LParen:
      expression = parseParenthesized(p, token);
      break;
    case TokenKind.AtParen:
    case TokenKind.DollarParen:
      expression = parseSubexpression(p, token);
      break;
    case TokenKind.AtCurly:
      expression = parseHashtable(p, token);
      break;
    case TokenKind.LCurly:
      expression = newScriptBlockExpression(parseScriptBlock(p, token));
      break;
    case TokenKind.Hole:
      expression = { type: 'HoleExpression', start: token.start, end: token.end };
      break;
    default:
      p.unget(token);
      return undefined;
  }
  const sign = withMembers ? p.nextMemberAccess(true) : undefined;
  return sign ? parseMemberAccess(p, sign, expression) : expression;
}

function newConstant({ start, end, detail }: Token): ConstantExpression {
  const value = detail?.of === 'number' ? detail.constant : { type: null, value: null };
  return { type: 'ConstantExpression', start, end, value };
}

/**
 * script-block-expression:
 *   '{' script-block '}'
 */
export function newScriptBlockExpression(scriptBlock: ScriptBlock): ScriptBlockExpression {
  const { start, end } = scriptBlock;
  return { type: 'ScriptBlockExpression', start, end, scriptBlock };
}

/**
 * parenthesized-expression:
 *   '(' pipeline-chain ')'
 */
function parseParenthesized(p: Parser, lParen: Token): Expression {
  p.enter(TokenizerMode.Command, false);
  p.skipNewlines();
  const pipeline = parsePipelineChain(p) ?? missingPipeline(p, lParen);
  p.skipNewlines();
  const rParen = p.next();
  let { end } = rParen;
  if (rParen.kind !== TokenKind.RParen) {
    p.unget(rParen);
    p.reportIncomplete('MissingEndParenthesisInExpression', after(pipeline));
    end = pipeline.end;
  }
  p.leave();
  return { type: 'ParenExpression', start: lParen.start, end, pipeline };
}

function missingPipeline(p: Parser, lParen: Token): PipelineBase {
  const place = after(lParen);
  p.reportIncomplete('ExpectedExpression', place);
  return { type: 'ErrorStatement', ...place, nested: [] };
}

/**
 * sub-expression:
 *   '$(' statement-list? ')'
 * array-expression:
 *   '@(' statement-list? ')'
 */
export function parseSubexpression(p: Parser, first: Token): Expression {
  p.enter(TokenizerMode.Command, false);
  p.skipNewlines();
  const list = new StatementList(p);
  parseStatementList(p, list);
  p.skipNewlines();
  const end = takeSubexpressionEnd(p) ?? list.range ?? first;
  p.leave();
  return newSubexpression(p, first, list, end);
}

function takeSubexpressionEnd(p: Parser): Token | undefined {
  const rParen = p.next();
  if (rParen.kind === TokenKind.RParen) return rParen;
  p.unget(rParen);
  p.reportIncomplete('MissingEndParenthesisInSubexpression', rParen);
  return undefined;
}

function newSubexpression(
  p: Parser,
  first: Token,
  list: StatementList,
  { end }: TextRange,
): Expression {
  const range = list.range ?? emptyRange;
  const subExpression: StatementBlock = {
    type: 'StatementBlock',
    start: range.start,
    end: range.end,
    statements: list.takeStatements(p),
    traps: list.traps,
  };
  return {
    type: first.kind === TokenKind.DollarParen ? 'SubExpression' : 'ArrayExpression',
    start: first.start,
    end,
    subExpression,
  };
}
