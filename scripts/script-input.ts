import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Imprint, MadeScript } from '../src/scripting/guided-script.ts';
import type { ScriptedRunbook } from '../src/scripting/scripted-runbook.ts';
import type { ExitCode, Io } from './command.ts';
import { planOptions, readPlanInput } from './plan-input.ts';
import { scriptedRunbook } from './scripted-runbook.ts';

/** Options of the commands that make a script about all of a runbook, for `parseArgs`. */
export const scriptOptions = {
  ...planOptions,
  session: { type: 'string' },
  out: { type: 'string' },
} as const;

export type ScriptInput = { runbook: ScriptedRunbook; imprint: Imprint } | { code: ExitCode };

/** Reads what a script is made of; `readPlanInput` says what is wrong with it. */
export function readScriptInput(...given: Parameters<typeof readPlanInput>): ScriptInput {
  const input = readPlanInput(...given);
  if ('code' in input) return input;
  const { runbook, source, plan } = input;
  const date = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return {
    runbook: scriptedRunbook(source, runbook, plan.states),
    imprint: { checksum: plan.checksum, date },
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
