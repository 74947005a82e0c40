import type { Output } from './read-output.ts';
import { printWhole, refuse } from './refuse.ts';

/** What a format's reader found: cells by row and column, before it is known which columns matter. */
export interface Grid {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** For each column why its cells cannot be known; a hole where they can. */
  doubts: readonly (string | undefined)[];
  /** The signs of a cut value that this format uses. */
  cut?: RegExp;
}

/** In a table a cell is cut at its end or, when aligned to the right, at its start. */
export const cutInTable = /(?:^| )…|^\.\.\.|…\}?(?: |$)|\.\.\.\}?$/;

/** A list of more than four items is cut in every view. */
export const cutInList = /(?:…|\.\.\.)\}$/;

/** What stands where a conversion did not go deep enough: a type's name, or an object as text. */
export const notConverted = /^@\{.*\}$|\[\]$|^System\.[A-Z]/s;

/** Rows by column name, if every column that must be there is there and is known for certain. */
export function rowsOf(grid: Grid, required: readonly string[] | undefined): Output {
  const { columns } = grid;
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined) return refuse(`The column \`${twice}\` is there twice.`);
  const wanted = required ?? columns;
  const missing = wanted.filter((name) => !columns.includes(name));
  if (missing.length > 0 && (grid.rows.length > 0 || columns.length > 0)) {
    const names = missing.map((name) => `\`${name}\``).join(', ');
    return refuse(
      `${missing.length === 1 ? 'The column' : 'The columns'} ${names} cannot be seen. A table leaves out what does not fit, without a sign.`,
      printWhole(wanted),
    );
  }
  const known: number[] = [];
  for (const [index, name] of columns.entries()) {
    const cells = grid.rows.map((row) => row[index] ?? '');
    const cut = cells.find((cell) => grid.cut?.test(cell));
    const unconverted = cells.find((cell) => notConverted.test(cell));
    const doubt =
      cut !== undefined
        ? `\`${name}\` is cut: \`${cut}\`. The rest cannot be known.`
        : unconverted !== undefined
          ? `\`${name}\` shows \`${unconverted}\` in place of what it holds.`
          : grid.doubts[index];
    if (doubt === undefined) known.push(index);
    else if (wanted.includes(name)) {
      return refuse(doubt, printWhole(wanted, unconverted !== undefined || /^\{/.test(cut ?? '')));
    }
  }
  return {
    state: 'read',
    columns: known.map((index) => columns[index] ?? ''),
    rows: grid.rows.map(
      (row) => new Map(known.map((index) => [columns[index] ?? '', row[index] ?? ''])),
    ),
  };
}
