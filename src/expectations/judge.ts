import type { Output, OutputRow } from '../console-output/read-output.ts';
import { compareNumbers, readCertainNumber } from './certain-number.ts';
import type { Comparison, GoCondition, Operand } from './condition.ts';
import type { Unknown, Values } from './operand-value.ts';
import { listItems, operandValue } from './operand-value.ts';
import { answer, cellOf, fold, isSame, isUnknown, testRow } from './test-row.ts';

/** One condition that does not hold. */
export interface Failure {
  condition: GoCondition;
  /** Indices of the rows that fail, in the order of the output. */
  rows: readonly number[];
  /** What was found instead: `11 rows`, `2 of 12 rows`, `not so for app03`. */
  found: string;
}

export type Judgement =
  | { verdict: 'go' }
  | { verdict: 'no go'; failures: readonly Failure[] }
  | {
      verdict: 'cannot tell';
      /** Sentences. */
      reason: string;
      /** What to run instead, if that would help. */
      instead?: string;
    };

/**
 * Judges what a console printed. Go needs every condition to hold for certain: text that was not
 * understood, an output without a row, a value that is not filled in or a cell that can be read in
 * two ways is never a go. A condition that surely fails is a no go, whatever else cannot be told.
 */
export function judge(
  output: Output,
  conditions: readonly GoCondition[],
  values: Values,
): Judgement {
  if (output.state === 'refused') {
    const { reason, instead } = output;
    return { verdict: 'cannot tell', reason, ...(instead === undefined ? {} : { instead }) };
  }
  if (output.rows.length === 0) {
    return {
      verdict: 'cannot tell',
      reason: 'There is no row in it. An empty answer proves nothing.',
    };
  }
  if (conditions.length === 0) return { verdict: 'cannot tell', reason: 'Nothing is asked of it.' };
  const failures: Failure[] = [];
  const unknown = new Set<string>();
  for (const condition of conditions) {
    const outcome = judgeOne(output.rows, condition, values);
    if (outcome === true) continue;
    if (isUnknown(outcome)) unknown.add(outcome.unknown);
    else failures.push({ condition, ...outcome });
  }
  if (failures.length > 0) return { verdict: 'no go', failures };
  if (unknown.size > 0) return { verdict: 'cannot tell', reason: [...unknown].join(' ') };
  return { verdict: 'go' };
}

type RowCondition = Extract<GoCondition, { form: 'every' | 'some' | 'no' }>;

const isRowCondition = (condition: GoCondition): condition is RowCondition => 'tests' in condition;

type Verdict = true | Omit<Failure, 'condition'> | Unknown;

interface Scope {
  /** Rows of which it is certain that the condition speaks of them. */
  rows: readonly { row: OutputRow; index: number }[];
  /** Rows of which it cannot be told. */
  unknown?: Unknown;
}

function judgeOne(rows: readonly OutputRow[], condition: GoCondition, values: Values): Verdict {
  const scope = scopeOf(rows, condition, values);
  if (condition.form === 'all') return judgeAll(rows, scope, condition, values);
  if (isRowCondition(condition)) return judgeRows(scope, condition, values);
  // A number of rows is certain only if it is for each row whether it counts.
  if (scope.unknown) return scope.unknown;
  const { operand, comparison } = condition;
  if (condition.form === 'count') {
    return judgeNumber(scope.rows.length, comparison, operand, values, (count) =>
      counted(count, 'row'),
    );
  }
  const { column } = condition;
  const cells = scope.rows.map(({ row }) => cellOf(row, column.name));
  if (cells.includes(undefined)) return { unknown: `The output has no column ${column.name}.` };
  const distinct = new Set(cells.map((cell = '') => fold(cell)));
  // A blank is no value of its own: two rows of which one is blank show one value.
  distinct.delete('');
  return judgeNumber(distinct.size, comparison, operand, values, (count) => `${count} different`);
}

function scopeOf(rows: readonly OutputRow[], { where }: GoCondition, values: Values): Scope {
  const found: { row: OutputRow; index: number }[] = [];
  let unknown: Unknown | undefined;
  for (const [index, row] of rows.entries()) {
    const outcome = testRow(row, where, values);
    if (outcome === true) found.push({ row, index });
    else if (isUnknown(outcome)) unknown ??= outcome;
  }
  return { rows: found, ...(unknown ? { unknown } : {}) };
}

function judgeRows(scope: Scope, { form, tests }: RowCondition, values: Values): Verdict {
  const failing: number[] = [];
  const passing: number[] = [];
  let { unknown } = scope;
  for (const { row, index } of scope.rows) {
    const outcome = testRow(row, tests, values);
    if (isUnknown(outcome)) unknown ??= outcome;
    else (outcome ? passing : failing).push(index);
  }
  const all = scope.rows.length;
  if (form === 'some') {
    if (passing.length > 0) return true;
    return unknown ?? { rows: failing, found: `none of ${counted(all, 'row')}` };
  }
  const wrong = form === 'every' ? failing : passing;
  if (wrong.length > 0) return { rows: wrong, found: `${wrong.length} of ${counted(all, 'row')}` };
  if (unknown) return unknown;
  // Of no row at all everything is true, and nothing is shown.
  return all > 0 ? true : { unknown: 'There is no row of which the condition speaks.' };
}

function judgeAll(
  rows: readonly OutputRow[],
  scope: Scope,
  { list, column }: Extract<GoCondition, { form: 'all' }>,
  values: Values,
): Verdict {
  const items = listItems(list, values);
  if (isUnknown(items)) return items;
  if (items.length === 0) return { unknown: 'The list is empty.' };
  const isIn = (row: OutputRow, item: string): boolean =>
    isSame(cellOf(row, column.name) ?? '', item);
  const missing = items.filter((item) => !scope.rows.some(({ row }) => isIn(row, item)));
  if (missing.length === 0) return true;
  if (scope.unknown) return scope.unknown;
  const failing = [...rows.keys()].filter((index) => {
    const row = rows[index];
    return row !== undefined && missing.some((item) => isIn(row, item));
  });
  const shown = missing.slice(0, mostNamed).join(', ');
  const rest = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : '';
  return { rows: failing, found: `not so for ${shown}${rest}` };
}

const mostNamed = 10;

function judgeNumber(
  found: number,
  comparison: Comparison,
  operand: Operand,
  values: Values,
  say: (count: number) => string,
): Verdict {
  const wanted = operandValue(operand, values);
  if (isUnknown(wanted)) return wanted;
  const number = wanted.as === 'number' ? readCertainNumber(wanted.text) : undefined;
  if (number === undefined) return { unknown: `\`${wanted.text}\` is no number.` };
  const order = compareNumbers({ digits: BigInt(found), scale: 0 }, number);
  return answer(comparison, order) || { rows: [], found: say(found) };
}

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;
