import { describe, expect, it } from 'vitest';
import { usualSetting } from '../../src/checker/configuration.ts';
import { ruleGroups, rules } from '../../src/checker/rules.ts';
import { runsheet } from './run.ts';

describe('runsheet rules', () => {
  it('prints by concern a line for each rule: id, severity, what is wanted', async () => {
    const { code, out, err } = await runsheet(['rules']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lists = out.split('\n\n').map((list) => {
      const [title, ...lines] = list.trimEnd().split('\n');
      return { title, lines: lines.map((line) => line.trim().split(/ {2,}/)) };
    });
    expect(lists).toEqual(
      ruleGroups.map((group) => ({
        title: group.title,
        lines: group.rules.map((rule) => [rule.id, usualSetting(rule), rule.title]),
      })),
    );
  });

  it('gives the same and the reason as JSON', async () => {
    const { out } = await runsheet(['rules', '--json']);
    const shown: unknown = JSON.parse(out);
    expect(shown).toHaveLength(rules.length);
    expect(shown).toContainEqual(
      expect.objectContaining({
        id: 'alias',
        group: 'style',
        severity: 'error',
        title: 'Scripts use full command names.',
        alias: ['PSAvoidUsingCmdletAliases'],
      }),
    );
    expect(shown).toContainEqual(expect.objectContaining({ id: 'long-line', severity: 'off' }));
  });
});

describe('runsheet explain', () => {
  it('tells why, what is refused and what is accepted', async () => {
    const { code, out } = await runsheet(['explain', 'alias']);
    expect(code).toBe(0);
    expect(await runsheet(['explain', 'PSAvoidUsingCmdletAliases'])).toMatchObject({ out });
    expect(out).toMatch(/^alias \(error\)\n\nScripts use full command names\.\n\nAn alias can /);
    expect(out).toContain(
      'Refused:\n\n  ```powershell\n  Get-Process | ft -Property Name\n  ```\n',
    );
    expect(out).toContain('Accepted:\n\n  ```powershell\n  Get-Process | Format-Table');
  });

  it.each(rules.map(({ id }) => id))('knows %s, without marks of the tests', async (id) => {
    const { code, out } = await runsheet(['explain', id, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id, good: expect.any(String) });
    expect(out).not.toMatch(/[⟦⟧]/);
  });

  it.each([
    ['aliass', 'did you mean "alias"?'],
    ['tab-in-blocks', 'did you mean "tab-in-block"?'],
    ['xyz', 'npx runsheet rules lists them'],
  ])('answers the unknown rule %s with the nearest', async (id, hint) => {
    expect(await runsheet(['explain', id])).toEqual({
      code: 2,
      out: '',
      err: `unknown rule "${id}"; ${hint}\n`,
    });
  });
});
