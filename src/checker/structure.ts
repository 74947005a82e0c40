import type { TextRange } from '../powershell/ast/node.ts';
import type { ParseResult } from '../powershell/parse.ts';
import type { SavedToken } from '../powershell/tokens/token.ts';

/** Three numbers a token: its kind, and where it begins and ends. */
export type Structure = readonly number[];

/** In place of a kind: what stands within a value, whatever tokens that are. */
const withinValue = -1;
/** In place of an offset: it lies within a value, so no other rendering has its like. */
const nowhere = Number.NaN;

/**
 * What a value must not change: the tokens of a rendered script, each value counted as one sign. All
 * else in the text is the same for all renderings of a template, so tokens with the same ends have
 * the same words. No structure equals one in which a token begins or ends within a value and reaches
 * beyond it.
 */
export function structureOf({ tokens }: ParseResult, values: readonly TextRange[]): Structure {
  const reader = new StructureReader(values);
  reader.read(tokens);
  return reader.structure;
}

class StructureReader {
  readonly structure: number[] = [];
  readonly #values: readonly TextRange[];
  /** How many values end before the last token, and how much longer than one sign they are. */
  #passed = 0;
  #surplus = 0;
  #lastValue = -1;

  constructor(values: readonly TextRange[]) {
    this.#values = values;
  }

  read(tokens: readonly SavedToken[]): void {
    for (const { kind, start, end, nested } of tokens) {
      this.#moveTo(start);
      const next = this.#values[this.#passed];
      if (!next || end < next.start) {
        this.structure.push(kind, start - this.#surplus, end - this.#surplus);
      } else this.#addNear(kind, start, end);
      if (nested) this.read(nested);
    }
  }

  /** Adds a token that a value is in, touches or reaches into. */
  #addNear(kind: number, start: number, end: number): void {
    for (let at = this.#passed; ; at += 1) {
      const value = this.#values[at];
      if (!value || value.start > start) break;
      if (end > value.end) continue;
      if (at !== this.#lastValue) this.structure.push(withinValue, at, at);
      this.#lastValue = at;
      return;
    }
    this.structure.push(kind, this.#offsetOf(start), this.#offsetOf(end));
  }

  /** An offset that no value ends before since the last token, with each value as one sign. */
  #offsetOf(offset: number): number {
    let surplus = this.#surplus;
    for (let at = this.#passed; ; at += 1) {
      const value = this.#values[at];
      if (!value || value.start >= offset) return offset - surplus;
      if (offset < value.end) return nowhere;
      surplus += surplusOf(value);
    }
  }

  /** Tokens come in their order, but for those inside of strings, which follow their string. */
  #moveTo(start: number): void {
    const values = this.#values;
    for (let last = values[this.#passed - 1]; last && last.end >= start; ) {
      this.#passed -= 1;
      this.#surplus -= surplusOf(last);
      last = values[this.#passed - 1];
    }
    for (let next = values[this.#passed]; next && next.end < start; ) {
      this.#passed += 1;
      this.#surplus += surplusOf(next);
      next = values[this.#passed];
    }
  }
}

function surplusOf({ start, end }: TextRange): number {
  return end - start - 1;
}
