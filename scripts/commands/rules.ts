import { parseArgs } from 'node:util';
import { rules } from '../../src/checker/rules.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  summary: 'list the rules of the checker',
  help: `
Usage: npx runsheet rules [--json]

Lists what the checker looks for, one rule a line: id, severity and what is wanted.

  --json   an array with id, severity, title and why of each

npx runsheet explain <id> tells more of one.
`,
  run(args, io) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    if (values.json) {
      const shown = rules.map(({ id, severity, title, why }) => ({ id, severity, title, why }));
      io.out(`${JSON.stringify(shown, null, 2)}\n`);
      return 0;
    }
    const width = Math.max(...rules.map(({ id }) => id.length));
    for (const { id, severity, title } of rules) {
      io.out(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`);
    }
    return 0;
  },
};
