import { Char, isDoubleQuote, isSingleQuote, isVariableStart } from './characters.ts';
import { scanEscape } from './escapes.ts';
import { scanSubexpression } from './subexpressions.ts';
import type { Token } from './token.ts';
import { TokenFlags } from './token-flags.ts';
import { TokenKind } from './token-kind.ts';
import { type Tokenizer, TokenizerMode } from './tokenizer.ts';
import { scanVariable } from './variables.ts';

/** `'…'`; the position is behind the opening quote. */
export function scanStringLiteral(t: Tokenizer): Token {
  const token = t.newToken(TokenKind.StringLiteral, scanLiteralContent(t));
  if (!t.stringIsClosed) token.flags |= TokenFlags.TokenInError;
  return token;
}

/** `"…"`; the position is behind the opening quote. */
export function scanStringExpandable(t: Tokenizer): Token {
  const parts: Token[] = [];
  const value = scanExpandableContent(t, parts);
  return newExpandableToken(t, TokenKind.StringExpandable, value, parts, t.stringIsClosed);
}

export function newExpandableToken(
  t: Tokenizer,
  kind: TokenKind,
  value: string,
  parts: readonly Token[],
  isComplete: boolean,
): Token {
  const token = t.newToken(kind, value);
  if (!isComplete || parts.some(({ hasError }) => hasError)) {
    token.flags |= TokenFlags.TokenInError;
  }
  if (parts.length > 0) {
    token.nested = parts;
    token.detail = { of: 'string', parts };
  }
  return token;
}

/** To the closing quote; two quotes stand for one. Says in `stringIsClosed` if it was found. */
export function scanLiteralContent(t: Tokenizer): string {
  const opening = t.position - 1;
  const { text } = t;
  let value = '';
  let from = t.position;
  let at = t.position;
  for (; at < text.length; at += 1) {
    if (!isSingleQuote(text.charCodeAt(at))) continue;
    if (at + 1 >= text.length || !isSingleQuote(text.charCodeAt(at + 1))) {
      t.position = at + 1;
      t.stringIsClosed = true;
      return value + text.slice(from, at);
    }
    value += text.slice(from, at);
    from = at + 1;
    at += 1;
  }
  t.position = text.length;
  t.stringIsClosed = false;
  t.reportIncomplete('TerminatorExpectedAtEndOfString', opening, "'");
  return value + text.slice(from);
}

/**
 * To the closing quote; what the string expands is added to `parts`. Says in `stringIsClosed` if the
 * quote was found.
 */
export function scanExpandableContent(t: Tokenizer, parts: Token[]): string {
  const opening = t.position - 1;
  const { text } = t;
  let value = '';
  let from = t.position;
  while (t.position < text.length) {
    const code = text.charCodeAt(t.position);
    if (code === Char.Dollar) {
      t.position += 1;
      scanExpansion(t, false, parts);
    } else if (code === Char.Backtick && t.peekAt(1) !== 0) {
      value += text.slice(from, t.position);
      t.position += 1;
      value += scanEscape(t);
      from = t.position;
    } else if (isDoubleQuote(code)) {
      value += text.slice(from, t.position);
      t.position += 1;
      if (!isDoubleQuote(t.peek())) {
        t.stringIsClosed = true;
        return value;
      }
      from = t.position;
      t.position += 1;
    } else {
      t.position += 1;
    }
  }
  t.stringIsClosed = false;
  t.reportIncomplete('TerminatorExpectedAtEndOfString', opening, '"');
  return value + text.slice(from);
}

/** What a `$` begins inside a string, the position being behind it: a variable, `$(…)` or nothing. */
export function scanExpansion(t: Tokenizer, inHereString: boolean, parts: Token[]): void {
  const next = t.peek();
  const isSubexpression = next === Char.LeftParen;
  if (!isSubexpression && !isVariableStart(next) && next !== Char.LeftBrace) return;
  const { tokenStart, mode, tokens } = t;
  // These tokens belong to the string's own, not to the script's.
  t.tokens = undefined;
  t.mode = TokenizerMode.Expression;
  t.tokenStart = t.position - 1;
  if (isSubexpression) {
    t.position += 1;
    parts.push(scanSubexpression(t, inHereString));
  } else {
    parts.push(scanVariable(t, false, true));
  }
  t.tokens = tokens;
  t.mode = mode;
  t.tokenStart = tokenStart;
}
