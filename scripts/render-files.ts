import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holds } from '../src/parameters/condition.ts';
import { checksumWords } from '../src/plan/checksum-words.ts';
import { groupDownloads } from '../src/runbook/downloads.ts';
import type { RenderedRunbook } from '../src/runbook/render-runbook.ts';
import type { Runbook } from '../src/runbook/runbook.ts';
import { makeScriptFile, scriptFileName } from '../src/runbook/script-file.ts';
import type { ExitCode, Io } from './command.ts';

/**
 * Writes the scripts of a runbook as the page's downloads do: a file for each run of blocks of one
 * session. A script that waits for a value known only during the run is named, not written.
 */
export function writeScriptFiles(
  runbook: Runbook,
  rendered: RenderedRunbook,
  folder: string,
  io: Io,
): ExitCode {
  const active = (when: readonly string[]): boolean =>
    when.every((condition) => holds(condition, rendered.states) !== false);
  const values = runbook.parameters.flatMap(({ name: parameter, type, label }) => {
    const state = rendered.states.get(parameter);
    return state?.state === 'value' && type !== 'credential' ? [{ label, text: state.text }] : [];
  });
  let code: ExitCode = 0;
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    io.err(`${folder} cannot be made; check the path\n`);
    return 2;
  }
  for (const download of groupDownloads(runbook, active)) {
    const session = runbook.sessions.find((one) => one.name === download.session);
    if (!session) continue;
    const blocks = download.blocks.flatMap((blockIndex) => {
      const block = rendered.blocks.find((one) => one.block.index === blockIndex);
      const step = runbook.steps.find(({ id }) => id === block?.block.step);
      return block && step ? [{ ...block, step }] : [];
    });
    const fileName = scriptFileName(
      runbook.slug,
      session.name,
      blocks.map(({ step, block: { index } }) => ({ step: step.number, index })),
    );
    const locked = [...new Set(blocks.flatMap((block) => block.locked))];
    if (locked.length > 0) {
      io.err(`${fileName} was not written: ${locked.join(', ')} is known only during the run\n`);
      code = 1;
      continue;
    }
    const text = makeScriptFile({
      fileName,
      title: runbook.title,
      session,
      blocks: blocks.map(({ step, text: script }) => ({
        step: step.number,
        title: step.title,
        text: script,
      })),
      values,
      date: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
      checksum: rendered.checksum,
      checksumWords: checksumWords(rendered.checksum),
    });
    const path = join(folder, fileName);
    try {
      writeFileSync(path, text);
    } catch {
      io.err(`${path} cannot be written; check the path\n`);
      return 2;
    }
    io.out(`${path.replaceAll('\\', '/')}\n`);
  }
  return code;
}
