import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { allTypes } from '../../src/parameters/all-types.ts';
import { changeSheetMarkdown } from '../../src/plan/change-sheet.ts';
import { planOf } from '../../src/runbook/plan.ts';
import { renderRunbook } from '../../src/runbook/render-runbook.ts';
import { changeSheetOf } from '../change-sheet.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../command.ts';
import { exampleValues } from '../example-values.ts';
import { loadForRendering, resultOf } from '../render-result.ts';
import { readAssignments, readValuesFile } from '../values-input.ts';

export const command: Command = {
  summary: 'print the change sheet of a plan as Markdown, for a ticket',
  help: `
Usage: npx runsheet sheet <runbook> [options]

What, why, where, values, all scripts, the way back, who signs, and the plan's checksum in words.
What is only known during the run stands as a blank with its rule.

  --values file.json   values as {"name": "value"}, or a file that the page saved
  --set name=value     one value, may stand several times
  --example name       the values of an example
  --change text        number of the change
  --why text           why it is made
  --window text        when it may be made
  --out file.md        write it to a file
`,
  run(args, io) {
    const { values: options, positionals } = parseArgs({
      args: [...args],
      options: {
        values: { type: 'string' },
        set: { type: 'string', multiple: true },
        example: { type: 'string' },
        change: { type: 'string' },
        why: { type: 'string' },
        window: { type: 'string' },
        out: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [name, ...more] = positionals;
    if (name === undefined) throw new UsageError('name a runbook: its slug or a path');
    if (more.length > 0) throw new UsageError(`one runbook is expected, not also "${more[0]}"`);
    const loaded = loadForRendering(name);
    if ('refused' in loaded) {
      for (const message of loaded.refused) io.err(`${message}\n`);
      return loaded.unreadable ? 2 : 1;
    }
    const { runbook, source } = loaded;
    const example = options.example === undefined ? {} : exampleValues(runbook, options.example);
    const read =
      options.values === undefined ? { values: {}, errors: [] } : readValuesFile(options.values);
    const set = readAssignments(options.set ?? []);
    const own = { ...read.values, ...set };
    const raw = { ...example, ...own };
    const { errors } = resultOf(
      renderRunbook(runbook, raw),
      read.errors.filter(({ parameter }) => !Object.hasOwn(set, parameter)),
    );
    for (const { parameter, message } of errors) io.err(`${parameter}: ${message}\n`);
    if (errors.length > 0) return 1;

    const plan = planOf(runbook, raw, allTypes);
    const examples = new Set(Object.keys(example).filter((key) => !Object.hasOwn(own, key)));
    const { change, why, window } = options;
    const about = {
      ...(change === undefined ? {} : { change }),
      ...(why === undefined ? {} : { why }),
      ...(window === undefined ? {} : { window }),
    };
    const text = changeSheetMarkdown(changeSheetOf(source, runbook, plan, examples, about));
    if (options.out === undefined) {
      io.out(text);
      return 0;
    }
    try {
      writeFileSync(options.out, text);
    } catch {
      io.err(`${options.out} cannot be written; check the path\n`);
      return 2;
    }
    io.out(`${options.out}\n`);
    return 0;
  },
};
