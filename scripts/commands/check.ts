import { parseArgs } from 'node:util';
import { checkContent, checkFiles } from '../../src/checker/check-content.ts';
import { reportJson } from '../../src/checker/reporters/json.ts';
import { reportSummary } from '../../src/checker/reporters/summary.ts';
import { reportTerminal } from '../../src/checker/reporters/terminal.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  summary: 'check the runbooks, or single files',
  help: `
Usage: npx runsheet check [file.mdx or folder ...] [--json]

Checks every runbook below content/, or the files and folders given, which may lie anywhere: structure,
parameters, links, and every block rendered with the examples and with nasty values.

  --json   an object with files, renderings, errors, faults and diagnostics
           (rule, severity, file, line, column, length, message)

Exit code 1 when there is an error, 2 when a file of the project's catalog/ has a fault.
`,
  run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const result = positionals.length > 0 ? checkFiles(positionals) : checkContent();
    if (values.json) io.out(`${reportJson(result)}\n`);
    else {
      const colour = process.stdout.isTTY && !process.env.NO_COLOR;
      const report = reportTerminal(result.diagnostics, { colour });
      io.out(`${report}${report ? '\n' : ''}${reportSummary(result)}\n`);
    }
    for (const fault of result.faults) io.err(`${fault}\n`);
    if (result.faults.length > 0) return 2;
    return result.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
