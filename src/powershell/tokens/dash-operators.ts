import { TokenKind } from './token-kind.ts';

/** Operators whose plain and `i` form are one kind, and which have a `c` form. */
const cased =
  'eq ne ge gt lt le like notlike match notmatch replace contains notcontains in notin split';
const single = 'bnot not isnot is as and band or bor xor bxor join shl shr';

const operators = new Map<string, TokenKind>([['f', TokenKind.Format]]);
const kinds: Readonly<Record<string, TokenKind>> = TokenKind;
const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const set = (text: string, name: string): void => {
  const kind = kinds[name];
  if (kind !== undefined) operators.set(text, kind);
};
for (const word of cased.split(' ')) {
  set(word, `I${word}`);
  set(`i${word}`, `I${word}`);
  set(`c${word}`, `C${word}`);
}
for (const word of single.split(' ')) set(word, word === 'isnot' ? 'IsNot' : capitalise(word));

/** The kind of an operator by its letters behind the dash, in any casing. */
export function dashOperatorKind(letters: string): TokenKind | undefined {
  return operators.get(letters) ?? operators.get(letters.toLowerCase());
}
