import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStored } from '../../src/client/storage.ts';

const names = new Set(['gateway', 'count']);

describe('reading back what a tab stored', () => {
  it('gives the values as typed and which of them are examples', () => {
    const stored = { values: { gateway: ' gw1 ', count: '3' }, examples: ['count'] };
    expect(parseStored(JSON.stringify(stored), names)).toEqual(stored);
  });

  it('leaves out parameters that the runbook no longer has, and what is not text', () => {
    const json = JSON.stringify({
      values: { gone: 'x', gateway: 3, count: '3' },
      examples: ['gone'],
    });
    expect(parseStored(json, names)).toEqual({ values: { count: '3' }, examples: [] });
  });

  it('takes every value for an example where the list of examples cannot be read', () => {
    const json = JSON.stringify({ values: { gateway: 'gw1' } });
    expect(parseStored(json, names).examples).toEqual(['gateway']);
  });

  it('never fails, whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (json) => {
        const { values } = parseStored(json, names);
        expect(Object.keys(values).every((name) => names.has(name))).toBe(true);
      }),
    );
    expect(parseStored(null, names)).toEqual({ values: {}, examples: [] });
  });
});
