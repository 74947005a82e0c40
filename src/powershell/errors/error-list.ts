import type { TextRange } from '../ast/node.ts';

export interface ParseError extends TextRange {
  /** The engine's ErrorId. `messageOf` in messages.ts has its text. */
  id: string;
  /** What the text says beside, such as a name; in the order of the engine's own texts. */
  details: readonly string[];
  /** More input could repair it: a console would wait for another line. */
  incomplete: boolean;
}

/** The errors of one text, in the order in which they were found. */
export class ErrorList {
  readonly errors: ParseError[] = [];
  readonly #seen = new Set<string>();

  /** Adds an error; one with the id and the place of an earlier one is dropped, as the engine does. */
  report(
    id: string,
    start: number,
    end: number,
    incomplete = false,
    ...details: readonly string[]
  ): void {
    const key = `${id} ${start} ${end}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.errors.push({ id, start, end, details, incomplete });
  }
}
