import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referencesOf } from '../../src/expectations/condition.ts';
import { parseGoCondition, parseRowTest } from '../../src/expectations/parse-condition.ts';

describe('a condition for a go', () => {
  it('says where its names stand', () => {
    const source = 'all {{agents}} in Agent where Available = True and Primary = {{gateway}}';
    const condition = parseGoCondition(source);
    if ('message' in condition) throw new Error(condition.message);
    const { columns, parameters } = referencesOf(condition);
    const written = columns.map(({ name, start }) => [
      name,
      source.slice(start, start + name.length),
    ]);
    expect(written).toEqual([
      ['Agent', 'Agent'],
      ['Available', 'Available'],
      ['Primary', 'Primary'],
    ]);
    expect(parameters.map(({ parameter, as }) => [parameter.name, as])).toEqual([
      ['agents', 'list'],
      ['gateway', 'value'],
    ]);
    expect(
      parameters.map(({ parameter }) => source.slice(parameter.start, parameter.start + 2)),
    ).toEqual(['{{', '{{']);
  });

  it.each([
    ['', 0, 'begin'],
    ['State = Running', 0, '`State`'],
    ['count', 5, 'comparison'],
    ['count = many', 8, '`many` is no number'],
    ['count = 3 rows', 10, '`rows` is too much'],
    ['every State', 11, 'comparison'],
    ['every State = ', 14, 'value'],
    ['every State = Not running', 18, 'quotes'],
    ['every State < low', 14, 'no number'],
    ['every State is gone', 15, '`blank`'],
    ['every State in Up', 15, 'list parameter'],
    ['every State not Up', 16, '`contains` or `in`'],
    ['all agents in Agent', 4, 'list parameter'],
    ['all {{agents}} Agent', 15, '`in`'],
    ['every State = {{a b}}', 14, 'cannot be read'],
    ['every State = "open', 14, 'cannot be read'],
    ['every A = 1 and', 15, 'column'],
    ['distinct A', 10, 'comparison'],
    ['count at last 2', 9, '`least` or `most`'],
  ])('refuses %j at %i', (source, position, message) => {
    const error = parseGoCondition(source);
    if (!('message' in error)) throw new Error('it was read');
    expect(error.position).toBe(position);
    expect(error.message).toContain(message);
  });

  it('never throws, whatever is written', () => {
    const word = fc.constantFrom(
      'every',
      'no',
      'count',
      'all',
      'in',
      'is',
      'not',
      'blank',
      'where',
      'and',
      '=',
      '<',
      "'a b'",
      '{{x}}',
      '3',
      'A',
      '"',
      '{{',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (source) => {
          const result = parseGoCondition(source);
          if ('message' in result) {
            expect(result.position).toBeGreaterThanOrEqual(0);
            expect(result.position).toBeLessThanOrEqual(source.length);
          }
          parseRowTest(source);
        },
      ),
    );
  });
});
