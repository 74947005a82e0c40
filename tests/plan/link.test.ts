import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damageCheck } from '../../src/plan/damage.ts';
import { readLink, writeLink } from '../../src/plan/link.ts';
import { damagedText, sample, valueSet } from './sets.ts';

const runbook = 'product/move-agents';

/** A link whose payload holds anything, with a check that fits. */
function forged(body: unknown): string {
  const payload = Buffer.from(JSON.stringify(body)).toString('base64url');
  return `#v1.${payload}.${damageCheck(payload)}`;
}

describe('a link', () => {
  it('carries a set as it is, its example marks and its plan', () => {
    fc.assert(
      fc.property(valueSet, (set) => {
        const link = writeLink({ runbook, set });
        expect(link).toMatch(/^#v1\.[\w-]+\.[0-9a-f]{12}$/);
        expect(readLink(link)).toEqual({ runbook, set });
      }),
    );
  });

  it('that is damaged is refused, or holds the same', () => {
    const whole = writeLink({ runbook, set: sample });
    let refused = 0;
    fc.assert(
      fc.property(damagedText(whole), (fragment) => {
        const result = readLink(fragment);
        if (result === undefined) return;
        if ('refused' in result) refused++;
        else expect(result).toEqual({ runbook, set: sample });
      }),
      { numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(900);
  });

  it('of a version that is not known is refused', () => {
    expect(readLink('#v2.abc.def')).toEqual({ refused: expect.stringMatching(/version 2/) });
  });

  it.each(['', '#', '#step-3', '#values-title', '#v1', '#field:gateway', '#vmm.example'])(
    '%j is none',
    (fragment) => {
      expect(readLink(fragment)).toBeUndefined();
    },
  );

  it.each([
    ['no array', {}],
    ['too few parts', [runbook, 'x', [], []]],
    ['an object for a value', [runbook, 'x', [], [], ['gateway', {}]]],
    ['a value without a name', [runbook, 'x', [], [], ['gateway']]],
    ['a name twice', [runbook, 'x', [], [], ['gateway', 'a', 'gateway', 'b']]],
    ['a mark for no value', [runbook, 'x', [], [3], ['gateway', 'a']]],
    ['a mark called like a method', [runbook, 'x', [], ['length'], ['gateway', 'a']]],
  ])('forged with %s is refused', (_name, body) => {
    expect(readLink(forged(body))).toEqual({ refused: expect.stringMatching(/damaged/) });
  });

  it('forged with the names of what every object has yields plain texts by those names', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const link = readLink(forged([runbook, 'x', [], [], names.flatMap((name) => [name, 'a'])]));
    expect(link).toMatchObject({ set: { values: new Map(names.map((name) => [name, 'a'])) } });
    expect(Object.prototype).not.toHaveProperty('a');
  });

  it('that would take a page down is refused by its length', () => {
    expect(readLink(`#v1.${'A'.repeat(200_000)}.${'0'.repeat(12)}`)).toEqual({
      refused: expect.stringMatching(/too long/),
    });
  });
});
