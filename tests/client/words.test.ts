import { describe, expect, it } from 'vitest';
import { conditionWords, oppositeWords } from '../../src/client/condition-words.ts';
import { pairChanges } from '../../src/client/connection-string-changes.ts';
import { listSummary } from '../../src/client/list-summary.ts';
import { parseCondition } from '../../src/parameters/condition.ts';
import type { ParameterDeclaration } from '../../src/parameters/declaration.ts';

const parameters: ParameterDeclaration[] = [
  { name: 'isNew', type: 'boolean', label: 'New cluster', required: true },
  {
    name: 'release',
    type: 'choice',
    label: 'Release',
    required: true,
    options: [{ value: '2007', label: '2007 R2' }],
  },
];

function read(source: string) {
  const condition = parseCondition(source);
  if ('message' in condition) throw new Error(condition.message);
  return condition;
}

describe('a condition in words', () => {
  it('names fields and answers as the form does', () => {
    expect(conditionWords(read("isNew and release != '2007'"), parameters)).toBe(
      '“New cluster” is yes and “Release” is not 2007 R2',
    );
  });

  it('is turned round to say why something is not needed', () => {
    expect(oppositeWords(read("not isNew and release == '2007'"), parameters)).toBe(
      '“New cluster” is yes or “Release” is not 2007 R2',
    );
  });
});

describe('a connection string before and after', () => {
  it('shows each pair once, with what it replaces', () => {
    expect(pairChanges('VMHost=a;GatewayVM=b', 'VMHost=c;GatewayVM=b;Migrate=true')).toEqual([
      { before: 'VMHost=a', after: 'VMHost=c' },
      { before: 'GatewayVM=b', after: 'GatewayVM=b' },
      { before: undefined, after: 'Migrate=true' },
    ]);
  });

  it('shows a pair that is gone', () => {
    expect(pairChanges('A=1;B=2', 'A=1')).toContainEqual({ before: 'B=2' });
  });
});

describe('what stands under a list', () => {
  it('counts its items', () => {
    const value = { kind: 'list', items: [{ kind: 'string', text: 'a' }] } as const;
    expect(listSummary({ state: 'value', text: 'a', value })).toBe('1 item.');
  });

  it('leaves the rest of a long column of faults to a number', () => {
    const items = Array.from({ length: 5000 }, () => ({ text: 'x_', message: 'Not a name.' }));
    const summary = listSummary({ state: 'invalid', message: '5000 of 5000.', items });
    expect(summary).toMatch(/^“x_”: Not a name\. .* And 4980 more\.$/);
  });

  it('names each item that cannot be used', () => {
    const items = [{ text: 'gw_1', message: 'Item 2: not a name.' }];
    expect(listSummary({ state: 'invalid', message: '1 of 2.', items })).toBe(
      '“gw_1”: Item 2: not a name.',
    );
  });
});
