import { parseArgs } from 'node:util';
import type { ContentCheck } from '../../src/checker/check-content.ts';
import { gather, selectContent, selectFiles } from '../../src/checker/check-content.ts';
import { checkFile } from '../../src/checker/check-file.ts';
import { loadConfiguration } from '../../src/checker/load-configuration.ts';
import { countOf } from '../../src/checker/reporters/count.ts';
import { reportFaults } from '../../src/checker/reporters/faults.ts';
import type { Format } from '../../src/checker/reporters/report.ts';
import { formats, report, wantsColour } from '../../src/checker/reporters/report.ts';
import type { Command, ExitCode } from '../command.ts';
import { UsageError } from '../command.ts';

export const command: Command = {
  summary: 'check the runbooks, or single files',
  help: `
Usage: npx runsheet check [file.mdx or folder ...] [options]

Checks every runbook below content/, or the files and folders given, which may lie anywhere: structure,
parameters, links, and every block rendered with the examples and with nasty values. Severities are
those of runsheet.config.ts, where there is one.

  --max-warnings 0   more warnings than that are an error too
  --format sarif     terminal (usual), json, sarif (2.1.0), github (annotations of a pull request)
                     or junit (tests of a build server)
  --json             the same as --format json: an object with files, renderings,
                     errors, diagnostics (rule, severity, file, line, column, length, message),
                     suppressed ({diagnostic, reason}) and faults

Exit code 1 when there is an error; 2 when a rule of the checker failed itself, after the run.
`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        format: { type: 'string' },
        json: { type: 'boolean' },
        'max-warnings': { type: 'string' },
      },
      allowPositionals: true,
    });
    const maxWarnings = limitOf(values['max-warnings']);
    const format = formatOf(values.json ? 'json' : values.format);
    const configuration = await loadConfiguration();
    const selection = positionals.length > 0 ? selectFiles(positionals) : selectContent();
    const results = selection.files.map((file) => checkFile(file, configuration));
    const result = gather(results, selection.diagnostics);
    io.out(`${report(result, format, wantsColour(process.stdout))}\n`);
    if (result.faults.length > 0) io.err(`${reportFaults(result.faults)}\n`);
    return exitCodeOf(result, maxWarnings);
  },
};

/** Without a limit warnings never fail, and information never does. */
function exitCodeOf({ diagnostics, faults }: ContentCheck, maxWarnings = Infinity): ExitCode {
  if (faults.length > 0) return 2;
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
