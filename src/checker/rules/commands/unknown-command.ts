import { nameRange, reportCall } from '../../commands/call-places.ts';
import { type CommandCall, commandCalls, isUnknown } from '../../commands/command-calls.ts';
import { isCmdletName, nearestNames } from '../../commands/nearest-names.ts';
import { brokenLines } from '../../flow/broken-lines.ts';
import type { Rule } from '../../rule.ts';

export const unknownCommand: Rule = {
  id: 'unknown-command',
  severity: 'error',
  title: 'Every command exists.',
  why: 'A misspelt command stops the block in the middle, or does nothing while the next one goes on. Known are the commands of the catalogue, functions of the runbook, and what a session lists under `commands`.',
  bad: { in: 'block', text: '⟦Get-Servcie⟧ -Name Spooler' },
  good: {
    in: 'block',
    text: 'function Get-Answer { 42 }\nGet-Answer\nGet-Service -Name Spooler\nipconfig.exe /all',
  },
  check(context) {
    for (const call of commandCalls(context)) {
      const { written, state } = call;
      if (!isUnknown(call)) continue;
      // A function that a fresh shell does not have; the rule `function-not-there` says so.
      if (state.lost.has(written.toLowerCase())) continue;
      // A parameter that a line break has cut off; the rule `broken-line` says so.
      if (written.startsWith('-') && isBrokenOff(call)) continue;
      const near = nearestNames(written, context);
      // A word without a dash may be any program; only one that lost its dash is surely wrong.
      if (!isCmdletName(written) && near.length === 0) continue;
      const meant =
        near.length > 0
          ? `; did you mean ${near.map((name) => `\`${name}\``).join(' or ')}?`
          : `; declare it under \`commands\` of the session${state.session ? ` \`${state.session.name}\`` : ''} if it is there`;
      reportCall(context, call, nameRange(call), `no command \`${written}\` is known${meant}`);
    }
  },
};

function isBrokenOff({ analysis, node }: CommandCall): boolean {
  const { plain, script } = analysis;
  const [name] = node.elements;
  return (
    script !== undefined &&
    brokenLines(script, plain.rendering.text).some(({ range }) => range === name)
  );
}
