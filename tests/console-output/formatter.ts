import { widthOf } from '../../src/console-output/cells.ts';

/** A small model of the formatter: strings stand at the left, numbers at the right. */
export interface Table {
  names: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

export interface Console {
  /** Cells of a line. */
  width: number;
  /** What a cut value ends in: `…`, or `...` in Windows PowerShell 5.1. */
  dots: '…' | '...';
  /** Windows PowerShell ends a table with two blank lines. */
  blankLines: 1 | 2;
}

const fill = (text: string, width: number, toRight: boolean): string => {
  const padding = ' '.repeat(Math.max(width - widthOf(text), 0));
  return toRight ? padding + text : text + padding;
};

/** As many of the first characters as fit. */
function headOf(text: string, width: number): string {
  let head = '';
  for (const character of text) {
    if (widthOf(head + character) > width) break;
    head += character;
  }
  return head;
}

function cut(text: string, width: number, toRight: boolean, dots: string): string {
  if (widthOf(text) <= width) return text;
  const room = width - dots.length;
  if (!toRight) return room > 0 ? headOf(text, room) + dots : headOf(text, width);
  return room > 0 ? dots + text.slice(-room) : text.slice(-width);
}

/** What `Format-Table -AutoSize` prints: what does not fit is cut in the last column, or left out. */
export function printTable({ names, rows }: Table, { width, dots, blankLines }: Console): string {
  const toRight = names.map((_, index) => typeof rows[0]?.[index] === 'number');
  const widths: number[] = [];
  let left = width;
  for (const [index, name] of names.entries()) {
    const needed = Math.max(widthOf(name), ...rows.map((row) => widthOf(String(row[index]))));
    // A name that would have to go on below is left out here.
    if (left < widthOf(name)) break;
    widths.push(Math.min(needed, left));
    left -= needed + 1;
  }
  const line = (cells: readonly string[]): string =>
    widths
      .map((room, index) => {
        const text = cut(cells[index] ?? '', room, toRight[index] ?? false, dots);
        return fill(text, room, toRight[index] ?? false);
      })
      .join(' ')
      .trimEnd();
  return [
    '',
    line(names),
    line(names.map((name) => '-'.repeat(widthOf(name)))),
    ...rows.map((row) => line(row.map(String))),
    ...Array.from({ length: blankLines }, () => ''),
    '',
  ].join('\n');
}

/** What `Format-List` prints where every value fits. */
export function printList({ names, rows }: Table): string {
  const width = Math.max(...names.map(widthOf));
  const objects = rows.map((row) =>
    names.map((name, index) => `${fill(name, width, false)} : ${row[index]}`).join('\n'),
  );
  return `\n${objects.join('\n\n')}\n\n`;
}

/** What `ConvertTo-Csv` prints. */
export function printCsv({ names, rows }: Table, delimiter: string): string {
  const line = (cells: readonly (string | number)[]): string =>
    cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(delimiter);
  return `${[names, ...rows].map(line).join('\n')}\n`;
}
