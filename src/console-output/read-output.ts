import { readCsv } from './csv.ts';
import { type Grid, rowsOf } from './grid.ts';
import { readJson } from './json.ts';
import { readLines } from './lines.ts';
import { readList } from './list.ts';
import { cutToOutput, type Paste } from './paste.ts';
import { type Refused, refuse } from './refuse.ts';
import { hasTable, readTable } from './table.ts';
import { readValues } from './values.ts';

/**
 * Cells as text, by column name in the order of the output. A Map: a column may be called
 * `constructor`. A blank cell is `''`: `$null` and an empty text print alike. Numbers and dates stay
 * as the console's culture printed them; a table prints fractions with two digits.
 */
export type OutputRow = ReadonlyMap<string, string>;

export type Output =
  | { state: 'read'; columns: readonly string[]; rows: readonly OutputRow[] }
  | {
      state: 'refused';
      /** Plain sentences; what is quoted stands in backticks. */
      reason: string;
      /** What to run or to copy instead; commands in backticks. */
      instead?: string;
    };

export type OutputFormat = 'table' | 'list' | 'csv' | 'json' | 'value' | 'lines';

export interface OutputShape {
  /**
   * What the command prints. Of `table`, `list`, `csv` and `json` any is read where one is asked
   * for, since a refusal may ask for another of them. `value` is a row a line, with the one column
   * `Value`; `lines` a row for each line that matches the pattern.
   */
  format: OutputFormat;
  /**
   * Columns that must be there. A column that is not named here and cannot be read for certain is
   * left out of the rows; without names such a column refuses the whole output.
   */
  columns?: readonly string[];
  /** For `lines`: a regular expression (flag `u`) with named groups, one match a line. */
  pattern?: string;
}

/**
 * Reads what a console printed and a reader pasted. Nothing is guessed: text that has more than one
 * reading, or none, is refused, and so is an empty one, unless it says itself that there are no rows
 * (the header of a CSV, `[]`).
 *
 * @throws SyntaxError where `pattern` is no regular expression
 */
export function readOutput(text: string, shape: OutputShape): Output {
  const paste = cutToOutput(text);
  if ('state' in paste) return paste;
  if (shape.format === 'value') return finish(readValues(paste), shape);
  if (shape.format === 'lines') return finish(readLines(paste, shape.pattern ?? ''), shape);
  return finish(readObjects(paste, shape), shape);
}

function readObjects(paste: Paste, shape: OutputShape): Grid | Refused {
  const { lines } = paste;
  const body = lines.join('\n').trim();
  if (/^[[{]/.test(body)) return readJson(body);
  if (/^(?:"|#TYPE )/.test(body)) return readCsv(paste);
  if (hasTable(lines)) return readTable(lines);
  if (shape.format === 'csv') return readCsv(paste);
  const list = readList(lines);
  if (!('state' in list) || shape.format === 'list') return list;
  const instead = 'Copy from the line of column names to the last row, both included.';
  return shape.format === 'json'
    ? refuse('This is not the text that `ConvertTo-Json` prints.')
    : refuse('There is no line of column names with dashes below it.', instead);
}

function finish(grid: Grid | Refused, shape: OutputShape): Output {
  return 'state' in grid ? grid : rowsOf(grid, shape.columns);
}
