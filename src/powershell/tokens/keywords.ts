import { TokenKind, tokenKindNames } from './token-kind.ts';

const keywords = new Map<string, TokenKind>();
for (let kind: number = TokenKind.Begin; kind <= TokenKind.Clean; kind += 1) {
  const name = tokenKindNames[kind];
  if (name !== undefined && name !== 'DynamicKeyword') {
    keywords.set(name.toLowerCase(), TokenKind[name]);
  }
}

/** For each first letter the lengths of the keywords that begin with it, a bit each. */
const lengths = new Uint32Array(32);
for (const word of keywords.keys()) {
  const letter = word.charCodeAt(0) & 31;
  lengths[letter] = (lengths[letter] ?? 0) | (1 << word.length);
}

/** The kind of the word at a place if it is a keyword, in any casing. */
export function keywordKind(text: string, start: number, end: number): TokenKind | undefined {
  // Most words are told from all keywords by their first letter and length.
  const possible = lengths[text.charCodeAt(start) & 31] ?? 0;
  if (end - start > 31 || (possible & (1 << (end - start))) === 0) return undefined;
  const word = text.slice(start, end);
  return keywords.get(word) ?? keywords.get(word.toLowerCase());
}
