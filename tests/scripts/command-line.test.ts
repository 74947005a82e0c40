import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runsheet } from './run.ts';

const names = [
  'catalog',
  'check',
  'explain',
  'export',
  'guide',
  'list',
  'new',
  'parse',
  'preflight',
  'render',
  'rules',
  'sheet',
];

describe('runsheet', () => {
  it('lists its commands for --help, and for nothing with exit code 2', async () => {
    const help = await runsheet(['--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const name of names) {
      expect(help.out).toContain(`  ${name}`);
    }
    expect(await runsheet([])).toEqual({ code: 2, out: '', err: help.out });
  });

  it.each(names)('explains %s', async (name) => {
    const asked = await runsheet([name, '--help']);
    expect(asked).toMatchObject({ code: 0, err: '' });
    expect(asked.out).toMatch(new RegExp(`^Usage: npx runsheet ${name}`));
    expect(await runsheet(['help', name])).toEqual(asked);
  });

  it.each([
    [['rendr'], 'unknown command "rendr"; did you mean "render"?'],
    [['constructor'], 'unknown command "constructor"; see runsheet --help'],
    [['list', '--jsn'], "unknown option '--jsn'; see npx runsheet list --help"],
    [['explain'], 'one rule is expected, such as alias; see npx runsheet explain --help'],
    [['render'], 'name a runbook: its slug or a path; see npx runsheet render --help'],
    [['render', 'a', 'b'], 'one runbook is expected, not also "b"; see npx runsheet render --help'],
    [
      ['new'],
      'one name is expected, such as operations-manager/replace-a-gateway; see npx runsheet new --help',
    ],
  ])('answers wrong usage with one line: %j', async (args, message) => {
    expect(await runsheet(args)).toEqual({ code: 2, out: '', err: `${message}\n` });
  });

  it('starts as a program', async () => {
    const run = promisify(execFile)(process.execPath, ['scripts/runsheet.ts', 'rendr']);
    await expect(run).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('did you mean'),
    });
  });
});
