import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildCatalog } from '../../scripts/build-catalog.ts';
import { Catalogue } from '../../src/catalog/catalogue.ts';
import { source } from './made-up.ts';

describe('the build of the catalogue', () => {
  let from: string;
  let to: string;
  beforeEach(() => {
    from = mkdtempSync(join(tmpdir(), 'facts-'));
    to = join(from, 'data');
    mkdirSync(join(from, 'extra'));
    writeFileSync(join(from, 'Contoso.Tools.json'), JSON.stringify(source));
    writeFileSync(
      join(from, 'extra', 'Other.json'),
      JSON.stringify({ ...source, module: 'Other' }),
    );
    writeFileSync(
      join(from, 'index.json'),
      JSON.stringify({
        commands: {},
        aliases: { gthing: ['Contoso.Tools/Get-Thing'], ct: ['Contoso.Tools/'] },
        builtinFunctions: ['prompt'],
      }),
    );
  });

  it('keeps modules whole, and of further ones the names', () => {
    buildCatalog(from, to);
    expect(readdirSync(to).sort()).toEqual(['Contoso.Tools.json', 'index.json']);
    const catalogue = new Catalogue({
      index: JSON.parse(readFileSync(join(to, 'index.json'), 'utf8')),
      read: (module) =>
        module === 'Other'
          ? undefined
          : JSON.parse(readFileSync(join(to, `${module}.json`), 'utf8')),
    });
    expect(catalogue.modulesOf('get-THING')).toEqual(['Contoso.Tools', 'Other']);
    expect(catalogue.findModule('other')).toBeUndefined();
    expect(catalogue.findCommand('get-thing', { modules: ['Other'] })).toBeUndefined();
    expect(
      catalogue.findCommand('get-thing', { modules: ['Other', 'contoso.tools'] }),
    ).toMatchObject({ name: 'Get-Thing', module: 'Contoso.Tools' });
    expect(
      catalogue.findCommand('Set-Thing', { modules: ['Contoso.Tools'], versions: ['1.0'] }),
    ).toBeUndefined();
    expect(catalogue.aliasTargets('GThing')).toEqual([
      { module: 'Contoso.Tools', command: 'Get-Thing' },
    ]);
    expect(catalogue.isFunction('Prompt')).toBe(true);
  });

  it('names file and place of a fault, and writes nothing', () => {
    writeFileSync(join(from, 'extra', 'Bad.json'), JSON.stringify({ ...source, versions: [1] }));
    expect(() => buildCatalog(from, to)).toThrow('Bad.json: `versions[0]` must be text, but is 1');
    expect(readdirSync(from)).not.toContain('data');
  });
});
