import type { CellTest, Comparison, GoCondition, Operand, RowTest } from './condition.ts';
import type { Failure } from './judge.ts';
import type { Values } from './operand-value.ts';
import { labelOf, operandValue } from './operand-value.ts';
import { isUnknown } from './test-row.ts';

const comparisonWords: Readonly<Record<Comparison, string>> = {
  '=': 'is',
  '!=': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
};

/** A condition as a reader says it, with what is filled in behind the field's label. */
export function goWords(condition: GoCondition, values: Values): string {
  const { where } = condition;
  const scope = where.length > 0 ? ` where ${testWords(where, values)}` : '';
  switch (condition.form) {
    case 'count':
      return `the number of rows${scope} ${numberWords(condition, values)}`;
    case 'distinct':
      return `the number of different ${condition.column.name}${scope} ${numberWords(condition, values)}`;
    case 'all':
      return `each of ${named(condition.list.name, values)} is the ${condition.column.name} of a row${scope}`;
    case 'every':
      return `in every row${scope} ${testWords(condition.tests, values)}`;
    case 'some':
      return `in at least one row${scope} ${testWords(condition.tests, values)}`;
    case 'no':
      return `in no row${scope} ${testWords(condition.tests, values)}`;
  }
}

/** What is wrong: `2 of 12 rows do not fit: State is Running`. */
export function failureWords({ condition, rows, found }: Failure, values: Values): string {
  const scope = condition.where.length > 0 ? ` where ${testWords(condition.where, values)}` : '';
  switch (condition.form) {
    case 'every':
      return `${found}${scope} ${rows.length === 1 ? 'does' : 'do'} not fit: ${testWords(condition.tests, values)}`;
    case 'some':
      return `${found}${scope} fits: ${testWords(condition.tests, values)}`;
    case 'no':
      return `${found}${scope} must not be there: ${testWords(condition.tests, values)}`;
    default:
      return `${found}, but go needs: ${goWords(condition, values)}`;
  }
}

/** `VMNetwork is blank and VirtualNetwork is blank`. */
export function testWords(tests: RowTest, values: Values): string {
  return tests.map((test) => oneTest(test, values)).join(' and ');
}

function oneTest(test: CellTest, values: Values): string {
  const column = test.column.name;
  switch (test.test) {
    case 'blank':
      return `${column} is ${test.negated ? 'not ' : ''}blank`;
    case 'in':
      return `${column} is ${test.negated ? 'none' : 'one'} of ${named(test.list.name, values)}`;
    case 'contains':
      return `${column} ${test.negated ? 'does not contain' : 'contains'} ${operandWords(test.operand, values)}`;
    case 'host':
      return `${column} is the host ${operandWords(test.operand, values)}`;
    case 'compare':
      return `${column} ${comparisonWords[test.comparison]} ${operandWords(test.operand, values)}`;
  }
}

function numberWords(
  { comparison, operand }: { comparison: Comparison; operand: Operand },
  values: Values,
): string {
  return `${comparisonWords[comparison]} ${operandWords(operand, values)}`;
}

function operandWords(operand: Operand, values: Values): string {
  if (operand.kind !== 'parameter') return operand.text;
  const value = operandValue(operand, values);
  const label = named(operand.parameter.name, values);
  return isUnknown(value) ? label : `${label} (${value.text})`;
}

const named = (name: string, values: Values): string => `“${labelOf(name, values)}”`;
