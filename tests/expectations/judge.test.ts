import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoCondition } from '../../src/expectations/condition.ts';
import { judge } from '../../src/expectations/judge.ts';
import { parseGoCondition } from '../../src/expectations/parse-condition.ts';
import { failureWords, goWords } from '../../src/expectations/words.ts';
import { filled, rowsOf, valuesOf } from './values.ts';

function condition(source: string): GoCondition {
  const read = parseGoCondition(source);
  if ('message' in read) throw new Error(read.message);
  return read;
}

const verdictOf = (source: string, rows: readonly string[], values = filled): string =>
  judge(rowsOf(...rows), [condition(source)], values).verdict;

describe('a verdict', () => {
  it.each([
    ['count = 2', ['A=1', 'A=2'], 'go'],
    ['count = {{expected}}', ['A=1', 'A=2'], 'go'],
    ['count = {{expected}}', ['A=1'], 'no go'],
    ['count at least 2', ['A=1'], 'no go'],
    ['count < 2 where A = up', ['A=up', 'A=down'], 'go'],
    ['distinct Id > 1', ['Id=1', 'Id=2'], 'go'],
    ['distinct Id > 1', ['Id=1', 'Id=1'], 'no go'],
    ['distinct Id > 1', ['Id=1', 'Id='], 'no go'],
    ['every State = Running', ['State=running', 'State=RUNNING '], 'go'],
    ['every State = Running', ['State=Running', 'State=Stopped'], 'no go'],
    ['every state = Running', ['State=Running'], 'go'],
    ['every State = Running where Name = c', ['Name=a;State=Running'], 'cannot tell'],
    ['no State = Failed', ['State=Running'], 'go'],
    ['no State = Failed where Name = c', ['Name=a;State=Running'], 'cannot tell'],
    ['some State != Running', ['State=Running', 'State=Paused'], 'go'],
    ['some State != Running', ['State=Running'], 'no go'],
    ['every A is blank', ['A= '], 'go'],
    ['every A is not blank', ['A= '], 'no go'],
    ['every A contains way', ['A=Gateway'], 'go'],
    ['every A not contains way', ['A=Gateway'], 'no go'],
    ['every A in {{agents}}', ['A=APP01.contoso.com'], 'go'],
    ['every A not in {{agents}}', ['A=app03.contoso.com'], 'go'],
    ['all {{agents}} in A', ['A=app02.contoso.com', 'A=APP01.contoso.com', 'A=x'], 'go'],
    ['all {{agents}} in A', ['A=app02.contoso.com'], 'no go'],
    [
      'all {{agents}} in A where Up = True',
      ['A=app01.contoso.com;Up=True', 'A=app02.contoso.com;Up=False'],
      'no go',
    ],
    ['every Mac = {{mac}}', ['Mac=00-1d-d8-b7-1c-05'], 'go'],
    ['every New = {{isNew}}', ['New=True'], 'go'],
    ['every New = {{isNew}}', ['New=False'], 'no go'],
    ['every Since = {{since}}', ['Since=2026-11-23T02:10:00'], 'go'],
    ['every Since = {{since}}', ['Since=2026-11-23T02:11:00'], 'no go'],
    ['every Since >= {{since}}', ['Since=2026-11-23 02:11:00'], 'go'],
    ['every Since = {{since}}', ['Since=11/23/2026 2:10:00 AM'], 'cannot tell'],
    ['every Pc is host {{gateway}}', ['Pc=GW02'], 'go'],
    ['every Pc is host {{gateway}}', ['Pc=gw02.contoso.com.'], 'go'],
    ['every Pc is host {{gateway}}', ['Pc=gw02.fabrikam.com'], 'no go'],
    ['every Pc is host {{gateway}}', ['Pc=GW01'], 'no go'],
    ['every Pc is host {{gateway}}', ['Pc=192.0.2.1'], 'cannot tell'],
    ['every Pc is host srv-with-a-long-name', ['Pc=SRV-WITH-A-LONG'], 'go'],
    ['every Missing = 1', ['A=1'], 'cannot tell'],
  ])('of %j', (source, rows, verdict) => {
    expect(verdictOf(source, rows)).toBe(verdict);
  });

  it.each([
    ['12', 'go'],
    ['12.0', 'go'],
    ['12,00', 'go'],
    ['13', 'no go'],
    ['1,200', 'cannot tell'],
    ['1.200', 'cannot tell'],
    ['1.234.567', 'no go'],
    ['1,234.5', 'no go'],
    ['12 GB', 'cannot tell'],
    ['', 'cannot tell'],
    ['-12', 'no go'],
    ['0x0C', 'cannot tell'],
    ['12e0', 'cannot tell'],
  ])('compares the cell %j with 12 as a number only if it is certainly one', (cell, verdict) => {
    expect(verdictOf('every Size = 12', [`Size=${cell}`])).toBe(verdict);
  });

  it('keeps 64-bit numbers apart that a double would not', () => {
    expect(verdictOf('every Id != 900719925474099', ['Id=9007199254740993'])).toBe('go');
    const values = valuesOf({ expected: '9007199254740993' });
    expect(verdictOf('every Id = {{expected}}', ['Id=9007199254740992'], values)).toBe('no go');
  });

  it('compares what stands in quotes as text', () => {
    expect(verdictOf("every Version = '1.0'", ['Version=1'])).toBe('no go');
    expect(verdictOf('every Version = 1.0', ['Version=1'])).toBe('go');
  });

  it('is never a go without a row, or on text that was not understood', () => {
    const conditions = [condition('count = 0'), condition('no A = 1')];
    expect(judge({ state: 'read', columns: ['A'], rows: [] }, conditions, filled)).toEqual({
      verdict: 'cannot tell',
      reason: 'There is no row in it. An empty answer proves nothing.',
    });
    const refused = { state: 'refused', reason: 'Cut off.', instead: 'Format-List' } as const;
    expect(judge(refused, conditions, filled)).toEqual({
      verdict: 'cannot tell',
      reason: 'Cut off.',
      instead: 'Format-List',
    });
  });

  it('names the field that a verdict waits for', () => {
    const judgement = judge(rowsOf('A=1'), [condition('count = {{expected}}')], valuesOf({}));
    expect(judgement).toEqual({
      verdict: 'cannot tell',
      reason: '“Agents you expect” is not filled in.',
    });
  });

  it('names the rows that fail, and says no go whatever else cannot be told', () => {
    const judgement = judge(
      rowsOf('State=Running;Size=1', 'State=Off;Size=1', 'State=Off;Size=?'),
      [condition('every Size = 1'), condition('every State = Running')],
      filled,
    );
    if (judgement.verdict !== 'no go') throw new Error(judgement.verdict);
    const [failure] = judgement.failures;
    expect(judgement.failures).toHaveLength(1);
    expect(failure?.rows).toEqual([1, 2]);
    expect(failure?.found).toBe('2 of 3 rows');
    expect(failure && goWords(failure.condition, filled)).toBe('in every row State is Running');
  });

  it('names the items of a list that are missing, and their rows', () => {
    const judgement = judge(
      rowsOf('A=app01.contoso.com;Up=False', 'A=x;Up=True'),
      [condition('all {{agents}} in A where Up = True')],
      filled,
    );
    if (judgement.verdict !== 'no go') throw new Error(judgement.verdict);
    expect(judgement.failures[0]).toMatchObject({
      rows: [0],
      found: 'not so for app01.contoso.com, app02.contoso.com',
    });
  });
});

describe('the words of a condition', () => {
  it.each([
    ['count = {{expected}}', 'the number of rows is “Agents you expect” (2)'],
    ['distinct Id > 1', 'the number of different Id is more than 1'],
    ['all {{agents}} in A where Up = True', 'each of “Agents” is the A of a row where Up is True'],
    ['no A is not blank', 'in no row A is not blank'],
    [
      'some Pc is host {{gateway}}',
      'in at least one row Pc is the host “Gateway” (gw02.contoso.com)',
    ],
  ])('%s', (source, words) => {
    expect(goWords(condition(source), filled)).toBe(words);
  });
});

/** What a condition means, written down without a thought for what cannot be told. */
interface Model {
  source: string;
  holds(rows: readonly { name: string; size: number }[]): boolean;
}

const name = fc.constantFrom('a', 'b', 'c');
const size = fc.integer({ min: -2, max: 3 });
const comparisons: readonly [string, (a: number, b: number) => boolean][] = [
  ['=', (a, b) => a === b],
  ['!=', (a, b) => a !== b],
  ['<', (a, b) => a < b],
  ['<=', (a, b) => a <= b],
  ['>', (a, b) => a > b],
  ['>=', (a, b) => a >= b],
];
const comparison = fc.constantFrom(...comparisons);
type Row = { name: string; size: number };
const test = fc.oneof(
  name.map((wanted) => ({ source: `Name = ${wanted}`, holds: (row: Row) => row.name === wanted })),
  name.map((wanted) => ({ source: `Name != ${wanted}`, holds: (row: Row) => row.name !== wanted })),
  fc.tuple(comparison, size).map(([[sign, compare], wanted]) => ({
    source: `Size ${sign} ${wanted}`,
    holds: (row: Row) => compare(row.size, wanted),
  })),
);
const tests = fc.array(test, { minLength: 1, maxLength: 2 }).map((all) => ({
  source: all.map(({ source }) => source).join(' and '),
  holds: (row: Row) => all.every(({ holds }) => holds(row)),
}));
const models: fc.Arbitrary<Model> = fc
  .tuple(
    fc.constantFrom('every', 'some', 'no', 'count', 'distinct'),
    tests,
    fc.option(tests),
    comparison,
    size,
  )
  .map(([form, own, where, [sign, compare], wanted]) => {
    const isNumber = form === 'count' || form === 'distinct';
    const subject = form === 'distinct' ? 'distinct Name' : form;
    const source = isNumber ? `${subject} ${sign} ${wanted}` : `${form} ${own.source}`;
    return {
      source: where ? `${source} where ${where.source}` : source,
      holds: (all: readonly Row[]) => {
        const rows = where ? all.filter(where.holds) : all;
        if (form === 'count') return compare(rows.length, wanted);
        if (form === 'distinct') return compare(new Set(rows.map((row) => row.name)).size, wanted);
        if (form === 'some') return rows.some(own.holds);
        if (rows.length === 0) return false;
        return form === 'every' ? rows.every(own.holds) : !rows.some(own.holds);
      },
    };
  });

describe('the words of a failure', () => {
  it.each([
    ['count = 3', '2 rows, but go needs: the number of rows is 3'],
    ['distinct Up = 3', '2 different, but go needs: the number of different Up is 3'],
    ['every Up = True', '1 of 2 rows does not fit: Up is True'],
    ['no Up = True', '1 of 2 rows must not be there: Up is True'],
    ['some Up = Maybe', 'none of 2 rows fits: Up is Maybe'],
    ['every Up = True where A = b', '1 of 1 row where A is b does not fit: Up is True'],
  ])('%s', (source, words) => {
    const output = rowsOf('A=a;Up=True', 'A=b;Up=False');
    const judgement = judge(output, [condition(source)], filled);
    if (judgement.verdict !== 'no go') throw new Error(judgement.verdict);
    expect(judgement.failures.map((failure) => failureWords(failure, filled))).toEqual([words]);
  });
});

describe('the law of a verdict', () => {
  it('is a go exactly if every condition holds, in any order of the rows', () => {
    const rows = fc.array(fc.record({ name, size }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.array(models, { minLength: 1, maxLength: 3 }), (all, conditions) => {
        const output = rowsOf(...all.map((row) => `Name=${row.name};Size=${row.size}`));
        const sources = conditions.map(({ source }) => condition(source));
        const { verdict } = judge(output, sources, filled);
        expect(verdict === 'go').toBe(conditions.every(({ holds }) => holds(all)));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not become a go when a cell is cut, blank, or in another culture', () => {
    const wrecks = fc.constantFrom('', '…', '2...', '1,000', '1.000', 'n/a', '2 GB', '²');
    const rows = fc.array(fc.record({ name, size }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, models, fc.nat(), wrecks, (all, model, at, wreck) => {
        const texts = all.map((row, index) => {
          const cell = index === at % all.length ? wreck : String(row.size);
          return `Name=${row.name};Size=${cell}`;
        });
        const { verdict } = judge(rowsOf(...texts), [condition(model.source)], filled);
        // Whatever the cell once held, the condition must hold with any number in its place.
        const holdsAnyhow = [-3, -2, -1, 0, 1, 2, 3, 4].every((size) =>
          model.holds(
            all.map((row, index) => (index === at % all.length ? { ...row, size } : row)),
          ),
        );
        if (verdict === 'go') expect(holdsAnyhow).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
