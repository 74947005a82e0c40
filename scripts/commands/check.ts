import { parseArgs } from 'node:util';
import { affectedFiles } from '../../src/checker/affected-files.ts';
import { CheckCache } from '../../src/checker/check-cache.ts';
import type { ContentCheck, Selection } from '../../src/checker/check-content.ts';
import { gather, selectContent, selectFiles } from '../../src/checker/check-content.ts';
import type { FileCheck } from '../../src/checker/check-file.ts';
import { checkFiles } from '../../src/checker/check-files.ts';
import { findConfiguration, loadConfiguration } from '../../src/checker/load-configuration.ts';
import { countOf } from '../../src/checker/reporters/count.ts';
import { reportFaults } from '../../src/checker/reporters/faults.ts';
import type { Format } from '../../src/checker/reporters/report.ts';
import { formats, report, wantsColour } from '../../src/checker/reporters/report.ts';
import { contentFolder, displayPath } from '../../src/runbook/runbook-files.ts';
import { changedFiles } from '../changed-files.ts';
import type { Command, ExitCode, Io } from '../command.ts';
import { UsageError } from '../command.ts';
import { fixFiles } from '../fix-files.ts';
import { startProgress } from '../progress.ts';
import { watchFiles } from '../watch-files.ts';

export const command: Command = {
  summary: 'check the runbooks, or single files',
  help: `
Usage: npx runsheet check [file.mdx or folder ...] [options]

Checks every runbook below content/, or the files and folders given, which may lie anywhere: structure,
parameters, links, and every block rendered with the examples and with nasty values. Severities are
those of runsheet.config.ts, where there is one.

  --max-warnings 0   more warnings than that are an error too
  --changed          only what differs from the last commit in git
  --watch            check again what changes, until Ctrl+C
  --fix              first mend what can be mended safely: aliases,
                     typographic quotes and dashes, casing, $null on the right, blanks
  --fix --dry-run    show that as a diff, and write nothing
  --no-cache         neither use nor write .cache/check, which is safe to delete
  --format sarif     terminal (usual), json, sarif (2.1.0), github (annotations of a pull request)
                     or junit (tests of a build server)
  --json             the same as --format json: an object with files, renderings,
                     errors, diagnostics (rule, severity, file, line, column, length, message),
                     suppressed ({diagnostic, reason}), faults and catalogueFaults

Exit code 1 when there is an error; 2 when a rule of the checker failed itself or a file of the
project's catalog/ has a fault, after the run.
`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        changed: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        fix: { type: 'boolean' },
        format: { type: 'string' },
        json: { type: 'boolean' },
        'max-warnings': { type: 'string' },
        'no-cache': { type: 'boolean' },
        watch: { type: 'boolean' },
      },
      allowPositionals: true,
    });
    const maxWarnings = limitOf(values['max-warnings']);
    const format = formatOf(values.json ? 'json' : values.format);
    const select = (): Selection => {
      const selection = positionals.length > 0 ? selectFiles(positionals) : selectContent();
      return values.changed ? onlyChanged(selection) : selection;
    };
    const run = (files: readonly string[]): Promise<FileCheck[]> =>
      runCheck(files, io, values['no-cache'] !== true);

    const isTrial = values['dry-run'] === true;
    if (isTrial && !values.fix) throw new UsageError('--dry-run shows what --fix would do');
    if (isTrial && format !== 'terminal') throw new UsageError('--dry-run writes a diff only');
    if (values.fix && values.watch) throw new UsageError('--fix goes without --watch');

    if (values.watch) {
      if (format !== 'terminal') throw new UsageError('--watch reports to the terminal only');
      await checkOnChange(positionals.length > 0 ? positionals : [contentFolder], select, run, io);
      return 0;
    }
    const { files, diagnostics } = select();
    if (values.fix) await fixFiles(files, isTrial, io);
    if (isTrial) return 0;
    const result = gather(await run(files), diagnostics);
    io.out(`${report(result, format, wantsColour(process.stdout))}\n`);
    if (result.faults.length > 0) io.err(`${reportFaults(result.faults)}\n`);
    for (const fault of result.catalogueFaults) io.err(`${fault}\n`);
    return exitCodeOf(result, maxWarnings);
  },
};

async function runCheck(
  files: readonly string[],
  io: Io,
  usesCache: boolean,
): Promise<FileCheck[]> {
  const configuration = await loadConfiguration();
  const progress = startProgress(io);
  const results = await checkFiles(files, {
    configuration,
    ...(usesCache ? { cache: new CheckCache(configuration) } : {}),
    onProgress: progress.tell,
  });
  progress.end();
  return results;
}

/** Prints all findings again whenever something changed; only what that affects is checked. */
async function checkOnChange(
  paths: readonly string[],
  select: () => Selection,
  run: (files: readonly string[]) => Promise<FileCheck[]>,
  io: Io,
): Promise<void> {
  let known = new Map<string, FileCheck>();
  const check = async (changed?: ReadonlySet<string>): Promise<void> => {
    // The problem matcher in .vscode/tasks.json waits for these two lines.
    io.out('Checking.\n');
    try {
      const { files, diagnostics } = select();
      const shown = files.map(displayPath);
      const pending = changed ? affectedFiles(changed, shown, known) : shown;
      const results = await run(pending);
      const fresh = new Map(results.map((result) => [result.file, result]));
      known = new Map(
        shown.flatMap((file) => {
          const result = fresh.get(file) ?? known.get(file);
          return result ? [[file, result]] : [];
        }),
      );
      const all = gather([...known.values()], diagnostics);
      io.out(`${report(all, 'terminal', wantsColour(process.stdout))}\n`);
      if (all.faults.length > 0) io.err(`${reportFaults(all.faults)}\n`);
      for (const fault of all.catalogueFaults) io.err(`${fault}\n`);
    } catch (error) {
      // A configuration with a fault, which the next change may mend.
      io.err(`${error instanceof Error ? error.message : String(error)}\n`);
    }
    io.out('Waiting for changes.\n');
  };
  const configuration = findConfiguration();
  const watched = configuration === undefined ? paths : [...paths, configuration];
  const isSettings = (changed: ReadonlySet<string> | undefined): boolean =>
    configuration !== undefined && changed?.has(displayPath(configuration)) === true;
  await watchFiles(
    watched,
    (changed) => check(isSettings(changed) ? undefined : changed),
    io.signal,
  );
}

function onlyChanged({ files, diagnostics }: Selection): Selection {
  const changed = changedFiles();
  return {
    files: files.filter((file) => changed.has(displayPath(file))),
    diagnostics: diagnostics.filter(({ file }) => changed.has(file)),
  };
}

/** Without a limit warnings never fail, and information never does. */
function exitCodeOf(
  { diagnostics, faults, catalogueFaults }: ContentCheck,
  maxWarnings = Infinity,
): ExitCode {
  if (faults.length + catalogueFaults.length > 0) return 2;
  const isRefused =
    countOf(diagnostics, 'error') > 0 || countOf(diagnostics, 'warning') > maxWarnings;
  return isRefused ? 1 : 0;
}

function formatOf(given = 'terminal'): Format {
  const format = formats.find((one) => one === given);
  if (format) return format;
  throw new UsageError(`--format is one of ${formats.join(', ')}, not "${given}"`);
}

function limitOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d+$/.test(given)) throw new UsageError(`--max-warnings is a number, not "${given}"`);
  return Number(given);
}
