/** A name as written, and its UTF-16 offset in the source. */
export interface Name {
  name: string;
  start: number;
}

/** What a cell or a number of rows is compared with. */
export type Operand =
  | { kind: 'text'; text: string }
  /** Digits without quotes: compared as a number. */
  | { kind: 'number'; text: string }
  | { kind: 'parameter'; parameter: Name };

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** What is asked of one cell of a row. */
export type CellTest = { column: Name } & (
  | { test: 'blank'; negated: boolean }
  | { test: 'compare'; comparison: Comparison; operand: Operand }
  | { test: 'contains'; negated: boolean; operand: Operand }
  /** The cell is an item of a list parameter. */
  | { test: 'in'; negated: boolean; list: Name }
  /** The cell names the host that the operand names, be it short or in full. */
  | { test: 'host'; operand: Operand }
);

/** All of the tests must hold for a row. */
export type RowTest = readonly CellTest[];

/** One thing that must be so for a go. `where` says which rows it speaks of; empty means all. */
export type GoCondition = { source: string; where: RowTest } & (
  | { form: 'count'; comparison: Comparison; operand: Operand }
  | { form: 'distinct'; column: Name; comparison: Comparison; operand: Operand }
  | { form: 'every' | 'some' | 'no'; tests: RowTest }
  /** Each item of the list stands in that column of a row of `where`. */
  | { form: 'all'; list: Name; column: Name }
);

/** A parameter that a condition names, and what the place needs of its value. */
export interface ParameterReference {
  parameter: Name;
  as: 'value' | 'number' | 'list';
}

/** The columns and parameters that a condition names, for those who check that they exist. */
export interface References {
  columns: readonly Name[];
  parameters: readonly ParameterReference[];
}

export function referencesOfTests(tests: RowTest): References {
  return {
    columns: tests.map(({ column }) => column),
    parameters: tests.flatMap((test): ParameterReference[] => {
      if (test.test === 'in') return [{ parameter: test.list, as: 'list' }];
      if (test.test === 'blank' || test.operand.kind !== 'parameter') return [];
      const isOrdered = test.test === 'compare' && /[<>]/.test(test.comparison);
      return [{ parameter: test.operand.parameter, as: isOrdered ? 'number' : 'value' }];
    }),
  };
}

export function referencesOf(condition: GoCondition): References {
  const where = referencesOfTests(condition.where);
  const own = ownReferences(condition);
  return {
    columns: [...own.columns, ...where.columns],
    parameters: [...own.parameters, ...where.parameters],
  };
}

function ownReferences(condition: GoCondition): References {
  if (condition.form === 'count' || condition.form === 'distinct') {
    const { operand } = condition;
    return {
      columns: condition.form === 'distinct' ? [condition.column] : [],
      parameters:
        operand.kind === 'parameter' ? [{ parameter: operand.parameter, as: 'number' }] : [],
    };
  }
  if (condition.form === 'all') {
    return {
      columns: [condition.column],
      parameters: [{ parameter: condition.list, as: 'list' }],
    };
  }
  return referencesOfTests(condition.tests);
}
