import type { Expression } from '../ast/expressions.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { TokenizerMode } from '../tokens/tokenizer.ts';
import { finishBinaryExpression, parseUnaryExpression } from './operators.ts';
import { after, before, type Parser } from './parser.ts';

/**
 * expression:
 *   binary-expression ('?' expression ':' expression)?
 *
 * @param endNumberOnTernary `?` and `:` end a number, as behind an operator
 */
export function parseExpression(p: Parser, endNumberOnTernary = false): Expression | undefined {
  p.enter(TokenizerMode.Expression);
  let expression = parseUnaryExpression(p, endNumberOnTernary);
  if (expression) expression = finishExpression(p, expression);
  p.leave();
  return expression;
}

/**
 * What follows the first operand. It is read in functions of its own, as everywhere in this folder,
 * so that few of them are on the stack while operands nest.
 */
function finishExpression(p: Parser, first: Expression): Expression {
  const expression = finishBinaryExpression(p, first);
  return p.peek().kind === TokenKind.QuestionMark ? finishTernary(p, expression) : expression;
}

function finishTernary(p: Parser, condition: Expression): Expression {
  const question = p.next();
  p.skipNewlines();
  const ifTrue = parseBranch(p, question);
  p.skipNewlines();
  const colon = p.next();
  if (colon.kind !== TokenKind.Colon) {
    p.unget(colon);
    const isMissing = ifTrue.type === 'ErrorExpression';
    if (!isMissing) p.reportIncomplete('MissingColonInTernaryExpression', colon);
    return {
      type: 'ErrorExpression',
      start: condition.start,
      end: before(colon).end,
      nested: isMissing ? [condition] : [condition, ifTrue],
    };
  }
  p.skipNewlines();
  const ifFalse = parseBranch(p, colon);
  return {
    type: 'TernaryExpression',
    start: condition.start,
    end: ifFalse.end,
    condition,
    ifTrue,
    ifFalse,
  };
}

/** What stands behind `?` or `:`. */
function parseBranch(p: Parser, sign: { start: number; end: number }): Expression {
  const branch = parseExpression(p, true);
  if (branch) return branch;
  const place = after(sign);
  p.reportIncomplete('ExpectedValueExpression', place, p.textOf(sign));
  return { type: 'ErrorExpression', ...place, nested: [] };
}
