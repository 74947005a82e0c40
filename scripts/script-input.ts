import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allTypes } from '../src/parameters/all-types.ts';
import type { RawValues } from '../src/parameters/declaration.ts';
import { planOf } from '../src/runbook/plan.ts';
import { renderRunbook } from '../src/runbook/render-runbook.ts';
import type { Imprint, MadeScript } from '../src/scripting/guided-script.ts';
import type { ScriptedRunbook } from '../src/scripting/scripted-runbook.ts';
import type { ExitCode, Io } from './command.ts';
import { UsageError } from './command.ts';
import { exampleValues } from './example-values.ts';
import { loadForRendering, resultOf } from './render-result.ts';
import { scriptedRunbook } from './scripted-runbook.ts';
import { readAssignments, readValuesFile } from './values-input.ts';

/** Options of the commands that make a script about all of a runbook, for `parseArgs`. */
export const scriptOptions = {
  values: { type: 'string' },
  set: { type: 'string', multiple: true },
  example: { type: 'string' },
  session: { type: 'string' },
  out: { type: 'string' },
} as const;

interface GivenOptions {
  values?: string | undefined;
  set?: string[] | undefined;
  example?: string | undefined;
}

export type ScriptInput = { runbook: ScriptedRunbook; imprint: Imprint } | { code: ExitCode };

/** Reads a runbook and its values; what is wrong with them is said, and the code is that to end with. */
export function readScriptInput(
  positionals: readonly string[],
  options: GivenOptions,
  io: Io,
): ScriptInput {
  const [name, ...more] = positionals;
  if (name === undefined) throw new UsageError('name a runbook: its slug or a path');
  if (more.length > 0) throw new UsageError(`one runbook is expected, not also "${more[0]}"`);
  const loaded = loadForRendering(name);
  if ('refused' in loaded) {
    for (const message of loaded.refused) io.err(`${message}\n`);
    return { code: loaded.unreadable ? 2 : 1 };
  }
  const { runbook, source } = loaded;
  const read =
    options.values === undefined ? { values: {}, errors: [] } : readValuesFile(options.values);
  const set = readAssignments(options.set ?? []);
  const raw: RawValues = {
    ...(options.example === undefined ? {} : exampleValues(runbook, options.example)),
    ...read.values,
    ...set,
  };
  const { errors } = resultOf(
    renderRunbook(runbook, raw),
    read.errors.filter(({ parameter }) => !Object.hasOwn(set, parameter)),
  );
  for (const { parameter, message } of errors) io.err(`${parameter}: ${message}\n`);
  if (errors.length > 0) return { code: 1 };
  const { states, checksum } = planOf(runbook, raw, allTypes);
  const date = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return { runbook: scriptedRunbook(source, runbook, states), imprint: { checksum, date } };
}

/** Writes scripts into a folder, or prints the only one. One that is refused is said. */
export function handOut(
  scripts: readonly MadeScript[],
  folder: string | undefined,
  io: Io,
): ExitCode {
  let code: ExitCode = 0;
  for (const script of scripts) {
    if ('refused' in script) {
      io.err(`${script.refused}\n`);
      code = 1;
    } else if (folder === undefined) io.out(script.text.replace(/^\uFEFF/, ''));
    else {
      const path = join(folder, script.fileName);
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path, script.text);
      } catch {
        io.err(`${path} cannot be written; check the path\n`);
        return 2;
      }
      io.out(`${path.replaceAll('\\', '/')}\n`);
    }
  }
  return code;
}
