import { readFileSync, writeFileSync } from 'node:fs';
import { fixText } from '../src/checker/fix-text.ts';
import { loadConfiguration } from '../src/checker/load-configuration.ts';
import { displayPath, readTextFile } from '../src/runbook/runbook-files.ts';
import type { Io } from './command.ts';
import { lineDiff } from './line-diff.ts';

/**
 * Mends what can be mended safely in these files; with `isTrial` only shows it, as a diff. What was
 * done is told on standard error, which keeps reports for programs clean.
 */
export async function fixFiles(files: readonly string[], isTrial: boolean, io: Io): Promise<void> {
  const configuration = await loadConfiguration();
  let findings = 0;
  let changed = 0;
  for (const file of files) {
    // What cannot be read is reported by the check that follows.
    if ('diagnostic' in readTextFile(file)) continue;
    const text = readFileSync(file, 'utf8');
    const shown = displayPath(file);
    const result = fixText(text, shown, configuration);
    if (result.fixed.length === 0) continue;
    if (isTrial) io.out(lineDiff(text, result.text, shown));
    else writeFileSync(file, result.text);
    findings += result.fixed.length;
    changed += 1;
  }
  const count = `${findings} ${findings === 1 ? 'finding' : 'findings'} in ${changed} ${changed === 1 ? 'file' : 'files'}`;
  io.err(isTrial ? `--fix would mend ${count}; nothing was written.\n` : `mended ${count}.\n`);
}
