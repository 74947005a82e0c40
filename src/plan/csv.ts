import type { Refused } from './value-set.ts';

export interface CsvRow {
  cells: readonly string[];
  /** Line of the file in which the row begins, from 1. */
  line: number;
}

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * Reads CSV as RFC 4180 writes it, with any of the three delimiters and any line ends. What a
 * reader could take for two different tables is refused. Blank lines are no rows.
 */
export function readCsv(text: string, delimiter: Delimiter): { rows: CsvRow[] } | Refused {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;
  const endRow = (): void => {
    if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line: rowLine });
    cells = [];
  };
  while (at <= text.length) {
    if (cells.length === 0) rowLine = line;
    let cell = '';
    if (text[at] === '"') {
      const end = closingQuote(text, at);
      if (end < 0) return { refused: `Line ${line}: a quote is opened and not closed.` };
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      line += countBreaks(cell);
      at = end + 1;
    } else {
      const start = at;
      while (at < text.length && text[at] !== delimiter && !isBreak(text[at])) at++;
      cell = text.slice(start, at);
      if (cell.includes('"')) {
        return { refused: `Line ${line}: a cell with quotes in it must stand in quotes.` };
      }
    }
    cells.push(cell);
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    if (at < text.length && !isBreak(text[at])) {
      return { refused: `Line ${line}: something stands behind a closing quote.` };
    }
    endRow();
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
  }
  return { rows };
}

/** Writes CSV with a byte order mark, by which spreadsheets know UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: Delimiter): string {
  const quote = (cell: string): string =>
    /["\r\n,;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return `\uFEFF${rows.map((cells) => `${cells.map(quote).join(delimiter)}\r\n`).join('')}`;
}

function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

const isBreak = (character: string | undefined): boolean =>
  character === '\n' || character === '\r';

const countBreaks = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;
