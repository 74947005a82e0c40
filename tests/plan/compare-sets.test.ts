import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTypes } from '../../src/parameters/all-types.ts';
import { compareScripts, compareValues } from '../../src/plan/compare-sets.ts';
import { lineChanges } from '../../src/plan/line-changes.ts';
import { planOf } from '../../src/runbook/plan.ts';
import { runbookText, soundRunbook } from '../runbook/fixture.ts';

describe('lines that differ', () => {
  const line = fc.constantFrom('a', 'b', 'c', '');
  const text = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n'));

  it('give both texts back', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = lineChanges(before, after);
        const side = (sign: string) =>
          changes
            .filter((change) => change.sign !== sign)
            .map((change) => change.line)
            .join('\n');
        expect(side('+')).toBe(before);
        expect(side('-')).toBe(after);
      }),
    );
  });

  it('are no more than they need to be', () => {
    expect(lineChanges('a\nb\nc', 'a\nx\nc').map(({ sign, line: one }) => sign + one)).toEqual([
      ' a',
      '-b',
      '+x',
      ' c',
    ]);
    expect(lineChanges('a\nb', 'a\nb').every(({ sign }) => sign === ' ')).toBe(true);
  });
});

describe('two sets', () => {
  it('differ in values, a missing one counting as empty', () => {
    const set = (entries: [string, string][]) => ({ values: new Map(entries) });
    expect(
      compareValues(
        set([
          ['a', '1'],
          ['b', '2'],
        ]),
        set([
          ['a', '1'],
          ['b', '3'],
          ['c', '4'],
          ['d', ''],
        ]),
      ),
    ).toEqual([
      { name: 'b', before: '2', after: '3' },
      { name: 'c', before: '', after: '4' },
    ]);
  });

  it('differ in scripts, those that only one of them needs included', () => {
    const runbook = soundRunbook(
      runbookText({
        parameters:
          '  oldGateway: { type: fqdn, label: Old gateway }\n  secure: { type: boolean, label: Secure }',
        body: '<Steps>\n\n<Step title="Act" session="shell">\n\n<When is="secure">\n\n```powershell\nGet-Host\nGet-Date\n```\n\n</When>\n\n</Step>\n\n</Steps>',
        examples: '  - { name: One, values: { oldGateway: gw01.contoso.com, secure: "yes" } }',
      }),
    );
    const plan = (oldGateway: string, secure: string) =>
      planOf(runbook, { oldGateway, secure }, allTypes);
    const changes = compareScripts(plan('a.b', 'no'), plan('a.c', 'yes'));
    expect(changes.map(({ block, changes: lines }) => [block.index, lines])).toEqual([
      [
        0,
        [
          { sign: '-', line: "Get-Process -Name 'a.b'" },
          { sign: '+', line: "Get-Process -Name 'a.c'" },
        ],
      ],
      [
        1,
        [
          { sign: '+', line: 'Get-Host' },
          { sign: '+', line: 'Get-Date' },
        ],
      ],
    ]);
    expect(compareScripts(plan('a.b', 'no'), plan('a.b', 'no'))).toEqual([]);
  });
});
