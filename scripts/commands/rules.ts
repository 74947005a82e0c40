import { parseArgs } from 'node:util';
import { usualSetting } from '../../src/checker/configuration.ts';
import { ruleGroups, rules } from '../../src/checker/rules.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  summary: 'list the rules of the checker',
  help: `
Usage: npx runsheet rules [--json]

Lists what the checker looks for, by concern, one rule a line: id, severity and what is wanted.
A rule that is off is for those who name it in runsheet.config.ts.

  --json   an array with id, group, severity, title and why of each, and its name in PSScriptAnalyzer (alias)

npx runsheet explain <id> tells more of one.
`,
  run(args, io) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    if (values.json) {
      const shown = ruleGroups.flatMap((group) =>
        group.rules.map((rule) => {
          const { id, title, why, alias = [] } = rule;
          return { id, group: group.name, severity: usualSetting(rule), title, why, alias };
        }),
      );
      io.out(`${JSON.stringify(shown, null, 2)}\n`);
      return 0;
    }
    const width = Math.max(...rules.map(({ id }) => id.length));
    const lists = ruleGroups.map(
      (group) =>
        `${group.title}\n${group.rules
          .map(
            (rule) =>
              `  ${rule.id.padEnd(width)}  ${usualSetting(rule).padEnd(7)}  ${rule.title}\n`,
          )
          .join('')}`,
    );
    io.out(lists.join('\n'));
    return 0;
  },
};
