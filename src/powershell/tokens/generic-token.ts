import { Char, forcesNewToken, isDoubleQuote, isSingleQuote } from './characters.ts';
import { scanEscape } from './escapes.ts';
import {
  newExpandableToken,
  scanExpandableContent,
  scanExpansion,
  scanLiteralContent,
} from './strings.ts';
import type { Token } from './token.ts';
import { TokenKind } from './token-kind.ts';
import type { Tokenizer } from './tokenizer.ts';

/**
 * A bare word: a command's name or an argument such as `C:\$dir\"a b"`. What was read of it already
 * is `value`, and stands as written from `from` to the position.
 */
export function scanGenericToken(t: Tokenizer, value = '', from = t.tokenStart): Token {
  const { text } = t;
  let parts: Token[] | undefined;
  let word = value;
  let start = from;
  for (;;) {
    const code = t.peek();
    if (forcesNewToken(code)) break;
    const before = t.position;
    t.position += 1;
    if (code === Char.Dollar) {
      parts ??= [];
      scanExpansion(t, false, parts);
    } else if (code === Char.Backtick) {
      if (t.peek() === 0) continue;
      word += text.slice(start, before) + scanEscape(t);
      start = t.position;
    } else if (isSingleQuote(code)) {
      word += text.slice(start, before) + scanLiteralContent(t);
      start = t.position;
    } else if (isDoubleQuote(code)) {
      parts ??= [];
      word += text.slice(start, before) + scanExpandableContent(t, parts);
      start = t.position;
    }
  }
  word += text.slice(start, t.position);
  return parts === undefined || parts.length === 0
    ? t.newToken(TokenKind.Generic, word)
    : newExpandableToken(t, TokenKind.Generic, word, parts, true);
}
