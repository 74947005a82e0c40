import { Char, isDoubleQuote, isNewline } from './characters.ts';
import type { Token } from './token.ts';
import { TokenKind } from './token-kind.ts';
import type { Tokenizer } from './tokenizer.ts';

/** What follows `--%`: the rest of the line as it is, to a `|` or `&&` outside of double quotes. */
export function scanVerbatimArgument(t: Tokenizer): Token {
  t.skipWhitespace();
  t.tokenStart = t.position;
  let inQuotes = false;
  while (!t.atEnd) {
    const code = t.peek();
    if (isNewline(code)) break;
    if (isDoubleQuote(code)) inQuotes = !inQuotes;
    const ends = code === Char.Pipe || (code === Char.Ampersand && t.peekAt(1) === Char.Ampersand);
    if (ends && !inQuotes) break;
    t.position += 1;
  }
  return t.newToken(TokenKind.Generic, t.text.slice(t.tokenStart, t.position));
}
