import { Char, isDoubleQuote } from './characters.ts';
import { SubexpressionEnds } from './subexpression-ends.ts';
import { Token } from './token.ts';
import { TokenFlags } from './token-flags.ts';
import { TokenKind } from './token-kind.ts';
import type { Tokenizer } from './tokenizer.ts';

/** From so many strings in one another on, their ends are looked up. */
const deep = 16;

/** The text of a subexpression inside a string. */
interface Content {
  value: string;
  isClosed: boolean;
  /** Where the first of two quotes was left out. */
  skipped: readonly number[];
}

/**
 * `$(…)` inside a string; the position is behind the parenthesis. The engine looks for the end by
 * counting parentheses, those inside of quotes too, and reads the text between again later. In a
 * string in quotes that text has one quote for each two.
 */
export function scanSubexpression(t: Tokenizer, inHereString: boolean): Token {
  const content = lookUp(t, inHereString) ?? countToEnd(t, inHereString);
  const { value, isClosed, skipped } = content;
  if (!isClosed) t.reportIncomplete('IncompleteDollarSubexpressionReference', t.tokenStart);
  const start = t.toScript(t.tokenStart);
  const token = new Token(TokenKind.StringLiteral, start, t.toScript(t.position), value);
  if (!isClosed) token.flags |= TokenFlags.TokenInError;
  const all = skipped.length > 0 ? skipped : t.skipped;
  if (all) token.detail = { of: 'subexpression', skipped: all };
  return token;
}

function countToEnd(t: Tokenizer, inHereString: boolean): Content {
  const { text } = t;
  let value = '';
  let from = t.tokenStart;
  const skipped: number[] = [];
  let open = 1;
  let at = t.position;
  for (; at < text.length && open > 0; at += 1) {
    const code = text.charCodeAt(at);
    if (code === Char.LeftParen) open += 1;
    else if (code === Char.RightParen) open -= 1;
    else if (inHereString) continue;
    else if (code === Char.Backtick || isDoubleQuote(code)) {
      if (at + 1 >= text.length || !isDoubleQuote(text.charCodeAt(at + 1))) continue;
      skipped.push(at + t.base);
      value += text.slice(from, at);
      from = at + 1;
      at += 1;
    }
  }
  t.position = at;
  return { value: value + text.slice(from, at), isClosed: open === 0, skipped };
}

/** What counting would find, in a text that is the script's own and has no quotes to leave out. */
function lookUp(t: Tokenizer, inHereString: boolean): Content | undefined {
  if (t.depth < deep || t.skipped !== undefined) return undefined;
  t.subexpressionEnds ??= new SubexpressionEnds(t.script);
  const end = t.subexpressionEnds.endOf(t.base + t.position - 1);
  const position = end === undefined ? t.text.length : end - t.base;
  const isPlain =
    inHereString || !t.subexpressionEnds.hasDoubledQuote(t.base + t.position, t.base + position);
  if (!isPlain) return undefined;
  t.position = position;
  return {
    value: t.text.slice(t.tokenStart, position),
    isClosed: end !== undefined,
    skipped: [],
  };
}
