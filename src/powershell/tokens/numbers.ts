import {
  Char,
  endsNumber,
  forcesNewToken,
  isDash,
  isDecimalDigit,
  isHexDigit,
} from './characters.ts';
import { scanGenericToken } from './generic-token.ts';
import { convertNumber, type NumberText } from './number-value.ts';
import type { Token } from './token.ts';
import { TokenKind } from './token-kind.ts';
import { type Tokenizer, TokenizerMode } from './tokenizer.ts';

/** More digits than this may not fit an Int32. */
const safeDigits = 9;

/** A number, or the word that only begins like one; `tokenStart` is where it begins. */
export function scanNumber(t: Tokenizer): Token {
  t.position = t.tokenStart;
  const plain = scanPlainInteger(t);
  if (plain !== undefined) {
    const token = t.newToken(TokenKind.Number);
    token.detail = { of: 'number', constant: { type: 'Int32', value: plain } };
    return token;
  }
  const number = scanNumberText(t);
  if (!number) return rescanAsWord(t);
  const value = convertNumber(number);
  if (!value) {
    if (t.mode !== TokenizerMode.Expression) return rescanAsWord(t);
    const shown = t.text.slice(t.tokenStart, t.position);
    t.reportError('BadNumericConstant', t.tokenStart, t.position, shown);
  }
  const token = t.newToken(TokenKind.Number);
  token.detail = { of: 'number', constant: value ?? { type: null, value: null } };
  return token;
}

function rescanAsWord(t: Tokenizer): Token {
  t.position = t.tokenStart;
  return scanGenericToken(t);
}

/** Nearly every number is a few digits; the position stays where it is if it is more. */
function scanPlainInteger(t: Tokenizer): number | undefined {
  const start = t.position;
  let at = start;
  let value = 0;
  while (isDecimalDigit(t.text.charCodeAt(at))) {
    value = value * 10 + t.text.charCodeAt(at) - Char.Digit0;
    at += 1;
  }
  if (at === start || at - start > safeDigits) return undefined;
  const next = at < t.text.length ? t.text.charCodeAt(at) : 0;
  if (next === Char.Dot || !endsHere(t, next)) return undefined;
  t.position = at;
  return value;
}

function endsHere(t: Tokenizer, next: number): boolean {
  return (
    forcesNewToken(next) ||
    (t.mode === TokenizerMode.Expression && endsNumber(next, t.endNumberOnTernary))
  );
}

const multipliers: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3, t: 4, p: 5 };

/**
 * Reads a number from the position; undefined where the word is none.
 * @param allowPrefix whether `0x` and `0b` may begin it
 */
export function scanNumberText(t: Tokenizer, allowPrefix = true): NumberText | undefined {
  const number: NumberText = {
    negative: false,
    signed: false,
    digits: '',
    format: 'decimal',
    suffix: '',
    multiplier: 1n,
  };
  const sign = t.peek();
  if (isDash(sign) || sign === Char.Plus) {
    number.negative = sign !== Char.Plus;
    number.signed = true;
    t.position += 1;
  }
  if (!scanDigits(t, number, allowPrefix)) return undefined;
  number.suffix = takeSuffix(t);
  if (!knowsSuffix(t, number.suffix)) return undefined;
  const unit = multipliers[(t.text[t.position] ?? '').toLowerCase()];
  if (unit !== undefined) {
    if ((t.text[t.position + 1] ?? '').toLowerCase() !== 'b') return undefined;
    number.multiplier = 1024n ** BigInt(unit);
    t.position += 2;
  }
  return endsHere(t, t.peek()) ? number : undefined;
}

/** Windows PowerShell knows `l` and `d` only. */
function knowsSuffix(t: Tokenizer, suffix: string): boolean {
  if (suffix.length === 2 && !/^u[lsy]$/.test(suffix)) return false;
  return t.version === '7' || suffix === '' || suffix === 'l' || suffix === 'd';
}

/** Up to two letters that may be a suffix; whether they are is seen after. */
function takeSuffix(t: Tokenizer): string {
  const start = t.position;
  while (t.position - start < 2 && isSuffixLetter(t.peek())) t.position += 1;
  return t.text.slice(start, t.position).toLowerCase();
}

function isSuffixLetter(code: number): boolean {
  return code !== 0 && 'uslyndUSLYND'.includes(String.fromCharCode(code));
}

/** The digits with point and exponent; false where they make no number. */
function scanDigits(t: Tokenizer, number: NumberText, allowPrefix: boolean): boolean {
  const start = t.position;
  if (allowPrefix && t.peek() === Char.Digit0) {
    const letter = t.peekAt(1) | 0x20;
    if (letter === 0x78) {
      t.position += 2;
      number.format = 'hex';
      while (isHexDigit(t.peek())) t.position += 1;
      // The engine puts a 0 in front, so that `0x` alone is a number too.
      number.digits = `0${t.text.slice(start + 2, t.position)}`;
      return true;
    }
    if (letter === 0x62) {
      t.position += 2;
      number.format = 'binary';
      while (t.peek() === Char.Digit0 || t.peek() === Char.Digit1) t.position += 1;
      number.digits = t.text.slice(start + 2, t.position);
      // Behind a sign the engine takes `0b` for a number without a value.
      return t.version === '7' && (number.digits !== '' || number.signed);
    }
  }
  let isNumber = true;
  skipDecimalDigits(t);
  const next = t.peek();
  // `1..3` is a range; a number that begins with a dot has been told from one before.
  if (next === Char.Dot && (t.position === start || t.peekAt(1) !== Char.Dot)) {
    t.position += 1;
    number.format = 'real';
    skipDecimalDigits(t);
    if ((t.peek() | 0x20) === 0x65) isNumber = skipExponent(t);
  } else if ((next | 0x20) === 0x65) {
    number.format = 'real';
    isNumber = skipExponent(t);
  }
  number.digits = t.text.slice(start, t.position).replace(/[\u2013-\u2015]/, '-');
  return isNumber;
}

function skipDecimalDigits(t: Tokenizer): void {
  while (isDecimalDigit(t.peek())) t.position += 1;
}

/** `e+3`; false without digits. */
function skipExponent(t: Tokenizer): boolean {
  t.position += 1;
  if (t.peek() === Char.Plus || isDash(t.peek())) t.position += 1;
  const start = t.position;
  skipDecimalDigits(t);
  return t.position > start;
}
