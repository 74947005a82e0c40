import { describe, expect, it } from 'vitest';
import { evaluateCondition, parseCondition } from '../../src/parameters/condition.ts';
import type { ValueState } from '../../src/parameters/value-state.ts';

const text = (value: string): ValueState => ({
  state: 'value',
  text: value,
  value: { kind: 'string', text: value },
});
const boolean = (value: boolean): ValueState => ({
  state: 'value',
  text: String(value),
  value: { kind: 'boolean', value },
});

const states = new Map<string, ValueState>([
  ['yes', boolean(true)],
  ['no', boolean(false)],
  ['release', text('2007 R2')],
  ['empty', { state: 'empty' }],
  ['missing', { state: 'missing' }],
  ['wrong', { state: 'invalid', message: 'Wrong.' }],
  ['locked', { state: 'locked', readAt: 'x' }],
]);

describe('a condition', () => {
  it.each([
    ['yes', true],
    ['no', false],
    ['not no', true],
    ['!yes', false],
    ['release', true],
    ['empty', false],
    ['not empty', true],
    ["release == '2007 R2'", true],
    ['release == "2007 r2"', true],
    ["release != '2007 R2'", false],
    ['release == 2012', false],
    ['yes == yes', true],
    ['yes == true', true],
    ['no == true', false],
    ["empty == 'x'", false],
    ["empty != 'x'", true],
    ['yes and not no', true],
    ['yes and no', false],
    ['missing', undefined],
    ['wrong', undefined],
    ['locked', undefined],
    ['unheard', undefined],
    ['missing and yes', undefined],
    ['missing and no', false],
    ["release == '2007 R2' and yes == yes", true],
  ])('`%s` is %s', (source, expected) => {
    const condition = parseCondition(source);
    if ('message' in condition) throw new Error(condition.message);
    expect(evaluateCondition(condition, states)).toBe(expected);
  });

  it.each([
    ['', 0],
    ['yes or no', 0],
    ['yes and', 0],
    ['yes and and no', 7],
    ['not', 0],
    ["not release == 'x'", 0],
    ['yes and release = x', 7],
    ["release == 'x", 0],
    ['9', 0],
  ])('`%s` is refused at %i with the forms that work', (source, position) => {
    expect(parseCondition(source)).toMatchObject({
      position,
      message: expect.stringContaining("`name == 'text'`"),
    });
  });

  it('says which parameters it asks about', () => {
    expect(parseCondition("a and not b and c != 'd'")).toEqual([
      { name: 'a', negated: false },
      { name: 'b', negated: true },
      { name: 'c', negated: true, text: 'd' },
    ]);
  });
});
