import type { SavedToken, Token } from './token.ts';
import { TokenKind, tokenKindNames } from './token-kind.ts';

/** So many tokens are kept as they are: the parser may still mark one as a command's name. */
const recentSize = 256;
const cellsPerToken = 4;
/** Of a list that has not packed anything; most are short, and an empty array is dear to make. */
const noCells = new Int32Array(0);

/**
 * The tokens of a text in their order. Those further back are kept as four numbers each: as objects
 * they would be half of what a large script takes in memory, and most readers never ask for them.
 */
export class TokenList {
  readonly #recent: Token[] = [];
  /** How many of `#recent` count; those behind are left from before, as room to reuse. */
  #recentLength = 0;
  #cells = noCells;
  /** How many tokens `#cells` holds. */
  #packed = 0;
  #nested: Map<number, readonly SavedToken[]> | undefined;

  push(token: Token): void {
    if (this.#recentLength >= 2 * recentSize) this.#pack();
    this.#recent[this.#recentLength] = token;
    this.#recentLength += 1;
  }

  /** Drops the tokens behind the last one that ends at or before `offset`. */
  forgetFrom(offset: number): void {
    const recent = this.#recent;
    let at = this.#recentLength - 1;
    if (recent[at]?.kind === TokenKind.EndOfInput) at -= 1;
    while (at >= 0 && (recent[at]?.end ?? 0) > offset) at -= 1;
    this.#recentLength = at + 1;
    if (at < 0) this.#forgetPacked(offset);
  }

  toArray(): readonly SavedToken[] {
    const recent = this.#recent.slice(0, this.#recentLength);
    if (this.#packed === 0) return recent;
    const tokens: SavedToken[] = [];
    for (let at = 0; at < this.#packed; at += 1) tokens.push(this.#unpack(at));
    return tokens.concat(recent);
  }

  #forgetPacked(offset: number): void {
    while (this.#packed > 0 && this.#cell(this.#packed - 1, 2) > offset) {
      this.#packed -= 1;
      this.#nested?.delete(this.#packed);
    }
  }

  #pack(): void {
    const needed = (this.#packed + recentSize) * cellsPerToken;
    if (needed > this.#cells.length) {
      const cells = new Int32Array(Math.max(needed, this.#cells.length * 2));
      cells.set(this.#cells);
      this.#cells = cells;
    }
    for (let at = 0; at < recentSize; at += 1) {
      const token = this.#recent[at];
      if (token) this.#packToken(token);
    }
    this.#recent.copyWithin(0, recentSize);
    this.#recentLength -= recentSize;
  }

  #packToken({ kind, start, end, flags, nested }: Token): void {
    const at = this.#packed * cellsPerToken;
    this.#cells[at] = kind;
    this.#cells[at + 1] = start;
    this.#cells[at + 2] = end;
    this.#cells[at + 3] = flags;
    if (nested) {
      this.#nested ??= new Map();
      this.#nested.set(this.#packed, nested);
    }
    this.#packed += 1;
  }

  #cell(token: number, field: number): number {
    return this.#cells[token * cellsPerToken + field] ?? 0;
  }

  #unpack(at: number): SavedToken {
    const name = tokenKindNames[this.#cell(at, 0)] ?? 'Unknown';
    return {
      kind: TokenKind[name],
      start: this.#cell(at, 1),
      end: this.#cell(at, 2),
      flags: this.#cell(at, 3),
      nested: this.#nested?.get(at),
    };
  }
}
