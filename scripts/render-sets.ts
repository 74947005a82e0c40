import { join } from 'node:path';
import type { RawValues } from '../src/parameters/declaration.ts';
import { checksumWords } from '../src/plan/checksum-words.ts';
import { renderRunbook } from '../src/runbook/render-runbook.ts';
import type { Runbook } from '../src/runbook/runbook.ts';
import type { ExitCode, Io } from './command.ts';
import { writeScriptFiles } from './render-files.ts';
import { resultOf } from './render-result.ts';
import { readCsvFile } from './values-input.ts';

/**
 * Renders each row of a table into a folder of its own. A row with a fault is told with its name
 * and left out; the others are written.
 *
 * @param beneath values for what the table has no column for
 */
export function renderSets(
  runbook: Runbook,
  file: string,
  beneath: RawValues,
  folder: string,
  io: Io,
): ExitCode {
  const isList = ({ type }: Runbook['parameters'][number]): boolean => type === 'list';
  const lists = new Set(runbook.parameters.filter(isList).map(({ name }) => name));
  const { sets, faults } = readCsvFile(file, lists);
  for (const fault of faults) io.err(`${file}: ${fault}\n`);
  let code: ExitCode = faults.length > 0 ? 1 : 0;
  const taken = new Set<string>();
  for (const { name, values } of sets) {
    const rendered = renderRunbook(runbook, { ...beneath, ...Object.fromEntries(values) });
    const { errors } = resultOf(rendered, []);
    for (const { parameter, message } of errors) {
      io.err(`${file}: ${name}: ${parameter}: ${message}\n`);
    }
    if (errors.length > 0) {
      code = 1;
      continue;
    }
    const own = join(folder, folderName(name, taken));
    const result = writeScriptFiles(runbook, rendered, own, io);
    if (result === 2) return 2;
    code = code || result;
    io.out(`${name}: ${checksumWords(rendered.checksum)}\n`);
  }
  return code;
}

/** A name that every file system takes and that no other row has; it leads nowhere else. */
function folderName(name: string, taken: Set<string>): string {
  const safe = name
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80);
  const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(safe);
  const base = safe === '' || isDevice ? `set-${safe}`.replace(/-$/, '') : safe;
  let candidate = base;
  for (let count = 2; taken.has(candidate.toLowerCase()); count++) candidate = `${base}-${count}`;
  taken.add(candidate.toLowerCase());
  return candidate;
}
