import { forbiddenCharacters } from '../powershell/forbidden-characters.ts';

/** Names the first invisible, bidirectional or control character and its place, counted from 1. */
export function findForbiddenCharacter(text: string): string | undefined {
  const at = text.search(forbiddenCharacters);
  if (at < 0) return undefined;
  const position = [...text.slice(0, at)].length + 1;
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = /[\n\r\u0085\u2028\u2029]/.test(text.charAt(at))
    ? 'a line break'
    : 'an invisible character';
  return `Character ${position} is ${name} (U+${code}); remove it.`;
}

/** A character in a message: white space is named, everything else stands in backticks. */
export function quote(character: string): string {
  return character.trim() ? `\`${character}\`` : 'a space';
}

/** Hyphens, dashes and the minus sign, which word processors put in place of `-`. */
export const dashes = /[\u2010-\u2015\u2212]/g;
