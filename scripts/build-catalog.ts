import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Module } from '../src/catalog/command.ts';
import { encodeModule, printModule } from '../src/catalog/compact-form.ts';
import { indexNames, type NameIndex } from '../src/catalog/name-index.ts';
import { CatalogueFault, readSourceModule } from '../src/catalog/read-source.ts';

/**
 * `npm run catalog -- <source>`: makes `src/catalog/data` from a folder of facts. Its own modules and
 * those of `extra/` named here are taken whole; of the rest of `extra/` only the commands' names.
 */
const wholeExtras: ReadonlySet<string> = new Set([
  'ISE',
  'Microsoft.PowerShell.LocalAccounts',
  'Microsoft.PowerShell.ThreadJob',
  'Microsoft.WSMan.Management',
  'PSReadLine',
  'PSScheduledJob',
  'PSWorkflow',
  'ThreadJob',
]);

/** Aliases of modules of which only names are kept, and which no source records. */
const furtherAliases = {
  'Get-GPPermissions': ['GroupPolicy/Get-GPPermission'],
  'Set-GPPermissions': ['GroupPolicy/Set-GPPermission'],
};

/** Reads the source and writes the compact form; gives what was written, file by file. */
export function buildCatalog(source: string, target: string): ReadonlyMap<string, string> {
  const own = readFolder(source).filter(([file]) => file !== 'index.json');
  const extra = readFolder(join(source, 'extra'));
  const whole = [...own, ...extra.filter(([, { name }]) => wholeExtras.has(name))];
  const files = new Map<string, string>();
  for (const [, module] of whole) {
    files.set(`${module.name}.json`, printModule(encodeModule(module)));
  }
  files.set('index.json', printIndex(source, [...own, ...extra]));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [file, text] of files) writeFileSync(join(target, file), text);
  return files;
}

function readFolder(folder: string): readonly (readonly [file: string, module: Module])[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
  return names
    .filter((name) => name !== 'index.json')
    .sort()
    .map((name) => {
      try {
        return [name, readSourceModule(JSON.parse(readFileSync(join(folder, name), 'utf8')))];
      } catch (error) {
        if (!(error instanceof CatalogueFault || error instanceof SyntaxError)) throw error;
        throw new CatalogueFault(`${join(folder, name)}: ${error.message}`);
      }
    });
}

function printIndex(source: string, modules: readonly (readonly [string, Module])[]): string {
  const given = JSON.parse(readFileSync(join(source, 'index.json'), 'utf8'));
  const index: NameIndex = {
    commands: indexNames(
      modules.map(([, { name, commands }]) => [name, commands.map((one) => one.name)]),
    ),
    aliases: { ...given.aliases, ...furtherAliases },
    functions: given.builtinFunctions,
  };
  const lines = Object.entries(index.commands)
    .map(([module, nouns]) => `${JSON.stringify(module)}:${JSON.stringify(nouns)}`)
    .join(',\n');
  return `{"commands":{\n${lines}\n},"aliases":${JSON.stringify(index.aliases)},"functions":${JSON.stringify(index.functions)}}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [source] = process.argv.slice(2);
  if (source === undefined) {
    process.stderr.write('give the folder of facts: npm run catalog -- ../shared/catalog\n');
    process.exitCode = 2;
  } else {
    const files = buildCatalog(source, join(import.meta.dirname, '../src/catalog/data'));
    const size = [...files.values()].reduce((sum, text) => sum + text.length, 0);
    process.stdout.write(`${files.size} files, ${Math.round(size / 1024)} KB\n`);
  }
}
