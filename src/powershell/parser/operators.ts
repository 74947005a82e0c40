import type { ArrayLiteral, BinaryExpression, Expression } from '../ast/expressions.ts';
import type { Token } from '../tokens/token.ts';
import { binaryPrecedence, hasTrait, TokenFlags } from '../tokens/token-flags.ts';
import { operatorName, TokenKind } from '../tokens/token-kind.ts';
import { parseCast } from './casts.ts';
import { after, type Parser, rangeOf } from './parser.ts';
import { parsePrimaryExpression } from './primary.ts';

/**
 * What may follow the first operand of an expression:
 *   (',' unary-expression)* (binary-operator array-literal)*
 *
 * The operators' precedence, the loosest first: `-and` and its kin, `-band` and its kin,
 * comparisons, `??`, `+ -`, `* / %`, `-f`, `..`; all group to the left.
 */
export function finishBinaryExpression(p: Parser, first: Expression): Expression {
  let expression = finishArrayLiteral(p, first);
  if (hasTrait(p.peek().kind, TokenFlags.BinaryOperator)) expression = finishBinary(p, expression);
  return p.peek().kind === TokenKind.Parameter ? takeParameter(p, expression) : expression;
}

function finishBinary(p: Parser, first: Expression): Expression {
  const operands = [first];
  const operators: Token[] = [];
  for (;;) {
    const operator = p.peek();
    if (!hasTrait(operator.kind, TokenFlags.BinaryOperator)) break;
    p.skip();
    reduce(operands, operators, binaryPrecedence(operator.kind));
    operators.push(operator);
    p.skipNewlines();
    const operand = parseUnaryExpression(p, true);
    operands.push(operand ? finishArrayLiteral(p, operand) : missingOperand(p, operator));
  }
  reduce(operands, operators, 0);
  return operands[0] ?? first;
}

/** Joins the last operands, as long as their operator binds as tightly as the next one. */
function reduce(operands: Expression[], operators: Token[], precedence: number): void {
  for (;;) {
    const operator = operators.at(-1);
    if (!operator || binaryPrecedence(operator.kind) < precedence) return;
    operators.pop();
    const right = operands.pop();
    const left = operands.pop();
    if (!left || !right) return;
    const joined: BinaryExpression = {
      type: 'BinaryExpression',
      start: left.start,
      end: right.end,
      left,
      operator: operatorName(operator.kind),
      operatorRange: rangeOf(operator),
      right,
    };
    operands.push(joined);
  }
}

function missingOperand(p: Parser, operator: Token): Expression {
  const place = after(operator);
  p.reportIncomplete('ExpectedValueExpression', place, p.textOf(operator));
  return { type: 'ErrorExpression', ...place, nested: [] };
}

/** A parameter in an expression is most likely an operator that is not written to its end. */
function takeParameter(p: Parser, expression: Expression): Expression {
  const token = p.next();
  p.report('UnexpectedToken', token, p.textOf(token));
  return {
    type: 'ErrorExpression',
    start: expression.start,
    end: token.end,
    nested: [
      expression,
      {
        type: 'CommandParameter',
        start: token.start,
        end: token.end,
        parameterName: token.value,
      },
    ],
  };
}

/**
 * array-literal:
 *   unary-expression (',' unary-expression)*
 */
function finishArrayLiteral(p: Parser, first: Expression): Expression {
  if (p.commaEndsExpression || p.peek().kind !== TokenKind.Comma) return first;
  const elements = [first];
  let last = first;
  for (let comma = p.peek(); comma.kind === TokenKind.Comma; comma = p.peek()) {
    p.skip();
    p.skipNewlines();
    const element = parseUnaryExpression(p, true);
    if (element === undefined) {
      p.reportIncomplete('MissingExpressionAfterToken', after(comma), ',');
      last = { type: 'ErrorExpression', start: comma.start, end: comma.end, nested: [] };
      elements.push(last);
      break;
    }
    last = element;
    elements.push(last);
  }
  const array: ArrayLiteral = {
    type: 'ArrayLiteral',
    start: first.start,
    end: last.end,
    elements,
  };
  return array;
}

/**
 * unary-expression:
 *   primary-expression ('++' | '--')?
 *   unary-operator unary-expression
 *   attribute-list unary-expression?
 */
export function parseUnaryExpression(
  p: Parser,
  endNumberOnTernary: boolean,
): Expression | undefined {
  const token = peekOperand(p, endNumberOnTernary);
  let expression: Expression | undefined;
  if (hasTrait(token.kind, TokenFlags.UnaryOperator)) {
    if (p.commaEndsExpression && token.kind === TokenKind.Comma) return undefined;
    p.skip();
    p.skipNewlines();
    const child = parseUnaryExpression(p, true);
    if (child === undefined) {
      p.reportIncomplete('MissingExpressionAfterOperator', after(token), p.textOf(token));
      return { type: 'ErrorExpression', start: token.start, end: token.end, nested: [] };
    }
    expression = newUnary(token, child);
  } else if (token.kind === TokenKind.LBracket) {
    expression = parseCast(p, token);
  } else {
    expression = parsePrimaryExpression(p, true);
  }
  return expression && parsePostfix(p, expression);
}

/** The next token, where a sign may belong to a number. */
function peekOperand(p: Parser, endNumberOnTernary: boolean): Token {
  const { tokenizer, ungot } = p;
  const { allowSignedNumbers, endNumberOnTernary: outer } = tokenizer;
  tokenizer.allowSignedNumbers = true;
  tokenizer.endNumberOnTernary = endNumberOnTernary;
  if (
    ungot !== undefined &&
    (ungot.kind === TokenKind.Minus || (endNumberOnTernary && ungot.kind === TokenKind.Generic))
  ) {
    p.resync(ungot.start);
  }
  const token = p.peek();
  tokenizer.allowSignedNumbers = allowSignedNumbers;
  tokenizer.endNumberOnTernary = outer;
  return token;
}

function newUnary(token: Token, child: Expression): Expression {
  const { start } = token;
  const { end } = child;
  return token.kind === TokenKind.Comma
    ? { type: 'ArrayLiteral', start, end, elements: [child] }
    : { type: 'UnaryExpression', start, end, operator: operatorName(token.kind), child };
}

function parsePostfix(p: Parser, child: Expression): Expression {
  const token = p.peek();
  const isIncrement = token.kind === TokenKind.PlusPlus;
  if (!isIncrement && token.kind !== TokenKind.MinusMinus) return child;
  p.skip();
  return {
    type: 'UnaryExpression',
    start: child.start,
    end: token.end,
    operator: isIncrement ? 'PostfixPlusPlus' : 'PostfixMinusMinus',
    child,
  };
}
