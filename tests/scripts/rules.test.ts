import { describe, expect, it } from 'vitest';
import { rules } from '../../src/checker/rules.ts';
import { runsheet } from './run.ts';

describe('runsheet rules', () => {
  it('prints a line for each rule: id, severity, what is wanted', async () => {
    const { code, out, err } = await runsheet(['rules']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual(
      rules.map(({ id, severity, title }) => [id, severity, title]),
    );
  });

  it('gives the same and the reason as JSON', async () => {
    const { out } = await runsheet(['rules', '--json']);
    expect(JSON.parse(out)).toEqual(
      rules.map(({ id, severity, title, why }) => ({ id, severity, title, why })),
    );
  });
});

describe('runsheet explain', () => {
  it('tells why, what is refused and what is accepted', async () => {
    const { code, out } = await runsheet(['explain', 'alias']);
    expect(code).toBe(0);
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
