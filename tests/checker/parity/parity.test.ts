import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/checker/rules.ts';
import { isScriptRule } from '../../../src/checker/script-rule.ts';
import { differences } from './differences.ts';
import { expectedOf, findingsOf } from './findings-of.ts';
import { readParityCases } from './read-cases.ts';

const cases = readParityCases();
const scriptRules = rules.filter(isScriptRule);

describe.runIf(cases)('beside PSScriptAnalyzer', () => {
  const differing = (cases ?? []).filter(
    (one) => findingsOf(one, scriptRules).join('\n') !== expectedOf(one).join('\n'),
  );

  it('finds the same at the same places, but for the listed differences', () => {
    const unlisted = differing.filter(({ id }) => !Object.hasOwn(differences, id));
    expect(unlisted.map(({ id }) => id)).toEqual([]);
  });

  it('lists no difference that is none, and at most 2% of the cases', () => {
    const ids = differing.map(({ id }) => id);
    expect(Object.keys(differences).filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.length).toBeLessThanOrEqual((cases ?? []).length * 0.02);
  });
});
