import type { Expression, StringConstantExpression } from '../ast/expressions.ts';
import type { TextRange } from '../ast/node.ts';
import type { Attribute, NamedAttributeArgument, TypeConstraint, TypeName } from '../ast/types.ts';
import type { Token } from '../tokens/token.ts';
import { TokenFlags } from '../tokens/token-flags.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { TokenizerMode } from '../tokens/tokenizer.ts';
import { parseExpression } from './expressions.ts';
import { parseSimpleName } from './names.ts';
import { after, before, type Parser } from './parser.ts';
import { syncOnError } from './recovery.ts';
import { parseTypeName } from './types.ts';

/**
 * attribute-list:
 *   (attribute | type-constraint)+
 *
 * @param inExpression no line break may follow a type then: `[int]` is an expression of its own
 */
export function parseAttributes(p: Parser, inExpression: boolean): (Attribute | TypeConstraint)[] {
  const attributes: (Attribute | TypeConstraint)[] = [];
  for (;;) {
    const attribute = parseAttribute(p);
    if (attribute === undefined) return attributes;
    attributes.push(attribute);
    if (!inExpression || attribute.type === 'Attribute') p.skipNewlines();
  }
}

/**
 * attribute:
 *   '[' type-name '(' attribute-arguments? ')' ']'
 * type-constraint:
 *   '[' type-name ']'
 */
export function parseAttribute(p: Parser): Attribute | TypeConstraint | undefined {
  const lBracket = p.nextLeftBracket();
  if (lBracket === undefined) return undefined;
  p.skipNewlines();
  const name = parseTypeName(p, true);
  if (name === undefined) {
    p.resync(lBracket.start);
    p.reportIncomplete('MissingTypename', after(lBracket));
    return undefined;
  }
  const token = p.next();
  if (token.kind !== TokenKind.LParen) return newConstraint(p, lBracket, name.typeName, token);
  name.token.flags |= TokenFlags.AttributeName;
  const found = parseAttributeArguments(p, token);
  return newAttribute(lBracket, name.typeName, found, parseAttributeEnd(p, found.last));
}

function newConstraint(
  p: Parser,
  { start }: Token,
  typeName: TypeName,
  token: Token,
): TypeConstraint {
  if (token.kind === TokenKind.RBracket) {
    return { type: 'TypeConstraint', start, end: token.end, typeName };
  }
  p.unget(token);
  p.report('EndSquareBracketExpectedAtEndOfAttribute', before(token));
  return { type: 'TypeConstraint', start, end: typeName.end, typeName };
}

function newAttribute(
  { start }: Token,
  typeName: TypeName,
  { positionalArguments, namedArguments }: AttributeArguments,
  { end }: TextRange,
): Attribute {
  return { type: 'Attribute', start, end, typeName, positionalArguments, namedArguments };
}

/** ')' ']' */
function parseAttributeEnd(p: Parser, last: TextRange): TextRange {
  p.skipNewlines();
  const rParen = p.next();
  const hasParen = rParen.kind === TokenKind.RParen;
  if (!hasParen) {
    p.unget(rParen);
    p.reportIncomplete('MissingEndParenthesisInExpression', after(last));
  }
  p.skipNewlines();
  const rBracket = p.next();
  if (rBracket.kind === TokenKind.RBracket) return rBracket;
  p.unget(rBracket);
  if (!hasParen) return last;
  p.reportIncomplete('EndSquareBracketExpectedAtEndOfAttribute', after(rParen));
  return rParen;
}

interface AttributeArguments {
  positionalArguments: Expression[];
  namedArguments: NamedAttributeArgument[];
  /** What an error about the end stands behind. */
  last: TextRange;
}

/**
 * attribute-arguments:
 *   attribute-argument (',' attribute-argument)*
 */
function parseAttributeArguments(p: Parser, lParen: Token): AttributeArguments {
  const found: AttributeArguments = { positionalArguments: [], namedArguments: [], last: lParen };
  let comma: Token | undefined;
  p.skipNewlines();
  p.enter(TokenizerMode.Expression, true);
  do {
    p.skipNewlines();
    const name = parseSimpleName(p);
    if (name) {
      parseNamedArgument(p, found, name);
    } else {
      const value = parseExpression(p);
      addPositional(p, found, value, comma);
    }
    comma = takeComma(p, found);
  } while (comma);
  p.leave();
  return found;
}

function takeComma(p: Parser, found: AttributeArguments): Token | undefined {
  p.skipNewlines();
  const comma = p.peek();
  if (comma.kind !== TokenKind.Comma) return undefined;
  found.last = comma;
  p.skip();
  return comma;
}

/**
 * attribute-argument:
 *   expression | name | name '=' expression
 */
function parseNamedArgument(
  p: Parser,
  found: AttributeArguments,
  name: StringConstantExpression,
): void {
  if (p.peek().kind === TokenKind.Equals) {
    addNamed(found, name, parseNamedValue(p, found), false);
  } else {
    addNamed(found, name, newTrue(name), true);
  }
}

function addPositional(
  p: Parser,
  found: AttributeArguments,
  value: Expression | undefined,
  comma: Token | undefined,
): void {
  let argument = value;
  if (argument === undefined) {
    if (comma === undefined) return;
    const place = after(comma);
    p.reportIncomplete('MissingExpressionAfterToken', place, ',');
    argument = { type: 'ErrorExpression', ...place, nested: [] };
  }
  found.positionalArguments.push(argument);
  found.last = argument;
}

/** The value of a name that stands alone. */
function newTrue({ start, end }: TextRange): Expression {
  return { type: 'ConstantExpression', start, end, value: { type: 'Boolean', value: true } };
}

function addNamed(
  found: AttributeArguments,
  name: StringConstantExpression,
  argument: Expression,
  expressionOmitted: boolean,
): void {
  found.namedArguments.push({
    type: 'NamedAttributeArgument',
    start: name.start,
    end: argument.end,
    argumentName: name.value,
    argument,
    expressionOmitted,
  });
}

function parseNamedValue(p: Parser, found: AttributeArguments): Expression {
  const equals = p.next();
  p.skipNewlines();
  let value = parseExpression(p);
  if (value === undefined) {
    const place = after(equals);
    p.reportIncomplete('MissingExpressionInNamedArgument', place);
    value = { type: 'ErrorExpression', ...place, nested: [] };
    syncOnError(p, true, TokenKind.Comma, TokenKind.RParen, TokenKind.RBracket, TokenKind.NewLine);
  }
  found.last = value;
  return value;
}
