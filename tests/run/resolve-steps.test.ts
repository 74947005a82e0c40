import { describe, expect, it } from 'vitest';
import { allTypes } from '../../src/parameters/all-types.ts';
import type { ParameterDeclaration } from '../../src/parameters/declaration.ts';
import { checkValues } from '../../src/parameters/values.ts';
import { resolveSteps } from '../../src/run/resolve-steps.ts';
import { step } from './made-up.ts';

const declarations: ParameterDeclaration[] = [
  { name: 'isNew', type: 'boolean', label: 'New', required: true },
  { name: 'agents', type: 'list', of: 'fqdn', label: 'Agents', required: true },
];
const { needed: _needed, ...facts } = step('a', 1);

const resolved = (values: Record<string, string>, more: { when?: string[]; each?: string }) =>
  resolveSteps([{ ...facts, when: [], ...more }], checkValues(declarations, values, allTypes))[0];

describe('the steps of a run', () => {
  it('are those whose conditions hold, or are not decided yet', () => {
    const when = ['isNew'];
    expect(resolved({ isNew: 'no' }, { when })?.needed).toBe(false);
    expect(resolved({ isNew: 'yes' }, { when })?.needed).toBe(true);
    expect(resolved({}, { when })?.needed).toBe(true);
    expect(resolved({ isNew: 'yes' }, { when: ['isNew', 'not isNew'] })?.needed).toBe(false);
  });

  it('are done once for each item of a list, as a whole while the list is not known', () => {
    const agents = 'app01.contoso.com\napp02.contoso.com';
    expect(resolved({ agents }, { each: 'agents' })?.items).toEqual([
      'app01.contoso.com',
      'app02.contoso.com',
    ]);
    expect(resolved({}, { each: 'agents' })?.items).toBeUndefined();
  });
});
