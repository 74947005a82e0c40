import { Char, isHexDigit } from './characters.ts';
import type { Tokenizer } from './tokenizer.ts';

const simple: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** What the engine puts in the place of a `` `u{…} `` that it cannot read. */
const invalid = '\uffff';
const mostDigits = 6;

/** The character that a backtick makes of the next one, which is read. */
export function scanEscape(t: Tokenizer): string {
  const letter = t.text[t.position] ?? '';
  t.position += 1;
  if (letter === 'u') return scanUnicodeEscape(t);
  return simple[letter] ?? letter;
}

/** `{1F600}` behind `` `u ``: one to six hexadecimal digits. */
function scanUnicodeEscape(t: Tokenizer): string {
  const start = t.position - 2;
  if (t.peek() !== Char.LeftBrace) {
    if (t.version !== '7') return 'u';
    t.reportError('InvalidUnicodeEscapeSequence', start, t.position);
    return invalid;
  }
  t.position += 1;
  const digitsStart = t.position;
  while (isHexDigit(t.peek()) && t.position - digitsStart < mostDigits) t.position += 1;
  const digits = t.text.slice(digitsStart, t.position);
  const next = t.peek();
  if (next === Char.RightBrace && digits !== '') {
    t.position += 1;
    const code = Number.parseInt(digits, 16);
    if (code <= 0x10ffff) return String.fromCodePoint(code);
    t.reportError('InvalidUnicodeEscapeSequenceValue', digitsStart, t.position - 1);
    return invalid;
  }
  if (next === Char.RightBrace) {
    t.position += 1;
    t.reportError('InvalidUnicodeEscapeSequence', start, t.position);
  } else if (digits.length < mostDigits) {
    t.reportError('InvalidUnicodeEscapeSequence', t.position, t.position + 1);
  } else {
    const id = isHexDigit(next)
      ? 'TooManyDigitsInUnicodeEscapeSequence'
      : 'MissingUnicodeEscapeSequenceTerminator';
    t.reportError(id, t.position, t.position + 1);
  }
  return invalid;
}
