import type { Expression } from '../ast/expressions.ts';
import type { Attribute, TypeConstraint } from '../ast/types.ts';
import { fullNameOfType } from '../ast/types.ts';
import type { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { parseAttributes } from './attributes.ts';
import { parseMemberAccess } from './members.ts';
import { parseUnaryExpression } from './operators.ts';
import type { Parser } from './parser.ts';

/**
 * type-expression, cast-expression, attributed-expression:
 *   (attribute | type-constraint)+ unary-expression?
 */
export function parseCast(p: Parser, lBracket: Token): Expression | undefined {
  const attributes = parseAttributes(p, true);
  const last = attributes.pop();
  if (last === undefined) return undefined;
  let expression: Expression;
  if (last.type === 'TypeConstraint') {
    expression = parseBehindType(p, last);
  } else {
    p.skipNewlines();
    const child = parseUnaryExpression(p, true);
    if (child === undefined) return missingChild(p, lBracket, attributes, last);
    expression = attributed(last, child);
  }
  return wrap(attributes, expression);
}

function wrap(attributes: (Attribute | TypeConstraint)[], inner: Expression): Expression {
  let expression = inner;
  for (let outer = attributes.pop(); outer; outer = attributes.pop()) {
    expression = attributed(outer, expression);
  }
  return expression;
}

function missingChild(
  p: Parser,
  lBracket: Token,
  attributes: readonly (Attribute | TypeConstraint)[],
  last: Attribute,
): Expression {
  p.reportIncomplete('UnexpectedAttribute', last, fullNameOfType(last.typeName));
  return {
    type: 'ErrorExpression',
    start: lBracket.start,
    end: last.end,
    nested: [...attributes, last],
  };
}

function attributed(attribute: Attribute | TypeConstraint, child: Expression): Expression {
  const { start } = attribute;
  const { end } = child;
  return attribute.type === 'TypeConstraint'
    ? { type: 'ConvertExpression', start, end, attribute, child }
    : { type: 'AttributedExpression', start, end, attribute, child };
}

/** `[int]::MaxValue`, `[int] $x` or `[int]` alone. */
function parseBehindType(p: Parser, constraint: TypeConstraint): Expression {
  const { start, end, typeName } = constraint;
  const type: Expression = { type: 'TypeExpression', start, end, typeName };
  const access = p.nextMemberAccess(false);
  if (access) return parseMemberAccess(p, access, type);
  const { kind } = p.peek();
  if (kind === TokenKind.NewLine || kind === TokenKind.Comma) return type;
  const child = parseUnaryExpression(p, true);
  return child ? attributed(constraint, child) : type;
}
