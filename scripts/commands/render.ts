import { parseArgs } from 'node:util';
import { checksumWords } from '../../src/plan/checksum-words.ts';
import type { GivenValues } from '../../src/plan/json-values.ts';
import type { RenderedRunbook } from '../../src/runbook/render-runbook.ts';
import { renderRunbook } from '../../src/runbook/render-runbook.ts';
import type { Runbook } from '../../src/runbook/runbook.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../command.ts';
import { exampleValues } from '../example-values.ts';
import { writeScriptFiles } from '../render-files.ts';
import { renderLines } from '../render-lines.ts';
import { loadForRendering, refusal, resultOf } from '../render-result.ts';
import { renderSets } from '../render-sets.ts';
import { readAssignments, readValuesFile } from '../values-input.ts';

export const command: Command = {
  summary: 'fill a runbook with values and print its blocks',
  help: `
Usage: npx runsheet render <runbook> [options]
       npx runsheet render <runbook> --csv sets.csv --out folder
       npx runsheet render --ndjson < requests

<runbook> is a slug, its last part, or the path of an MDX file anywhere.

  --values file.json   values as {"name": "value", "list": ["a", "b"]}
  --set name=value     one value, may stand several times; a list as a,b
  --example name       the values of an example; --values and --set go before it
  --json               {"errors": [{"parameter", "message"}],
                        "blocks": [{"step", "session", "language", "text"}], "checksum"}
  --out folder         write the scripts as .ps1 files, one for each run of blocks of a session
  --csv file.csv       the sets of a table: its header has the parameters' names, a row is a set, a
                       cell of a list is a|b; writes a folder for each row into --out
  --ndjson             read lines {"id", "runbook", "values"} from standard input and write such
                       a result with its id for each

A value that is known only during the run may be left out: its block then holds <<Label>>, which
PowerShell refuses, and in JSON a field "locked" with the value's name.
`,
  async run(args, io) {
    const { values: options, positionals } = parseArgs({
      args: [...args],
      options: {
        values: { type: 'string' },
        set: { type: 'string', multiple: true },
        example: { type: 'string' },
        json: { type: 'boolean' },
        ndjson: { type: 'boolean' },
        out: { type: 'string' },
        csv: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [name, ...more] = positionals;
    if (more.length > 0) throw new UsageError(`one runbook is expected, not also "${more[0]}"`);
    if (options.ndjson) {
      if (options.values ?? options.set ?? options.example ?? options.out ?? options.csv) {
        throw new UsageError(
          '--ndjson takes the values from its lines; leave the other options out',
        );
      }
      return renderLines(io, name);
    }
    if (name === undefined) throw new UsageError('name a runbook: its slug or a path');

    const loaded = loadForRendering(name);
    if ('refused' in loaded) {
      if (options.json) io.out(`${JSON.stringify(refusal(loaded.refused), null, 2)}\n`);
      else for (const message of loaded.refused) io.err(`${message}\n`);
      return loaded.unreadable ? 2 : 1;
    }
    const { runbook } = loaded;
    if (options.csv !== undefined) {
      if (options.out === undefined) throw new UsageError('--csv writes files; add --out folder');
      if (options.values ?? options.json) {
        throw new UsageError('--csv takes the values from its rows; leave --values and --json out');
      }
      const { example } = options;
      const others = { ...(example === undefined ? {} : exampleValues(runbook, example)) };
      const beneath = { ...others, ...readAssignments(options.set ?? []) };
      return renderSets(runbook, options.csv, beneath, options.out, io);
    }
    const read = options.values === undefined ? nothingGiven : readValuesFile(options.values);
    const set = readAssignments(options.set ?? []);
    const rendered = renderRunbook(runbook, {
      ...(options.example === undefined ? {} : exampleValues(runbook, options.example)),
      ...read.values,
      ...set,
    });
    const result = resultOf(
      rendered,
      read.errors.filter(({ parameter }) => !Object.hasOwn(set, parameter)),
    );
    if (options.json) {
      io.out(`${JSON.stringify(result, null, 2)}\n`);
      if (result.errors.length > 0) return 1;
      return options.out === undefined
        ? 0
        : writeScriptFiles(runbook, rendered, options.out, { ...io, out: () => {} });
    }
    if (result.errors.length > 0) {
      for (const { parameter, message } of result.errors) io.err(`${parameter}: ${message}\n`);
      return 1;
    }
    if (options.out !== undefined) return writeScriptFiles(runbook, rendered, options.out, io);
    io.out(printed(runbook, rendered));
    return 0;
  },
};

const nothingGiven: GivenValues = { values: {}, errors: [] };

/** The blocks as text, each under a comment that says where it belongs. */
function printed(runbook: Runbook, { blocks, checksum }: RenderedRunbook): string {
  const parts = blocks.map(({ block, text, locked }) => {
    const step = runbook.steps.find(({ id }) => id === block.step);
    const mark = block.language === 'cmd' ? 'rem' : '#';
    const where = [
      step ? `Step ${step.number}: ${step.title}` : 'Outside the steps',
      ...(block.session === undefined ? [] : [`session ${block.session}`]),
      ...(block.rollback ? ['rollback'] : []),
      ...(locked.length > 0 ? [`waits for ${locked.join(', ')}`] : []),
    ];
    return `${mark} ${where.join(' | ')}\n${text}\n\n`;
  });
  return `${parts.join('')}# Checksum ${checksum}\n# In words ${checksumWords(checksum)}\n`;
}
