import { parseArgs } from 'node:util';
import { formatDiagnostic } from '../../src/runbook/diagnostic-sink.ts';
import { loadRunbooks } from '../../src/runbook/load-runbooks.ts';
import type { Runbook } from '../../src/runbook/runbook.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  summary: 'list the runbooks, with their parameters as JSON',
  help: `
Usage: npx runsheet list [--json]

Lists the runbooks below content/, one a line: slug, risk, minutes and title.

  --json   an array with slug, file, title, summary, product, appliesTo, risk, duration,
           contentHash, parameters, examples, sessions, captures, expects and steps of each

Runbooks that cannot be read are reported on standard error, and the exit code is 1.
`,
  run(args, io) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    const { runbooks, diagnostics } = loadRunbooks();
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    for (const error of errors) io.err(`${formatDiagnostic(error)}\n`);
    if (values.json) {
      io.out(`${JSON.stringify(runbooks.map(describeRunbook), null, 2)}\n`);
    } else {
      const width = Math.max(0, ...runbooks.map(({ slug }) => slug.length));
      for (const { slug, risk, duration, title } of runbooks) {
        io.out(
          `${slug.padEnd(width)}  ${risk.padEnd(6)}  ${`${duration} min`.padStart(7)}  ${title}\n`,
        );
      }
    }
    return errors.length > 0 ? 1 : 0;
  },
};

/** A runbook without its blocks and its figure: what another program asks for. */
function describeRunbook({ blocks: _blocks, figure: _figure, ...runbook }: Runbook) {
  const steps = runbook.steps.map(
    ({ line: _line, column: _column, contentHash: _hash, ...step }) => step,
  );
  return { ...runbook, steps };
}
