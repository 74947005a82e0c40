import type { TextRange } from '../ast/node.ts';
import type { SavedToken } from '../tokens/token.ts';
import { TokenFlags } from '../tokens/token-flags.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import type { Findings } from './findings.ts';

const form =
  /[+-]?(?:(0b)[01]+[uslydn]{0,2}|(?:0x[\da-f]+|\.?\d[\d.]*(?:e[+-]?\d+)?)(u[lsy]?|[syn]))(?:[kmgtp]b)?(?!\w)/iy;

export interface LaterNumber extends TextRange {
  /** In the table of features. */
  key: string;
  written: string;
  /** Where the word ends that old versions take it for. */
  wordEnd: number;
}

/**
 * Finds the number that a word is, or begins with, which Windows PowerShell reads as a word. As an
 * argument that is right; where a value is missing then, an error is about it; and run by itself it
 * was meant as a number.
 */
export function findNumber(
  { start, end: wordEnd, flags }: SavedToken,
  previous: SavedToken | undefined,
  found: Findings,
  misread: Map<number, LaterNumber>,
): void {
  form.lastIndex = start;
  const [written = '', binary, suffix = ''] = form.exec(found.text) ?? [];
  const number = { key: binary ?? suffix, written, start, end: start + written.length, wordEnd };
  if (!written || number.end > wordEnd) return;
  misread.set(start, number).set(previous?.end ?? start, number);
  const isRun =
    (flags & TokenFlags.CommandName) !== 0 &&
    previous?.kind !== TokenKind.Ampersand &&
    previous?.kind !== TokenKind.Dot;
  if (isRun && number.end === wordEnd) found.add(number.key, number, written);
}
