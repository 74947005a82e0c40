import type { Column } from './borders.ts';
import { narrowestConsole, widthOf } from './cells.ts';

/**
 * The first line that is not certainly a row of its own. `-Wrap` continues long values in the lines
 * below, where a row whose other columns are blank looks the same.
 *
 * @param rows - the lines below the dashes
 * @param width - cells of the longest line
 */
export function wrappedRow(
  columns: readonly Column[],
  rows: readonly string[],
  width: number,
): string | undefined {
  const last = columns.length - 1;
  const widths = columns.map((column) => column.width);
  // Without `-AutoSize` Windows PowerShell gives all columns the same width, so that all may wrap.
  const share = widths[0] ?? 0;
  const areEven = widths.every(
    (one, index) => one <= share + 1 && (one >= share - 1 || index === last),
  );
  const reachesEdge = width >= narrowestConsole;
  return rows.find((_, row) => row > 0 && !isRow(row));

  function isRow(row: number): boolean {
    const filled = columns.flatMap(({ values }, index) => (values[row] ? [index] : []));
    const fresh = filled.filter((index) => !reachesEdge || !mayContinue(index, row));
    if (last === 0) return fresh.length > 0;
    if (filled.length > last && !areEven) return true;
    if (fresh.some((index) => isPlain(columns[index]?.values[row] ?? ''))) return true;
    if (fresh.length === 0 || filled[0] !== 0) return false;
    // The console itself breaks a line that is too long for it, and its rest begins at the left.
    return filled.length > 1 || !reachesEdge || (rows[row - 1] ?? '').trimEnd().length < width;
  }

  function mayContinue(index: number, row: number): boolean {
    const above = columns[index]?.values[row - 1] ?? '';
    const value = columns[index]?.values[row] ?? '';
    if (above === '' || isAlike(above, value)) return false;
    const room = (widths[index] ?? 0) - widthOf(above);
    // Only the last column is made narrower than what it holds, and no column where a number would not fit.
    if (isPlain(value)) return index === last && room === 0;
    return room === 0 || room < 1 + widthOf(value.split(' ')[0] ?? '');
  }
}

/** A number or a boolean: a value of one line and of one word. */
const isPlain = (value: string): boolean => /^(?:[-+]?[\d.,]+|True|False)$/.test(value);

/** Whether both values begin alike, as a value and its rest hardly would. */
const isAlike = (above: string, value: string): boolean =>
  above.length > 8 && value.startsWith(above.slice(0, 4));
