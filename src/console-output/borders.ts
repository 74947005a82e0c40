import { fromCells, isBlank } from './cells.ts';

/** The cells of a column's dashes: as wide as its name, or as the column where that is narrower. */
export interface Run {
  start: number;
  end: number;
}

export interface Column {
  values: readonly string[];
  /** The first of its cells. */
  start: number;
  /** Cells from one border to the other; those of the last column up to the end of the longest line. */
  width: number;
  /** Nothing but numbers and booleans aligned to the right, or dates: values without line breaks. */
  isPlain: boolean;
  /** False where another reading of the table gives other values. */
  certain: boolean;
}

/** One way to read a column: its cells lie between two borders, which are blank in every line. */
interface Reading {
  left: number;
  right: number;
  values: readonly string[];
  toRight: boolean;
  /** Aligned to the left, or to the right with values of one kind that PowerShell aligns so. */
  natural: boolean;
}

/**
 * Values that the formatter aligns to the right of itself (`ComputeDefaultAlignment`): numbers on
 * the one hand, booleans and enumerations on the other. Cut, they lose their start. Where such a reading exists, it
 * is taken for granted that no value of the column is a text of several words.
 */
const rightAligned = [
  /^(?:…|\.\.\.)?[-+]?[\d.,'’\u00a0\u202f]+(?:E[-+]?\d+)?$/i,
  /^(?:…|\.\.\.)?,? ?[a-z]\w*(?:, \w+)*$/i,
];

const plain = /^(?:[-+]?[\d.,]+|True|False|)$/;
const date = /^(?:\d+[-/.]\d+[-/.]\d+ \d+:\d\d(?::\d\d)?(?: [AP]M)?|)$/;

/**
 * Finds the columns' cells. Columns are parted by one blank cell; the dashes show where a column
 * aligned to the left begins, and where one aligned to the right ends. All that agrees with the rows
 * is tried, and what all of it says alike is certain. Undefined where nothing agrees.
 *
 * @param width - cells of the longest line
 */
export function chooseBorders(
  rows: readonly string[],
  runs: readonly Run[],
  width: number,
): Column[] | undefined {
  const isGap = (cell: number): boolean => rows.every((row) => (row[cell] ?? ' ') === ' ');
  const borders: number[][] = [[-1]];
  for (const [index, { end }] of runs.entries()) {
    const next = runs[index + 1]?.start;
    if (next === undefined) borders.push([Math.max(width, end)]);
    else borders.push(range(end, next).filter(isGap));
  }
  const readings = runs.map((run, index) =>
    readingsOf(rows, run, borders[index] ?? [], borders[index + 1] ?? []),
  );
  const all = connected(readings);
  if (all.some((column) => column.length === 0)) return undefined;
  const natural = connected(
    all.map((column) =>
      column.some((reading) => reading.toRight && reading.natural)
        ? column.filter((reading) => reading.natural)
        : column,
    ),
  );
  const chosen = all.every(isOne) || natural.some((column) => column.length === 0) ? all : natural;
  return chosen.map((column) => ({
    values: column[0]?.values ?? [],
    start: (column[0]?.left ?? 0) + 1,
    width: (column[0]?.right ?? 0) - (column[0]?.left ?? 0) - 1,
    isPlain: column.some(
      ({ toRight, values }) =>
        (toRight && values.every((value) => plain.test(value))) ||
        values.every((value) => date.test(value)),
    ),
    certain: isOne(column),
  }));
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index);

function readingsOf(
  rows: readonly string[],
  run: Run,
  lefts: readonly number[],
  rights: readonly number[],
): Reading[] {
  const readings: Reading[] = [];
  const add = (
    left: number,
    right: number,
    isAligned: (cell: string) => boolean,
    toRight: boolean,
  ) => {
    const cells = rows.map((row) => row.slice(left + 1, right));
    if (!cells.every((cell) => isBlank(cell) || isAligned(cell))) return;
    const values = cells.map(fromCells);
    const natural =
      !toRight ||
      rightAligned.some((kind) => values.every((value) => value === '' || kind.test(value)));
    readings.push({ left, right, values, toRight, natural });
  };
  if (lefts.includes(run.start - 1)) {
    for (const right of rights) add(run.start - 1, right, (cell) => !cell.startsWith(' '), false);
  }
  if (rights.includes(run.end)) {
    for (const left of lefts) {
      add(left, run.end, (cell) => cell.length === run.end - left - 1 && !cell.endsWith(' '), true);
    }
  }
  return readings;
}

/** Only what is part of a reading of the whole table: each column begins where the one before ends. */
function connected(columns: readonly Reading[][]): Reading[][] {
  const forward: Reading[][] = [];
  for (const column of columns) {
    const before = forward.at(-1);
    forward.push(
      column.filter(
        ({ left }) => before === undefined || before.some(({ right }) => right === left),
      ),
    );
  }
  const both: Reading[][] = [];
  for (const column of forward.reverse()) {
    const after = both[0];
    both.unshift(
      column.filter(({ right }) => after === undefined || after.some(({ left }) => left === right)),
    );
  }
  return both;
}

const isOne = (column: readonly Reading[]): boolean =>
  new Set(column.map(({ values }) => values.join('\n'))).size === 1;
