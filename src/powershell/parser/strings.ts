import type { Expression, StringConstantType } from '../ast/expressions.ts';
import type { SavedToken, Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import type { OuterScan } from '../tokens/tokenizer.ts';
import type { Parser } from './parser.ts';
import { parseSubexpression } from './primary.ts';
import { parseVariable } from './variables.ts';

/** A string or here-string in quotes in which nothing is expanded. */
export function newString({ kind, start, end, value }: Token): Expression {
  return {
    type: 'StringConstantExpression',
    start,
    end,
    stringConstantType: typeOfString(kind),
    value,
  };
}

function typeOfString(kind: TokenKind): StringConstantType {
  switch (kind) {
    case TokenKind.StringLiteral:
      return 'SingleQuoted';
    case TokenKind.StringExpandable:
      return 'DoubleQuoted';
    case TokenKind.HereStringLiteral:
      return 'SingleQuotedHereString';
    case TokenKind.HereStringExpandable:
      return 'DoubleQuotedHereString';
    default:
      return 'BareWord';
  }
}

/** A string or bare word with the expressions in it. */
export function parseExpandable(p: Parser, token: Token): Expression {
  const parts: NestedParts = { expressions: [], tokens: [] };
  const all = token.detail?.of === 'string' ? token.detail.parts : [];
  for (let at = 0; at < all.length; at += 1) {
    const part = all[at] ?? token;
    if (part.kind === TokenKind.Variable) {
      addVariable(p, parts, part);
    } else {
      // `$(…)`, whose text was only skipped so far.
      const outer = p.tokenizer.startNestedScan(part);
      const expression = parseSubexpression(p, p.next());
      finishPart(p, parts, expression, outer);
    }
  }
  return newExpandable(token, parts);
}

function addVariable(p: Parser, parts: NestedParts, token: Token): void {
  parts.expressions.push(parseVariable(p, token, false));
  parts.tokens.push(token);
}

function finishPart(p: Parser, parts: NestedParts, expression: Expression, outer: OuterScan): void {
  parts.expressions.push(expression);
  // The end of the subexpression, or what an error left; neither belongs to the script.
  p.ungot = undefined;
  for (const token of p.tokenizer.finishNestedScan(outer)) parts.tokens.push(token);
}

/** What a string holds, and the tokens of all that. */
interface NestedParts {
  expressions: Expression[];
  tokens: SavedToken[];
}

function newExpandable(token: Token, { expressions, tokens }: NestedParts): Expression {
  token.nested = tokens;
  const { kind, start, end, value } = token;
  return {
    type: 'ExpandableStringExpression',
    start,
    end,
    stringConstantType: typeOfString(kind),
    value,
    nestedExpressions: expressions,
  };
}
