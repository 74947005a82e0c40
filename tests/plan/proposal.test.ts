import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTypes } from '../../src/parameters/all-types.ts';
import { checkValues } from '../../src/parameters/values.ts';
import { propose } from '../../src/plan/proposal.ts';
import { runbookText, soundRunbook } from '../runbook/fixture.ts';

const { parameters } = soundRunbook(
  runbookText({
    parameters: `  oldGateway: { type: fqdn, label: Old gateway }
  newGateway: { type: fqdn, label: New gateway, differsFrom: oldGateway }
  hosts: { type: list, of: computerName, label: Hosts, required: false }
  primary: { type: computerName, label: Primary, in: hosts, required: false }
  secure: { type: boolean, label: Secure, required: false }
  login: { type: credential, label: Administrator }
  name: { type: text, label: Name, derive: { form: hostLabel, from: oldGateway } }`,
    examples:
      '  - { name: One, values: { oldGateway: gw01.contoso.com, newGateway: gw02.contoso.com } }',
  }),
);
const set = (values: Record<string, string>, examples: string[] = []) => ({
  values: new Map(Object.entries(values)),
  examples: new Set(examples),
});
const proposal = (given: ReturnType<typeof set>, form = set({})) =>
  propose(given, form, parameters, allTypes);
const refusedNames = (given: ReturnType<typeof set>, form = set({})) =>
  proposal(given, form).refused.map(({ name }) => name);

describe('a set before it is applied', () => {
  it('tells what changes, as the type keeps it, and what is so already', () => {
    const form = set({ oldGateway: 'gw01.contoso.com', secure: '' });
    expect(
      proposal(
        set({ oldGateway: 'gw01.contoso.com', newGateway: ' gw02.contoso.com ', secure: 'yes' }),
        form,
      ),
    ).toMatchObject({
      changes: [
        { name: 'newGateway', before: '', after: 'gw02.contoso.com' },
        { name: 'secure', before: '', after: 'true' },
      ],
      same: ['oldGateway'],
      refused: [],
    });
  });

  it('keeps what it does not speak of, and clears what it gives as empty', () => {
    const form = set({ oldGateway: 'a.b', hosts: 'H1' });
    expect(proposal(set({ hosts: '' }), form)).toMatchObject({
      changes: [{ name: 'hosts', before: 'H1', after: '' }],
      kept: ['oldGateway'],
    });
  });

  it('refuses what a type refuses, and loses nothing of the rest', () => {
    const { changes, refused } = proposal(
      set({ oldGateway: 'a b', newGateway: 'gw02.contoso.com', hosts: 'H1\nH 2' }),
    );
    expect(changes.map(({ name }) => name)).toEqual(['newGateway']);
    expect(refused).toEqual([
      { name: 'oldGateway', text: 'a b', message: expect.stringMatching(/a b/) },
      { name: 'hosts', text: 'H1\nH 2', message: expect.stringMatching(/Item 2/) },
    ]);
  });

  it('refuses a name that the runbook lacks, with the nearest, and what nobody may set', () => {
    const { changes, refused } = proposal(
      set({ newGatway: 'x', __proto__x: 'y', toString: 'z', name: 'x', login: 'secret' }),
    );
    expect(changes).toEqual([]);
    expect(refused.map(({ name, message }) => `${name}: ${message}`)).toEqual([
      'newGatway: This runbook has no such value. Is “newGateway” meant?',
      '__proto__x: This runbook has no such value.',
      'toString: This runbook has no such value.',
      'name: It is worked out from others and cannot be set.',
      'login: Credentials are asked for in the console only.',
    ]);
  });

  it('judges values beside those of the form and beside each other', () => {
    const form = set({ oldGateway: 'gw01.contoso.com' });
    expect(refusedNames(set({ newGateway: 'gw01.contoso.com' }), form)).toEqual(['newGateway']);
    expect(refusedNames(set({ hosts: 'H1, H2', primary: 'H2' }))).toEqual([]);
    expect(refusedNames(set({ hosts: 'H 1', primary: 'H2' }), set({ hosts: 'H3' }))).toEqual([
      'hosts',
      'primary',
    ]);
  });

  it('tells what of the form it would make wrong', () => {
    expect(
      proposal(set({ oldGateway: 'gw02.contoso.com' }), set({ newGateway: 'gw02.contoso.com' })),
    ).toMatchObject({
      changes: [{ name: 'oldGateway' }],
      spoilt: [{ name: 'newGateway' }],
    });
  });

  it('keeps the mark of an example, and tells where one goes', () => {
    const form = set({ oldGateway: 'gw01.contoso.com' }, ['oldGateway']);
    const same = set({ oldGateway: 'gw01.contoso.com' }, ['oldGateway']);
    expect(proposal(same, form).changes).toEqual([]);
    expect(proposal(set({ oldGateway: 'gw01.contoso.com' }), form).changes).toMatchObject([
      { name: 'oldGateway', isExample: false },
    ]);
  });

  it('never lets a wrong value through, whatever it holds', () => {
    const name = fc.constantFrom(...parameters.map((one) => one.name), 'other', '__proto__');
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('gw01.contoso.com', 'H1', 'true', '--%', 'a\u202eb'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, text)), (entries) => {
        const { changes } = proposal({ values: new Map(entries), examples: new Set() });
        const raw = Object.fromEntries(changes.map(({ name: key, after }) => [key, after]));
        const states = checkValues(parameters, raw, allTypes);
        expect(changes.filter(({ name: key }) => states.get(key)?.state === 'invalid')).toEqual([]);
        expect(
          changes.every(({ name: key }) => !['other', '__proto__', 'login', 'name'].includes(key)),
        ).toBe(true);
      }),
    );
  });
});
