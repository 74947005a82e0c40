import { type CsvRow, type Delimiter, delimiters, readCsv, writeCsv } from './csv.ts';
import { damageCheck, inOrder } from './damage.ts';
import {
  cleanName,
  mostFileCharacters,
  mostSets,
  type ReadSets,
  type Refused,
  type ValueSet,
} from './value-set.ts';

/** Columns that no parameter can be called like. */
const nameColumn = '#set';
const examplesColumn = '#examples';
const checkColumn = '#check';
/** In place of a row's check: the change was meant. An empty cell could be a shifted one. */
const meant = 'changed';
const ownColumns = [nameColumn, examplesColumn, checkColumn];

/** Between the items of a list; items that hold it stand on lines of their own in the cell. */
const itemSeparator = '|';

/**
 * Sets as a table: the header has the parameters' names, a row is a set. A cell that a spreadsheet
 * would run as a formula begins with an apostrophe, which reading takes away again.
 *
 * @param columns the parameters in their order
 * @param lists names of those that hold a list
 */
export function writeValuesCsv(
  sets: readonly ValueSet[],
  columns: readonly string[],
  lists: ReadonlySet<string>,
  delimiter: Delimiter = ',',
): string {
  const header = [nameColumn, ...columns, examplesColumn, checkColumn];
  const rows = sets.map(({ name, values, examples }) => {
    const cells = new Map(
      columns.map((column) => {
        const text = (values.get(column) ?? '').replace(/\r\n?/g, '\n');
        return [column, lists.has(column) ? listCell(text) : text];
      }),
    );
    const marked = columns.filter((column) => examples.has(column));
    const check = checkOf(name, cells, marked);
    return [name, ...cells.values(), marked.join(' '), check].map(asPlainText);
  });
  return writeCsv([header, ...rows], delimiter);
}

/**
 * Reads a table of sets. A row that cannot be read is told and the others are taken; where the
 * header cannot be understood nothing is.
 *
 * @param lists names of the parameters that hold a list
 */
export function readValuesCsv(text: string, lists: ReadonlySet<string>): ReadSets | Refused {
  if (text.length > mostFileCharacters) return { refused: 'The file is too large for values.' };
  const bare = text.replace(/^\uFEFF/, '');
  const stated = /^sep=(.)\r?\n/i.exec(bare);
  const body = stated === null ? bare : bare.slice(stated[0].length);
  const given = delimiters.find((one) => one === stated?.[1]);
  const tables = (given === undefined ? delimiters : [given]).map((one) => readCsv(body, one));
  const table = tables.find(
    (one): one is { rows: CsvRow[] } => 'rows' in one && isHeader(one.rows[0]?.cells),
  );
  if (table === undefined) return noHeader(tables);
  const [header, ...rows] = table.rows;
  if (header === undefined || rows.length === 0) return { refused: 'The table has no rows.' };
  if (rows.length > mostSets) {
    return { refused: `The table has ${rows.length} rows; at most ${mostSets} are read.` };
  }
  const columns = header.cells.map((cell) => cell.trim());
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) return { refused: `The column ${twice} is there twice.` };
  if (columns.includes(examplesColumn) && !columns.includes(checkColumn)) {
    return { refused: `The column ${checkColumn} is missing beside ${examplesColumn}.` };
  }

  const faults: string[] = [];
  const offset = stated === null ? 0 : 1;
  const sets = rows.flatMap(({ cells, line }): ValueSet[] => {
    const place = `Line ${line + offset}`;
    if (cells.length !== columns.length) {
      faults.push(
        `${place}: ${cells.length} cells, and the header has ${columns.length}. A cell that holds the delimiter or a line break must stand in quotes.`,
      );
      return [];
    }
    if (cells.some((cell) => ownColumns.includes(cell))) {
      faults.push(`${place}: it holds a part of the header, which must be the first line alone.`);
      return [];
    }
    const texts = new Map(columns.map((column, index) => [column, asTyped(cells[index] ?? '')]));
    const own = ownColumns.map((column) => texts.get(column) ?? '');
    for (const column of ownColumns) texts.delete(column);
    const [name = '', examples = '', check = ''] = own;
    const marked = examples.split(' ').filter((one) => one !== '');
    const isChecked = columns.includes(checkColumn) && check !== meant;
    if (isChecked && check !== checkOf(name, texts, marked)) {
      faults.push(
        `${place}: the row was changed after it was saved, by a hand or by a spreadsheet. Compare it; if it is meant, write “${meant}” into its cell ${checkColumn}.`,
      );
      return [];
    }
    const values = new Map(
      [...texts].map(([column, text]) => [column, lists.has(column) ? listText(text) : text]),
    );
    return [{ name: cleanName(name, place), values, examples: new Set(marked) }];
  });
  return { sets, faults };
}

/** Why none of the readings has a header; of several the one that sees the most columns is meant. */
function noHeader(tables: readonly ReturnType<typeof readCsv>[]): Refused {
  const refused = tables.find((one): one is Refused => 'refused' in one);
  const headers = tables.flatMap((one) => ('rows' in one ? [one.rows[0]?.cells ?? []] : []));
  const widest = headers.sort((a, b) => b.length - a.length)[0] ?? [];
  const wrong = widest.find((cell) => !isHeader([cell]));
  if (refused !== undefined && widest.length < 2) return refused;
  return {
    refused: `The first line must hold the parameters' names${wrong === undefined ? '' : `; “${cleanName(wrong, ' ')}” cannot be one`}.`,
  };
}

function isHeader(cells: readonly string[] = ['']): boolean {
  return cells.every((cell) => {
    const name = cell.trim();
    return ownColumns.includes(name) || /^[A-Za-z][A-Za-z0-9]*$/.test(name);
  });
}

function checkOf(
  name: string,
  cells: ReadonlyMap<string, string>,
  examples: readonly string[],
): string {
  // With a letter in front, or a spreadsheet reads digits around an e as a number.
  return `c${damageCheck([name, inOrder(cells, examples)])}`;
}

/** A text that stands in a cell as it is, not as a formula; a plain number is none. */
function asPlainText(text: string): string {
  const isNumber = /^[+-]?\d+(?:[.,]\d+)?$/.test(text);
  return /^[=+\-@\t\n'\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) && !isNumber ? `'${text}` : text;
}

function asTyped(cell: string): string {
  const text = cell.replace(/\r\n?/g, '\n');
  return /^'[=+\-@\t\n'\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? text.slice(1) : text;
}

function listCell(text: string): string {
  return text.includes(itemSeparator) ? `${text}\n` : text.split('\n').join(itemSeparator);
}

function listText(cell: string): string {
  return cell.includes('\n') ? cell.replace(/\n$/, '') : cell.split(itemSeparator).join('\n');
}
