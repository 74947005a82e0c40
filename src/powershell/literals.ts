import { forbiddenCharacters } from './forbidden-characters.ts';
import type { PowerShellValue } from './value.ts';

/**
 * Values written down as PowerShell source, one function a place. The page loads this file, so it
 * stands alone. Everything here holds for Windows PowerShell 2.0 to 5.1 and for PowerShell 7.
 */

/** The value cannot be written in this place; the message completes "<label>: …". */
export class Refusal extends Error {}

/** Where a literal stands as a whole operand; `member` is one that touches `.`, `[` or an operator. */
export type LiteralPlace = 'argument' | 'expression' | 'member' | 'native';

/**
 * The text of a value as it stands inside strings and comments, line breaks as LF.
 * Refuses what no place can hold: lists, credentials, invisible and control characters, and `--%`,
 * which stops the parsing of a native command line even when it comes out of a variable.
 */
export function textOf(value: PowerShellValue): string {
  if (value.kind === 'list') throw new Refusal('a list cannot stand inside other text.');
  if (value.kind === 'credential')
    throw new Refusal('a credential cannot stand inside other text.');
  if (value.kind === 'boolean') return value.value ? 'True' : 'False';
  const text = value.text.replace(/\r\n/g, '\n');
  const forbidden = text.match(forbiddenCharacters)?.find((character) => character !== '\n');
  if (forbidden !== undefined) {
    const code = forbidden.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    throw new Refusal(`it holds the invisible character U+${code}.`);
  }
  if (text === '--%') throw new Refusal('PowerShell takes `--%` for a command of its own.');
  return text;
}

/** Inside `'…'`: PowerShell ends such a string at any of these five, and reads two as one. */
export function escapeSingleQuoted(text: string): string {
  return text.replace(/['\u2018-\u201b]/g, '$&$&');
}

/** Inside `"…"`, whose end is any of four quotes. */
export function escapeDoubleQuoted(text: string): string {
  return text.replace(/[`$]/g, '`$&').replace(/["\u201c-\u201e]/g, '$&$&');
}

/**
 * Inside `@"…"@`, where quotes are plain, but one at a line's start before `@` ends the string.
 * `before` is the rendered text in front.
 */
export function escapeDoubleQuotedHere(text: string, before: string): string {
  const escaped = text.replace(/[`$]/g, '`$&').replace(/(\n)(["\u201c-\u201e])/g, '$1`$2');
  if (/\n$/.test(before)) return escaped.replace(/^["\u201c-\u201e]/, '`$&');
  return /\n["\u201c-\u201e]$/.test(before) ? escaped.replace(/^@/, '`@') : escaped;
}

const quote = (text: string) => `'${escapeSingleQuoted(text)}'`;

function writeNumber(text: string, place: LiteralPlace): string {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '').length;
  // PowerShell reads a fraction as a double, which keeps 15 digits, and an integer as a decimal
  // number at most, which keeps 28.
  if (sign === undefined || digits > (fraction ? 15 : 28)) {
    throw new Refusal(`PowerShell cannot hold the number ${text} exactly.`);
  }
  // A native program gets the digits as they are, not as PowerShell would print the number.
  if (place === 'native') return sign || fraction ? quote(text) : text;
  return sign || place === 'member' ? `(${text})` : text;
}

/**
 * Windows PowerShell hands a native program its arguments without escaping: a `"` vanishes, an
 * empty argument too, and a final backslash takes along the quote that white space made necessary.
 */
export function checkNative(text: string, isEmpty: boolean, endsSpaced: boolean): void {
  const what = text.includes('"')
    ? 'a `"`'
    : isEmpty
      ? 'an empty value'
      : endsSpaced && text.endsWith('\\') && 'a final `\\`';
  if (what) throw new Refusal(`${what} gets lost on its way to a native program.`);
}

function writeDate(text: string, place: LiteralPlace): string {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/.test(text)) {
    throw new Refusal(`${text} is not a date in the form 2026-11-23T02:00:00.`);
  }
  return place === 'argument' || place === 'native' ? quote(text) : `([datetime]${quote(text)})`;
}

/** Writes a value as a whole operand. Throws `Refusal` where the place cannot hold the value. */
export function writeLiteral(value: PowerShellValue, place: LiteralPlace): string {
  switch (value.kind) {
    case 'boolean':
      // `$true?` and `$true:` would be names.
      return place === 'member' ? `($${value.value})` : `$${value.value}`;
    case 'number':
      return writeNumber(value.text, place);
    case 'dateTime':
      return writeDate(value.text, place);
    case 'credential':
      return `(Get-Credential -Message ${quote(textOf({ kind: 'string', text: value.message }))})`;
    case 'list': {
      const items = value.items.map((item) => writeLiteral(item, place)).join(', ');
      return place === 'argument' && items ? items : `@(${items})`;
    }
    default: {
      const text = textOf(value);
      if (place === 'native') checkNative(text, text === '', /\s/.test(text));
      return quote(text);
    }
  }
}
