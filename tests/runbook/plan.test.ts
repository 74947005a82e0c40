import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTypes } from '../../src/parameters/all-types.ts';
import type { RawValues } from '../../src/parameters/declaration.ts';
import { checkValues } from '../../src/parameters/values.ts';
import { runbookChecksum } from '../../src/runbook/checksum.ts';
import { brokenRules, planOf } from '../../src/runbook/plan.ts';
import { runbookText, soundRunbook } from './fixture.ts';

const parameters = `  gateway: { type: fqdn, label: Gateway }
  secure: { type: boolean, label: Secure }
  row: { type: integer, label: Row, min: 0, max: 2, readAt: look, rule: the blank row }
  old: { type: connectionString, label: Old string, readAt: look }
  new:
    type: connectionString
    label: New string
    derive: { form: connectionString, from: old, set: { VMHost: gateway }, append: { Migrate: "true" } }`;
const examples =
  '  - { name: One, values: { gateway: gw01.contoso.com, secure: "yes", row: "1", old: "VMHost=a;B=c" } }';
const body = (last = 'Get-Item -Path {{row}}') => `<Steps>

<Step title="Act" session="shell">

\`\`\`powershell
Set-Item -Path {{gateway}} -Value {{new}}
\`\`\`

<When is="secure">

\`\`\`powershell
Get-Host
\`\`\`

</When>

<When is="row == '1'">

\`\`\`powershell
${last}
\`\`\`

</When>

</Step>

</Steps>`;
const text = runbookText({ parameters, examples, body: body() }).replaceAll(
  '{{oldGateway}}',
  '{{gateway}}',
);
const runbook = soundRunbook(text);
const approved = { gateway: 'gw01.contoso.com', secure: 'yes' };
const plan = (raw: RawValues, changed = runbook) => planOf(changed, raw, allTypes);
const checksum = (raw: RawValues, changed = runbook) => plan(raw, changed).checksum;
const rules = (raw: RawValues) =>
  brokenRules(plan(raw), checkValues(runbook.parameters, raw, allTypes));

describe('the checksum of a plan', () => {
  it('stays the same when a value read during the run arrives', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 }),
        fc.stringMatching(/^[a-z]{1,8}$/),
        (row, host) => {
          const read = { ...approved, row: String(row), old: `VMHost=${host};Mode=x` };
          expect(rules(read)).toEqual([]);
          expect(checksum(read)).toBe(checksum(approved));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('changes with one character of a value that is approved', () => {
    expect(checksum({ ...approved, gateway: 'gw02.contoso.com' })).not.toBe(checksum(approved));
    expect(checksum({ ...approved, secure: 'no' })).not.toBe(checksum(approved));
  });

  it.each([
    ['the rule', 'the blank row', 'the blank rows'],
    ['what a value may be at most', 'max: 2', 'max: 3'],
    ['how a value is worked out', 'Migrate: "true"', 'Migrate: "True"'],
    ['a script', 'Get-Host', 'Get-Date'],
    ['the text around', 'Move agents', 'Move agent'],
  ])('changes with %s', (_name, before, after) => {
    const other = soundRunbook(text.replace(before, after));
    expect(checksum(approved, other)).not.toBe(checksum(approved));
    if (before === 'the blank row' || before === 'max: 2') {
      // Also where the text of the file is the same by its hash.
      const sameHash = { ...other, contentHash: runbook.contentHash };
      expect(checksum(approved, sameHash)).not.toBe(checksum(approved));
    }
  });

  it('is that of values and scripts alone where nothing is read during the run', () => {
    const plain = soundRunbook(runbookText());
    expect(checksum({ oldGateway: 'gw01.contoso.com' }, plain)).toBe(
      runbookChecksum(plain.contentHash, new Map([['oldGateway', 'gw01.contoso.com']]), [
        "Get-Process -Name 'gw01.contoso.com'",
      ]),
    );
  });

  it('takes no default of a value that is read for an approved one', () => {
    const other = soundRunbook(text.replace('max: 2,', 'max: 2, default: "1",'));
    expect(plan(approved, other).states.get('row')).toMatchObject({ state: 'locked' });
  });
});

describe('a plan', () => {
  it('holds every block that the run may need, with blanks for what is read', () => {
    expect(plan({ ...approved, row: '2', old: 'VMHost=a' }).blocks.map((one) => one.text)).toEqual([
      "Get-Process -Name 'gw01.contoso.com'",
      "Set-Item -Path 'gw01.contoso.com' -Value <<New string>>",
      'Get-Host',
      'Get-Item -Path <<Row>>',
    ]);
    expect(plan({ ...approved, secure: 'no' }).blocks).toHaveLength(3);
  });

  it('says what it still lacks, and nothing once only the run is to come', () => {
    expect(plan(approved).problems).toEqual([]);
    expect(plan({ gateway: 'a b' }).problems.map(({ parameter }) => parameter)).toEqual([
      'gateway',
      'secure',
    ]);
  });

  it('names a value that was read and breaks its rule', () => {
    expect(rules({ ...approved, row: '3' })).toEqual([
      { parameter: 'row', message: expect.stringMatching(/^3 is more than 2/) },
    ]);
    expect(rules({ ...approved, old: 'VMHost' })).toMatchObject([{ parameter: 'old' }]);
    expect(rules({ ...approved, row: '2' })).toEqual([]);
  });
});
