import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseFacts, projectFolder } from '../../src/catalog/project-modules.ts';
import { CatalogueFault, readSourceModule } from '../../src/catalog/read-source.ts';
import type { Command, Io } from '../command.ts';
import { UsageError } from '../command.ts';
import { decodeScript } from '../script-text.ts';

export const command: Command = {
  summary: 'add the commands of your own modules',
  help: `
Usage: npx runsheet catalog add <file.json ...>

Takes files that scripts/Export-CommandCatalog.ps1 wrote, and keeps each module in ${projectFolder}/ beside
content/, where the checker reads it before its own facts. Run the script in the console in which the
blocks will run, Windows PowerShell 5.1 or PowerShell 7:

  .\\Export-CommandCatalog.ps1 -Module Contoso.Tools -Path .\\contoso.json

A module that is there already is replaced. Commit the folder with the runbooks. Exit code 2 when a
file, or a module in it, has a fault; the others are taken.
`,
  run(args, io) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [what, ...files] = positionals;
    if (what !== 'add' || files.length === 0) {
      throw new UsageError('write `catalog add` and the files to take');
    }
    const results = files.map((file) => addFile(file, io));
    return results.every(Boolean) ? 0 : 2;
  },
};

/** Whether all of a file could be taken. */
function addFile(file: string, io: Io): boolean {
  let facts: unknown;
  try {
    facts = parseFacts(decodeScript(readFileSync(file)));
  } catch (error) {
    io.err(
      `${file}: ${error instanceof CatalogueFault ? error.message : 'cannot be read; check the path'}\n`,
    );
    return false;
  }
  let isSound = true;
  const list = modulesIn(facts);
  if (list.length === 0) {
    io.err(`${file}: \`modules\` is empty; name modules that are installed\n`);
    return false;
  }
  for (const [at, module] of list) {
    try {
      addModule(module, at, io);
    } catch (error) {
      if (!(error instanceof CatalogueFault)) throw error;
      io.err(`${file}: ${error.message}\n`);
      isSound = false;
    }
  }
  return isSound;
}

/** A file may hold one module, or several with their places. */
function modulesIn(facts: unknown): readonly (readonly [at: string, module: unknown])[] {
  const isSeveral = typeof facts === 'object' && facts !== null && 'modules' in facts;
  if (!isSeveral) return [['', facts]];
  const { modules } = facts;
  if (!Array.isArray(modules)) return [['modules', modules]];
  return modules.map((module, index) => [`modules[${index}].`, module]);
}

function addModule(facts: unknown, at: string, io: Io): void {
  const module = readSourceModule(facts, at);
  mkdirSync(projectFolder, { recursive: true });
  const path = `${projectFolder}/${module.name}.json`;
  writeFileSync(path, printFacts(facts as { commands: readonly unknown[] }));
  const count = module.commands.length;
  io.out(
    `${path}: ${count} command${count === 1 ? '' : 's'} of ${module.name} ${module.versions.join(', ')}\n`,
  );
}

/** One command a line, so that a change can be read. */
function printFacts({ commands, ...head }: { commands: readonly unknown[] }): string {
  const lines = commands.map((one) => JSON.stringify(one)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"commands":[\n${lines}\n]}\n`;
}
