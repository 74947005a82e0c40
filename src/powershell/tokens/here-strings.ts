import { Char, isDoubleQuote, isNewline, isSingleQuote, isWhitespace } from './characters.ts';
import { scanEscape } from './escapes.ts';
import { newExpandableToken, scanExpansion } from './strings.ts';
import type { Token } from './token.ts';
import { TokenFlags } from './token-flags.ts';
import { TokenKind } from './token-kind.ts';
import type { Tokenizer } from './tokenizer.ts';

/** Where a line began with white space and the sign that would end the string without it. */
interface FalseFooter {
  offset: number;
}

/** `@'` … `'@` on lines of their own; the position is behind the `@'`. */
export function scanHereStringLiteral(t: Tokenizer): Token {
  const header = t.position - 2;
  let value = '';
  let closed = false;
  if (scanHeader(t, header, "'")) {
    const from = t.position;
    const end = findLiteralEnd(t, header);
    closed = end !== undefined;
    value = t.text.slice(from, end ?? t.text.length);
  }
  const token = t.newToken(TokenKind.HereStringLiteral, value);
  if (!closed) token.flags |= TokenFlags.TokenInError;
  return token;
}

/** `@"` … `"@` on lines of their own; the position is behind the `@"`. */
export function scanHereStringExpandable(t: Tokenizer): Token {
  const header = t.position - 2;
  const parts: Token[] = [];
  const content = scanHeader(t, header, '"') ? scanExpandableLines(t, header, parts) : undefined;
  return newExpandableToken(
    t,
    TokenKind.HereStringExpandable,
    content?.value ?? '',
    parts,
    content?.closed ?? false,
  );
}

/** What follows `@'` on its line: white space and a line break. */
function scanHeader(t: Tokenizer, header: number, quote: string): boolean {
  t.skipWhitespace();
  if (t.atEnd) {
    t.reportIncomplete('TerminatorExpectedAtEndOfString', header, `${quote}@`);
    return false;
  }
  const next = t.peek();
  if (isNewline(next)) {
    t.position += 1;
    t.finishNewline(next);
    return true;
  }
  t.reportError('UnexpectedCharactersAfterHereStringHeader', t.position, t.position + 1);
  // To the closing sign or to the end of the line, where something new may begin.
  while (!t.atEnd && !isNewline(t.peek())) {
    const isEnd = t.text.startsWith(`${quote}@`, t.position);
    t.position += isEnd ? 2 : 1;
    if (isEnd) break;
  }
  return false;
}

/** At the beginning of a line: whether the string ends here. */
function scanFooter(
  t: Tokenizer,
  isQuote: (code: number) => boolean,
  falseFooter: FalseFooter,
): boolean {
  if (isQuote(t.peek()) && t.peekAt(1) === Char.At) {
    t.position += 2;
    return true;
  }
  if (!isWhitespace(t.peek())) return false;
  t.skipWhitespace();
  if (isQuote(t.peek()) && t.peekAt(1) === Char.At) {
    if (falseFooter.offset < 0) falseFooter.offset = t.position;
    t.position += 2;
  }
  return false;
}

/** Where the text ends; the position is then behind the closing sign. */
function findLiteralEnd(t: Tokenizer, header: number): number | undefined {
  const falseFooter: FalseFooter = { offset: -1 };
  if (scanFooter(t, isSingleQuote, falseFooter)) return t.position - 2;
  while (!t.atEnd) {
    const end = t.position;
    const code = t.peek();
    t.position += 1;
    if (!isNewline(code)) continue;
    t.finishNewline(code);
    if (scanFooter(t, isSingleQuote, falseFooter)) return end;
  }
  reportOpen(t, header, falseFooter, "'@");
  return undefined;
}

function scanExpandableLines(
  t: Tokenizer,
  header: number,
  parts: Token[],
): { value: string; closed: boolean } {
  const falseFooter: FalseFooter = { offset: -1 };
  let value = '';
  let from = t.position;
  if (scanFooter(t, isDoubleQuote, falseFooter)) return { value, closed: true };
  while (!t.atEnd) {
    const end = t.position;
    const code = t.peek();
    t.position += 1;
    if (isNewline(code)) {
      t.finishNewline(code);
      if (scanFooter(t, isDoubleQuote, falseFooter)) {
        return { value: value + t.text.slice(from, end), closed: true };
      }
    } else if (code === Char.Dollar) {
      scanExpansion(t, true, parts);
    } else if (code === Char.Backtick && t.peek() !== 0) {
      value += t.text.slice(from, end) + scanEscape(t);
      from = t.position;
    }
  }
  reportOpen(t, header, falseFooter, '"@');
  return { value: value + t.text.slice(from), closed: false };
}

function reportOpen(
  t: Tokenizer,
  header: number,
  { offset }: FalseFooter,
  terminator: string,
): void {
  if (offset >= 0) t.reportIncomplete('WhitespaceBeforeHereStringFooter', offset);
  else t.reportIncomplete('TerminatorExpectedAtEndOfString', header, terminator);
}
