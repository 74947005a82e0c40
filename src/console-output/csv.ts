import { narrowestConsole, widthOf } from './cells.ts';
import type { Grid } from './grid.ts';
import type { Paste } from './paste.ts';
import { type Refused, refuse } from './refuse.ts';

const copyAll = 'Copy all that the command printed, from the line of column names to the last row.';

/**
 * Text of `ConvertTo-Csv` and `Export-Csv`, with or without `#TYPE`. The delimiter is a comma, a
 * semicolon (`-UseCulture`) or a tab; PowerShell quotes every column name unless told otherwise.
 */
export function readCsv({ lines: printed, end }: Paste): Grid | Refused {
  const lines = printed.slice(printed.findIndex((line) => line.trim() !== ''));
  if (lines[0]?.startsWith('#TYPE ')) lines.shift();
  const header = lines[0] ?? '';
  const quoted = header.startsWith('"');
  const found = quoted
    ? [/^"(?:[^"]|"")*"([,;\t]?)/.exec(header)?.[1]].filter((delimiter) => delimiter)
    : [',', ';', '\t'].filter((delimiter) => header.includes(delimiter));
  if (found.length > 1 || (found.length === 0 && !quoted)) {
    return refuse('There is no line of column names in quotes.', copyAll);
  }
  const delimiter = found[0];
  // An empty value alone in its row is an empty line, as is the end of the text.
  if (delimiter === undefined && end === 'line') {
    return refuse(
      'The text ends with a line end. In a CSV of one column that may be a row with an empty value.',
      'Copy up to the last quote, or name a second column in `Select-Object`.',
    );
  }
  const text = delimiter === undefined ? lines.join('\n') : lines.join('\n').replace(/\s+$/, '');
  if (end === 'nothing' && delimiter !== undefined && text.endsWith(delimiter)) {
    return refuse('The text ends where a value may be missing.', copyAll);
  }
  const records = split(text, delimiter ?? ',');
  if ('state' in records) return records;
  const [columns = [], ...rows] = records.map((record) => record.map(({ text }) => text));
  if (columns.some((name) => name.trim() !== name || name === '')) {
    return refuse('The first line does not name columns.', copyAll);
  }
  if (rows.some((row) => row.join('\n') === columns.join('\n'))) {
    return refuse('The column names are there twice.', copyAll);
  }
  if (!quoted && rows.length === 0) return refuse('There are no rows.', copyAll);
  const uneven = records.findIndex((record) => record.length !== columns.length);
  if (uneven >= 0) {
    return refuse(
      `Row ${uneven} has ${records[uneven]?.length} values, and there are ${columns.length} columns.`,
      copyAll,
    );
  }
  const bare = records.flat().find((field) => quoted && !field.quoted && field.text !== '');
  if (bare !== undefined) return refuse(`This stands outside quotes: \`${bare.text}\`.`, copyAll);
  if (breaksAtEdge(lines)) {
    return refuse(
      'A value holds a line break where the console may have broken the line.',
      'Run the command with `| ConvertTo-Json` in place of `ConvertTo-Csv`, and copy all that it prints.',
    );
  }
  return { columns, rows, doubts: [] };
}

interface Field {
  text: string;
  quoted: boolean;
}

function split(text: string, delimiter: string): Field[][] | Refused {
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\n${delimiter}]*))(${delimiter}|\\n|$)`, 'y');
  const records: Field[][] = [[]];
  for (;;) {
    const match = field.exec(text);
    if (match === null) return refuse('A quote is missing, or one too many.', copyAll);
    const [, inQuotes, bare = '', end] = match;
    const quoted = inQuotes !== undefined;
    records.at(-1)?.push({ text: quoted ? inQuotes.replaceAll('""', '"') : bare, quoted });
    if (end === '') return records;
    if (end === '\n') records.push([]);
  }
}

/** Whether a line break within quotes may be the console's: no line is longer than the one before it. */
function breaksAtEdge(lines: readonly string[]): boolean {
  const longest = Math.max(...lines.map(widthOf));
  let isOpen = false;
  return lines.some((line) => {
    isOpen = isOpen !== (line.split('"').length % 2 === 0);
    return isOpen && longest >= narrowestConsole && widthOf(line) === longest;
  });
}
