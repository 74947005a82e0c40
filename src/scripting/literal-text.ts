import { escapeSingleQuoted } from '../powershell/literals.ts';

/**
 * Text as a PowerShell string that stands on one line. Line breaks of any kind become ` / ` and
 * other invisible characters a blank: what people read in a console is all there is.
 */
export function quoted(text: string): string {
  const line = text
    .replace(/\s*(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])\s*/g, ' / ')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ');
  return `'${escapeSingleQuoted(line)}'`;
}

/** An array of such strings, one a line where there are several. */
export function quotedList(texts: readonly string[], indent: string): string {
  if (texts.length < 2) return `@(${texts.map(quoted).join('')})`;
  return `@(\n${texts.map((text) => `${indent}  ${quoted(text)}\n`).join('')}${indent})`;
}

/** `$true` or `$false`. */
export function truth(value: boolean): string {
  return value ? '$true' : '$false';
}
