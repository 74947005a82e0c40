import type { Expression, StringConstantExpression } from '../ast/expressions.ts';
import type { Token } from '../tokens/token.ts';
import { TokenFlags } from '../tokens/token-flags.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { parseUnaryExpression } from './operators.ts';
import type { Parser } from './parser.ts';

/** A token's text as a bare word. */
export function newBareWord(p: Parser, token: Token): StringConstantExpression {
  return {
    type: 'StringConstantExpression',
    start: token.start,
    end: token.end,
    stringConstantType: 'BareWord',
    value: p.textOf(token),
  };
}

/**
 * The token of a name where a keyword is a name too; it is not taken if it is none.
 * @param orHole a slot is a name there, since no operand can stand in its place
 */
export function takeSimpleName(p: Parser, orHole = false): Token | undefined {
  p.tokenizer.wantSimpleName = true;
  const token = p.peek();
  p.tokenizer.wantSimpleName = false;
  const isName = token.kind === TokenKind.Identifier || (orHole && token.kind === TokenKind.Hole);
  if (!isName) return undefined;
  // The engine says so of every such name, a label's and a class's too.
  token.flags |= TokenFlags.MemberName;
  p.skip();
  return token;
}

/** simple-name */
export function parseSimpleName(p: Parser, orHole = false): StringConstantExpression | undefined {
  const token = takeSimpleName(p, orHole);
  return token && newBareWord(p, token);
}

/**
 * key-expression, label-expression:
 *   simple-name | unary-expression
 */
export function parseLabelOrKey(p: Parser): Expression | undefined {
  const name = parseSimpleName(p);
  if (name) return name;
  const { kind } = p.peek();
  if (kind === TokenKind.NewLine || kind === TokenKind.Semi) return undefined;
  p.enter(p.mode, true);
  const expression = parseUnaryExpression(p, false);
  p.leave();
  return expression;
}
