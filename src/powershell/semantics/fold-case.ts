const beyondAscii = /[^\0-\x7f]/;

/**
 * What is equal for two names that differ in case only, by .NET's ordinal comparison: letter by
 * letter, so that `ß` is not `SS` and the Kelvin sign is no `k`.
 */
export function foldCase(name: string): string {
  return beyondAscii.test(name) ? name.replace(/[\s\S]/g, foldLetter) : name.toLowerCase();
}

function foldLetter(letter: string): string {
  if (letter <= '\x7f') return letter.toLowerCase();
  const upper = letter.toUpperCase();
  return upper.length === 1 && upper > '\x7f' ? upper : letter;
}

/** `lowerCase` must be ASCII in lower case. */
export function equalsIgnoringCase(name: string, lowerCase: string): boolean {
  return name.length === lowerCase.length && foldCase(name) === lowerCase;
}
