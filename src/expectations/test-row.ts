import type { OutputRow } from '../console-output/read-output.ts';
import { findDateTimeFault, normaliseDateTime } from '../parameters/calendar.ts';
import { withSeconds } from '../parameters/constraints.ts';
import { looksLikeAddress } from '../parameters/host-names.ts';
import { compareNumbers, readCertainNumber } from './certain-number.ts';
import type { CellTest, Comparison, RowTest } from './condition.ts';
import type { Comparable, Unknown, Values } from './operand-value.ts';
import { listItems, operandValue } from './operand-value.ts';

export type Outcome = boolean | Unknown;

export const isUnknown = <T>(outcome: T | Unknown): outcome is Unknown =>
  typeof outcome === 'object' && outcome !== null && 'unknown' in outcome;

/**
 * Whether a row is as the tests say. Text is compared as PowerShell's `-eq` does, without regard to
 * letter case, which is right for host names too; spaces at both ends do not count. Where the
 * runbook's side is a number (digits without quotes, a parameter of that type), the cell is read as
 * one if it can be read in one way only, whatever the culture of the console. A date is compared
 * only if the cell is written as 2026-11-23T02:10:00; a MAC address whatever its separators.
 */
export function testRow(row: OutputRow, tests: RowTest, values: Values): Outcome {
  let unknown: Unknown | undefined;
  for (const test of tests) {
    const outcome = testCell(row, test, values);
    if (outcome === false) return false;
    if (isUnknown(outcome)) unknown ??= outcome;
  }
  return unknown ?? true;
}

function testCell(row: OutputRow, test: CellTest, values: Values): Outcome {
  const cell = cellOf(row, test.column.name);
  if (cell === undefined) return { unknown: `The output has no column ${test.column.name}.` };
  switch (test.test) {
    case 'blank':
      return (cell.trim() === '') !== test.negated;
    case 'in': {
      const items = listItems(test.list, values);
      return isUnknown(items) ? items : items.some((item) => isSame(cell, item)) !== test.negated;
    }
    default: {
      const operand = operandValue(test.operand, values);
      if (isUnknown(operand)) return operand;
      if (test.test === 'contains') return fold(cell).includes(fold(operand.text)) !== test.negated;
      if (test.test === 'host') return namesHost(cell, operand.text, test.column.name);
      return compareCell(cell, test.comparison, operand, test.column.name);
    }
  }
}

/** A cell by its column's name, in the letter case of the output or in another. */
export function cellOf(row: OutputRow, column: string): string | undefined {
  const exact = row.get(column);
  if (exact !== undefined) return exact;
  const name = [...row.keys()].find((key) => fold(key) === fold(column));
  return name === undefined ? undefined : row.get(name);
}

function compareCell(
  cell: string,
  comparison: Comparison,
  operand: Comparable,
  column: string,
): Outcome {
  if (operand.as === 'mac')
    return answer(comparison, bareMac(cell) === bareMac(operand.text) ? 0 : 1);
  if (operand.as === 'text') return answer(comparison, isSame(cell, operand.text) ? 0 : 1);
  if (operand.as === 'dateTime') {
    const own = normaliseDateTime(cell);
    if (findDateTimeFault(own) !== undefined) {
      return { unknown: `${column} ${shown(cell)} is not a date like 2026-11-23T02:10:00.` };
    }
    const [a, b] = [withSeconds(own), withSeconds(operand.text)];
    return answer(comparison, a === b ? 0 : a < b ? -1 : 1);
  }
  const [a, b] = [readCertainNumber(cell), readCertainNumber(operand.text)];
  if (a === undefined || b === undefined) {
    return { unknown: `${column} ${shown(cell)} is no number that can be read in one way only.` };
  }
  return answer(comparison, compareNumbers(a, b));
}

/** @param order less than 0, 0 or more than 0, as the cell is to the operand */
export function answer(comparison: Comparison, order: number): boolean {
  switch (comparison) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/** Longest name that NetBIOS keeps; `$env:COMPUTERNAME` is cut there. */
const netbiosLength = 15;

/** A short name stands for the host whose first label it is; two full names must be the same. */
function namesHost(cell: string, host: string, column: string): Outcome {
  const [a, b] = [fold(cell).replace(/\.$/, ''), fold(host).replace(/\.$/, '')];
  if (a === b) return true;
  if (a === '' || looksLikeAddress(a) || looksLikeAddress(b)) {
    return { unknown: `Whether ${column} ${shown(cell)} is the host \`${host}\` cannot be seen.` };
  }
  if (a.includes('.') && b.includes('.')) return false;
  const [first = '', second = ''] = [a.split('.')[0], b.split('.')[0]];
  const isCut = first.length === netbiosLength || second.length === netbiosLength;
  const cut = (label: string): string => (isCut ? label.slice(0, netbiosLength) : label);
  return cut(first) === cut(second);
}

export const isSame = (a: string, b: string): boolean => fold(a) === fold(b);

export const fold = (text: string): string => text.trim().toLowerCase();

const bareMac = (text: string): string => fold(text).replace(/[:.-]/g, '');

const shown = (cell: string): string => (cell.trim() === '' ? '(blank)' : `\`${cell}\``);
