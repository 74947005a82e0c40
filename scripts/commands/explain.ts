import { parseArgs } from 'node:util';
import { usualSetting } from '../../src/checker/configuration.ts';
import type { Rule, RuleExample } from '../../src/checker/rule.ts';
import { rules } from '../../src/checker/rules.ts';
import { showExample } from '../../src/checker/show-example.ts';
import { nearestName } from '../../src/parameters/nearest-name.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../command.ts';

export const command: Command = {
  summary: 'tell what a rule of the checker is for',
  help: `
Usage: npx runsheet explain <rule> [--json]

Prints what a rule wants, why, what it refuses and what it accepts. A rule's name in PSScriptAnalyzer
will do: npx runsheet explain PSAvoidUsingCmdletAliases

  --json   {"id", "severity", "title", "why", "alias", "bad", "good"}

npx runsheet rules lists them.
`,
  run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) {
      throw new UsageError('one rule is expected, such as alias');
    }
    const word = id.toLowerCase();
    const rule = rules.find(
      (one) => one.id === word || one.alias?.some((name) => name.toLowerCase() === word),
    );
    if (!rule) {
      const ids = rules.map((one) => one.id);
      const nearest = nearestName(id, ids);
      const hint =
        nearest === undefined ? 'npx runsheet rules lists them' : `did you mean "${nearest}"?`;
      io.err(`unknown rule "${id}"; ${hint}\n`);
      return 2;
    }
    io.out(values.json ? `${JSON.stringify(inWords(rule), null, 2)}\n` : explanation(rule));
    return 0;
  },
};

function inWords(rule: Rule) {
  const { id, title, why, alias = [], bad, good } = rule;
  const shown = { good: showExample(good), ...(bad ? { bad: showExample(bad) } : {}) };
  return { id, severity: usualSetting(rule), title, why, alias, ...shown };
}

function explanation(rule: Rule): string {
  const { id, title, why, alias, bad, good } = rule;
  return [
    `${id} (${usualSetting(rule)})`,
    title,
    why,
    ...(alias ? [`PSScriptAnalyzer: ${alias.join(', ')}`] : []),
    ...(bad ? [`Refused:\n\n${indented(bad)}`] : []),
    `Accepted:\n\n${indented(good)}`,
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

function indented(example: RuleExample): string {
  return showExample(example).replaceAll(/^(?=.)/gm, '  ');
}
