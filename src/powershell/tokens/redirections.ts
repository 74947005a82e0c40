import { redirectionStreams } from '../ast/commands.ts';
import { Char } from './characters.ts';
import type { RedirectionDetail, Token } from './token.ts';
import { TokenKind } from './token-kind.ts';
import { type Tokenizer, TokenizerMode } from './tokenizer.ts';

/** `>`, `>>`, `*>`, `2>>`, `3>&1`: a number or `*` for the stream, if any, then the sign. */
export function scanRedirection(t: Tokenizer): Token {
  const first = t.peek();
  const isExplicit = first !== Char.GreaterThan;
  const from = first === Char.Asterisk ? 0 : isExplicit ? first - Char.Digit0 : 1;
  if (isExplicit) t.position += 1;
  t.position += 1;
  const fromStream = redirectionStreams[from] ?? 'Output';
  if (isExplicit && t.peek() === Char.Ampersand) {
    const target = t.peekAt(1);
    if (target === Char.Digit1 || (target === Char.Digit2 && from !== 0)) {
      t.position += 2;
      const toStream = target === Char.Digit1 ? 'Output' : 'Error';
      return newRedirection(t, { of: 'stream', fromStream, toStream });
    }
  }
  const append = t.peek() === Char.GreaterThan;
  if (append) t.position += 1;
  // `$a -eq 1>file` compares with 1 and sends the output to the file.
  if (from > 0 && isExplicit && t.mode === TokenizerMode.Expression) {
    t.position = t.tokenStart + 1;
    const token = t.newToken(TokenKind.Number);
    token.detail = { of: 'number', constant: { type: 'Int32', value: from } };
    return token;
  }
  return newRedirection(t, { of: 'file', fromStream, append });
}

function newRedirection(t: Tokenizer, detail: RedirectionDetail): Token {
  const token = t.newToken(TokenKind.Redirection);
  token.detail = detail;
  return token;
}
