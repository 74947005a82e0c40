import { Char, isDoubleQuote } from './characters.ts';

/**
 * Where each parenthesis of a script is closed, by mere counting. Strings in strings in strings are
 * looked through for that once a level, which takes long where the levels are many: then all of it
 * is found out at once.
 */
export class SubexpressionEnds {
  /** For each `(` what is behind its `)`; 0 where it is never closed. */
  readonly #ends: Int32Array;
  /** Where a quote or backtick stands before a double quote; ascending. */
  readonly #doubled: number[] = [];

  constructor(script: string) {
    this.#ends = new Int32Array(script.length);
    const open: number[] = [];
    for (let at = 0; at < script.length; at += 1) {
      const code = script.charCodeAt(at);
      if (code === Char.LeftParen) {
        open.push(at);
      } else if (code === Char.RightParen) {
        const start = open.pop();
        if (start !== undefined) this.#ends[start] = at + 1;
      } else if (code === Char.Backtick || isDoubleQuote(code)) {
        if (isDoubleQuote(script.charCodeAt(at + 1))) this.#doubled.push(at);
      }
    }
  }

  /** The offset behind the `)` of the `(` at an offset; undefined if there is none. */
  endOf(open: number): number | undefined {
    return this.#ends[open] || undefined;
  }

  /** Whether two double quotes in a row stand between two offsets. */
  hasDoubledQuote(start: number, end: number): boolean {
    let low = 0;
    let high = this.#doubled.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#doubled[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return (this.#doubled[low] ?? end) < end;
  }
}
