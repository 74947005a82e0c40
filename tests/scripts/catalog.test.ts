import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/checker/check-runbook.ts';
import { parse } from '../../src/powershell/parse.ts';
import { source } from '../catalog/made-up.ts';
import { exampleRunbook } from '../checker/example-runbook.ts';
import { inEmptyFolder, runsheet } from './run.ts';

const exporter = readFileSync('scripts/Export-CommandCatalog.ps1', 'utf8');

/** A runbook with a block for a console that has `Contoso.Tools`. */
function runbook(block: string): string {
  const { text } = exampleRunbook({ in: 'block', text: block });
  return text.replace('shell: powershell 5.1', 'shell: powershell 5.1, modules: [Contoso.Tools]');
}

async function check(block: string): Promise<{ code: number; err: string; found: string[] }> {
  mkdirSync('content/example', { recursive: true });
  writeFileSync('content/example/x.mdx', runbook(block));
  const { code, out, err } = await runsheet(['check', '--json']);
  const { diagnostics } = JSON.parse(out);
  return { code, err, found: diagnostics.map(({ rule }: { rule: string }) => rule) };
}

describe('runsheet catalog add', () => {
  inEmptyFolder();

  it('keeps a module beside content, where the checker finds it', async () => {
    expect(await check('Get-Thing -Name {{server}} -Wrong {{count}}')).toEqual({
      code: 0,
      err: '',
      found: ['not-documented'],
    });
    writeFileSync('facts.json', JSON.stringify({ schema: 1, modules: [source] }));
    expect(await runsheet(['catalog', 'add', 'facts.json'])).toEqual({
      code: 0,
      out: 'catalog/Contoso.Tools.json: 3 commands of Contoso.Tools 1.0, 2.0\n',
      err: '',
    });
    expect(await check('Get-Thing -Name {{server}} -Wrong {{count}}')).toMatchObject({
      code: 1,
      found: ['unknown-parameter'],
    });
    expect(await check('Get-Thing -Name {{server}} -Note {{count}}')).toMatchObject({ code: 0 });
  });

  it('takes one module by itself, also as Windows PowerShell redirects it, and replaces', async () => {
    const text = `\uFEFF${JSON.stringify({ ...source, commands: source.commands.slice(0, 1) })}`;
    writeFileSync('one.json', text, 'utf16le');
    writeFileSync('all.json', JSON.stringify(source));
    const { code, out } = await runsheet(['catalog', 'add', 'all.json', 'one.json']);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'catalog/Contoso.Tools.json: 3 commands of Contoso.Tools 1.0, 2.0\ncatalog/Contoso.Tools.json: 1 command of Contoso.Tools 1.0, 2.0\n',
    });
    expect(readFileSync('catalog/Contoso.Tools.json', 'utf8')).not.toContain('Set-Thing');
  });

  it('names file and place of a fault, takes the rest, and ends with 2', async () => {
    const faulty = { ...source, module: 'Contoso.Bad', versions: 'all' };
    writeFileSync('facts.json', JSON.stringify({ modules: [faulty, 7, source] }));
    writeFileSync('text.json', '{ "schema": 1,, }');
    const { code, out, err } = await runsheet([
      'catalog',
      'add',
      'facts.json',
      'text.json',
      'nowhere.json',
    ]);
    expect(code).toBe(2);
    expect(out).toContain('catalog/Contoso.Tools.json: 3 commands');
    expect(err.split('\n')).toEqual([
      'facts.json: `modules[0].versions` must be a list, but is "all"',
      'facts.json: `modules[1]` must be an object, but is 7',
      expect.stringMatching(/^text\.json: is no JSON: .*line 1 column/),
      'nowhere.json: cannot be read; check the path',
      '',
    ]);
    expect(existsSync('catalog/Contoso.Bad.json')).toBe(false);
  });

  it.each([[[]], [['add']], [['remove', 'x.json']]])('says how it is used: %j', async (args) => {
    expect(await runsheet(['catalog', ...args])).toMatchObject({
      code: 2,
      err: 'write `catalog add` and the files to take; see npx runsheet catalog --help\n',
    });
  });
});

describe('a faulty file in catalog/', () => {
  inEmptyFolder();

  it('is reported with its place, the check goes on, and the exit code is 2', async () => {
    mkdirSync('catalog');
    writeFileSync('catalog/bad.json', '{ "schema": 2, "module": "Bad" }');
    writeFileSync('catalog/Contoso.Tools.json', JSON.stringify(source));
    const { code, err, found } = await check('Get-Thing -Name {{server}} -Wrong {{count}}');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'catalog/bad.json: `schema` must be 1, but is 2\n',
    });
    expect(found).toEqual(['unknown-parameter']);
  });
});

describe('Export-CommandCatalog.ps1', () => {
  it.each(['5.1', '7'] as const)('is a script of PowerShell %s', (version) => {
    expect(parse(exporter, { version }).errors).toEqual([]);
  });

  it.each(['powershell 5.1', 'powershell 7'])('calls what %s has', (shell) => {
    const { text } = exampleRunbook({ in: 'block', text: exporter });
    const { diagnostics } = checkRunbook(
      text.replace('shell: powershell 5.1', `shell: ${shell}`),
      'content/example/x.mdx',
      { exists: () => false, anchors: () => undefined },
    );
    const aboutCommands = /-(?:command|parameter|conflict|listed|type|value|session|documented)$/;
    expect(diagnostics.filter(({ rule }) => aboutCommands.test(rule))).toEqual([]);
  });
});
