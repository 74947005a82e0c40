import { chooseBorders, type Run } from './borders.ts';
import { fromCells, isBlank, narrowestConsole, toCells, widthOf } from './cells.ts';
import { cutInTable, type Grid } from './grid.ts';
import { printWhole, type Refused, refuse } from './refuse.ts';
import { wrappedRow } from './wrapped.ts';

const dashes = /^ *-+(?: +-+)* *$/;

const copyTable = 'Copy one table, from the line of column names to its last row.';

function dashLines(lines: readonly string[]): number[] {
  return lines.flatMap((line, index) =>
    dashes.test(line) && !isBlank(lines[index - 1] ?? '') ? [index] : [],
  );
}

/** Whether there are column names with dashes below them. */
export const hasTable = (lines: readonly string[]): boolean => dashLines(lines).length > 0;

/** What `Format-Table` prints, by the cells in which its columns stand. */
export function readTable(printed: readonly string[]): Grid | Refused {
  if (printed.some((line) => line.includes('\t'))) {
    return refuse(
      'There are tabs in the table, so its columns cannot be told apart.',
      'Copy it from the console itself.',
    );
  }
  const lines = printed.map(toCells);
  const [ruler = 0, second] = dashLines(lines);
  if (second !== undefined)
    return refuse('There is more than one table, or a row of dashes.', copyTable);
  let top = ruler;
  while (top > 0 && !isBlank(lines[top - 1] ?? '')) top--;
  const above = lines.slice(0, top).filter((line) => !isBlank(line));
  // `Format-Table -GroupBy` and views such as that of files name the group above the table.
  if (above.length > 1 || (above[0] !== undefined && !/^ {2,}\S.*: \S/.test(above[0]))) {
    return refuse(`This is not part of the table: \`${fromCells(above[0] ?? '')}\`.`, copyTable);
  }
  const runs: Run[] = [...(lines[ruler] ?? '').matchAll(/-+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const names = columnNames(lines.slice(top, ruler), runs, top === 0);
  if (names === undefined) {
    return refuse('The column names do not stand above their dashes.', copyTable);
  }

  const body = lines.slice(ruler + 1);
  const size = body.findLastIndex((line) => !isBlank(line)) + 1;
  const rows = body.slice(0, size);
  const single = runs.length === 1;
  // A table ends with one blank line, in Windows PowerShell with two. A row without values looks
  // the same, but where each row begins with a value.
  const spare = single || rows.some((row) => row.startsWith(' ')) ? 1 : 2;
  const below = body.slice(size);
  if (rows.some(isBlank) || below.some((line) => line !== '') || below.length > spare) {
    return refuse(
      'There are blank lines in or below the table. Each may be a row without values.',
      single ? printWhole(names) : copyTable,
    );
  }
  if (size === 0) return refuse('The table has no rows.', copyTable);

  const width = Math.max(...lines.map((line) => line.trimEnd().length));
  const choice = chooseBorders(rows, runs, width);
  if (choice === undefined) {
    return refuse('The values do not stand below their column names.', printWhole(names));
  }
  const wrapped = wrappedRow(choice, rows, width);
  if (wrapped !== undefined) {
    return refuse(
      `This line may be a row, or the rest of the one above it: \`${fromCells(wrapped)}\`.`,
      printWhole(names),
    );
  }
  const doubts = choice.map(({ certain, values }, index) => {
    const name = `\`${names[index]}\``;
    if (!certain) return `It cannot be told where the values of ${name} begin or end.`;
    return mayBeCutUnseen(values, runs, index, names[index] ?? '', width)
      ? `${name} stands in a very narrow column, in which values are cut without a sign.`
      : undefined;
  });
  return {
    columns: names,
    rows: rows.map((_, row) => choice.map(({ values }) => values[row] ?? '')),
    doubts,
    cut: cutInTable,
  };
}

/**
 * The names above the dashes. A name that is wider than its column goes on in the line below; a copy
 * that begins at the first name has lost the blanks before it. In a single cell wide characters of a
 * name become question marks.
 */
function columnNames(
  header: readonly string[],
  runs: readonly Run[],
  atStart: boolean,
): string[] | undefined {
  const missing = atStart && header.length === 1 ? (runs[0]?.start ?? 0) : 0;
  const [first = '', ...others] = header;
  const indent = missing > 0 && !first.startsWith(' ') ? ' '.repeat(missing) : '';
  const lines = [indent + first, ...others];
  const ends = [...runs.map(({ start }) => start), Number.POSITIVE_INFINITY];
  if (lines.some((line) => !isBlank(line.slice(0, ends[0])))) return undefined;
  if (
    lines.some((line) => runs.some(({ end }, index) => !isBlank(line.slice(end, ends[index + 1]))))
  ) {
    return undefined;
  }
  const names = runs.map(({ start, end }) => {
    const pieces = lines
      .map((line) => line.slice(start, end))
      .join('\n')
      .replace(/(?:\n *)+$/, '')
      .split('\n');
    const whole = pieces.length === 1 ? pieces : pieces.slice(0, -1);
    const isWhole = whole.every(
      (piece) =>
        piece.length === end - start &&
        !/^ | $/.test(piece) &&
        (pieces.length === 1 || (piece.length > 1 && !piece.includes(' '))),
    );
    return isWhole ? pieces.map(fromCells).join('') : '';
  });
  return names.some((name) => name === '' || cutInTable.test(name)) ? undefined : names;
}

/**
 * The last column gets what is left of the console. Below four cells Windows PowerShell has no room
 * for its three dots, and cuts without them, as PowerShell 7 does in a single cell. A value that does
 * not fill its column is not cut.
 */
function mayBeCutUnseen(
  values: readonly string[],
  runs: readonly Run[],
  index: number,
  name: string,
  width: number,
): boolean {
  const run = runs[index];
  if (run === undefined || runs.length === 1) return false;
  const room = run.end - run.start;
  const widest = Math.max(room, ...values.map(widthOf));
  const isNarrowed =
    widthOf(name) > room || (index === runs.length - 1 && width >= narrowestConsole);
  return isNarrowed && widest <= 3 && values.some((value) => widthOf(value) === widest);
}
