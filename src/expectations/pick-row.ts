import type { OutputRow } from '../console-output/read-output.ts';
import type { RowTest } from './condition.ts';
import type { Values } from './operand-value.ts';
import { isUnknown, testRow } from './test-row.ts';

export type Pick =
  | { state: 'picked'; row: number }
  /** Nothing declares which row is meant, and there are several: the reader picks. */
  | { state: 'ask' }
  | { state: 'refused'; reason: string };

/**
 * The row that a capture takes its values from, by index: the only one of which the tests hold. That
 * none or several do is a refusal, never a guess; so is a row of which it cannot be told.
 */
export function pickRow(
  rows: readonly OutputRow[],
  tests: RowTest | undefined,
  values: Values,
): Pick {
  if (rows.length === 0) return { state: 'refused', reason: 'There is no row in it.' };
  if (tests === undefined) {
    return rows.length === 1 ? { state: 'picked', row: 0 } : { state: 'ask' };
  }
  const picked: number[] = [];
  for (const [index, row] of rows.entries()) {
    const outcome = testRow(row, tests, values);
    if (isUnknown(outcome)) return { state: 'refused', reason: outcome.unknown };
    if (outcome) picked.push(index);
  }
  const [row] = picked;
  if (row !== undefined && picked.length === 1) return { state: 'picked', row };
  const found =
    row === undefined
      ? `None of ${rows.length} rows is the one`
      : manyRows(picked.map((index) => index + 1));
  return { state: 'refused', reason: `${found}; exactly one must be.` };
}

const manyRows = (numbers: readonly number[]): string =>
  numbers.length === 2
    ? `Rows ${numbers.join(' and ')} both are`
    : `Rows ${numbers.join(', ')} all are`;
