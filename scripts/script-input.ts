import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { suggest } from '../src/runbook/suggest.ts';
import type { Imprint, MadeScript } from '../src/scripting/guided-script.ts';
import type { ScriptedRunbook } from '../src/scripting/scripted-runbook.ts';
import type { ExitCode, Io } from './command.ts';
import { UsageError } from './command.ts';
import { planOptions, readPlanInput } from './plan-input.ts';
import { scriptedRunbook } from './scripted-runbook.ts';

const scriptOptions = {
  ...planOptions,
  session: { type: 'string' },
  out: { type: 'string' },
} as const;

interface ScriptInput {
  runbook: ScriptedRunbook;
  imprint: Imprint;
  /** All of the runbook's. */
  sessions: readonly string[];
  /** The one that is asked for. */
  session?: string;
  /** Folder to write into. */
  out?: string;
}

/** Reads what a script is made of; what is wrong is said, and the code is that to end with. */
export function readScriptInput(args: readonly string[], io: Io): ScriptInput | { code: ExitCode } {
  const { values: options, positionals } = parseArgs({
    args: [...args],
    options: scriptOptions,
    allowPositionals: true,
  });
  const input = readPlanInput(positionals, options, io);
  if ('code' in input) return input;
  const { runbook, source, plan } = input;
  const date = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const { session, out } = options;
  const sessions = runbook.sessions.map(({ name }) => name);
  if (session !== undefined && !sessions.includes(session)) {
    throw new UsageError(`there is no session "${session}"${suggest(session, sessions)}`);
  }
  return {
    runbook: scriptedRunbook(source, runbook, plan.states),
    imprint: { checksum: plan.checksum, date },
    sessions,
    ...(session === undefined ? {} : { session }),
    ...(out === undefined ? {} : { out }),
  };
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
