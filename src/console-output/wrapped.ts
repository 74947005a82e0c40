import type { Column } from './borders.ts';
import { beginAlike, narrowestConsole, widthOf } from './cells.ts';

/**
 * The first line that is not certainly a row of its own. `-Wrap` continues long values in the lines
 * below, where a row whose other columns are blank looks the same. Only of the first column it is
 * taken for granted that its values hold no line breaks: they name what the row is about.
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
  // The last column may be wider than what stands in it, up to the edge of the console.
  const widths = columns.map(({ start, width }, index) =>
    index < last ? width : Math.max(width, narrowestConsole - start),
  );
  const share = columns[0]?.width ?? 0;
  // Without `-AutoSize` Windows PowerShell gives all columns the same width, so that all may wrap.
  const areEven =
    columns.every(
      (one, index) => one.width <= share + 1 && (one.width >= share - 1 || index === last),
    ) && columns.length * (share + 1) >= narrowestConsole;
  return rows.find((_, row) => row > 0 && !isRow(row));

  function isRow(row: number): boolean {
    const filled = columns.flatMap(({ values }, index) => (values[row] ? [index] : []));
    const fresh = filled.filter((index) => !mayContinue(index, row));
    if (last === 0) return fresh.length > 0;
    if (filled.length > last && !areEven) return true;
    if (fresh.some((index) => columns[index]?.isPlain)) return true;
    if (fresh.length === 0 || filled[0] !== 0) return false;
    if (filled.length > 1) return true;
    // The console itself breaks a line that is too long for it, and its rest begins at the left.
    const isRest = width >= narrowestConsole && (rows[row - 1] ?? '').trimEnd().length === width;
    return !isRest && !columns.some(({ isPlain }) => isPlain);
  }

  function mayContinue(index: number, row: number): boolean {
    const above = columns[index]?.values[row - 1] ?? '';
    const value = columns[index]?.values[row] ?? '';
    if (above === '' || beginAlike(above, value)) return false;
    const room = (widths[index] ?? 0) - widthOf(above);
    // Of plain values only a number may go on, in the last column, which gets what is left of the console.
    if (columns[index]?.isPlain) return index === last && room === 0 && !value.includes(':');
    return room === 0 || room < 1 + widthOf(value.split(' ')[0] ?? '');
  }
}
