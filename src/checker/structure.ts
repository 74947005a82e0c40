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
  const structure: number[] = [];
  const offsets = new TemplateOffsets(values);
  let last = -1;
  const add = ({ kind, start, end, nested }: SavedToken): void => {
    const value = offsets.valueAround(start, end);
    if (value < 0) structure.push(kind, offsets.of(start), offsets.of(end));
    else if (value !== last) {
      structure.push(withinValue, value, value);
      last = value;
    }
    nested?.forEach(add);
  };
  tokens.forEach(add);
  return structure;
}

/** Offsets in a text, with each of its values counted as one sign. */
class TemplateOffsets {
  readonly #values: readonly TextRange[];
  /** How many values end before the offset that was asked for last, and how much longer they are. */
  #passed = 0;
  #surplus = 0;

  constructor(values: readonly TextRange[]) {
    this.#values = values;
  }

  /** The value that holds a range; -1 for none. */
  valueAround(start: number, end: number): number {
    this.#moveTo(start);
    for (let at = this.#passed; ; at += 1) {
      const value = this.#values[at];
      if (!value || value.start > start) return -1;
      if (end <= value.end) return at;
    }
  }

  of(offset: number): number {
    this.#moveTo(offset);
    const value = this.#values[this.#passed];
    if (!value || value.start >= offset) return offset - this.#surplus;
    return offset < value.end ? nowhere : offset - this.#surplus - surplusOf(value);
  }

  /** Tokens are asked for in their order, but for those inside of strings. */
  #moveTo(offset: number): void {
    let value = this.#values[this.#passed - 1];
    while (value && value.end >= offset) {
      this.#passed -= 1;
      this.#surplus -= surplusOf(value);
      value = this.#values[this.#passed - 1];
    }
    value = this.#values[this.#passed];
    while (value && value.end < offset) {
      this.#passed += 1;
      this.#surplus += surplusOf(value);
      value = this.#values[this.#passed];
    }
  }
}

function surplusOf({ start, end }: TextRange): number {
  return end - start - 1;
}
