import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { changeSheetMarkdown } from '../../src/plan/change-sheet.ts';
import { changeSheetOf } from '../change-sheet.ts';
import type { Command } from '../command.ts';
import { planOptions, readPlanInput } from '../plan-input.ts';

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
        ...planOptions,
        change: { type: 'string' },
        why: { type: 'string' },
        window: { type: 'string' },
        out: { type: 'string' },
      },
      allowPositionals: true,
    });
    const input = readPlanInput(positionals, options, io);
    if ('code' in input) return input.code;
    const { source, runbook, plan, examples } = input;
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
