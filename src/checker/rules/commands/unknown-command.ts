import type { Runbook } from '../../../runbook/runbook.ts';
import { nameRange, reportCall } from '../../commands/call-places.ts';
import { type CommandCall, commandCalls, isUnknown } from '../../commands/command-calls.ts';
import { isCmdletName, nearestNames } from '../../commands/nearest-names.ts';
import { branchesOf } from '../../flow/branches.ts';
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
    const { runbook } = context.source;
    for (const call of commandCalls(context)) {
      const { written, isElsewhere, state } = call;
      if (isElsewhere) continue;
      const skipped = runbook && conditionsOfFunction(call, runbook);
      if (skipped) {
        const where = skipped.map((when) => `\`${when}\``).join(' and ');
        const message = `the function \`${written}\` is defined only where ${where}; define it in this block`;
        reportCall(context, call, nameRange(call), message);
        continue;
      }
      if (!isUnknown(call)) continue;
      const leftBy = state.lost.get(written.toLowerCase());
      if (leftBy !== undefined) {
        const message = `the function \`${written}\` was defined in a shell that step ${leftBy} leaves for a fresh one; define it again in this block`;
        reportCall(context, call, nameRange(call), message);
        continue;
      }
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

/** The conditions of a function's definition, where there is a way to the call past all of them. */
function conditionsOfFunction(
  { analysis, definition }: CommandCall,
  runbook: Runbook,
): readonly string[] | undefined {
  const definitions = definition?.when ?? [];
  if (definitions.every(({ length }) => length === 0)) return undefined;
  const isPast = branchesOf(runbook).some(
    (branch) => branch(analysis.block.when) && !definitions.some(branch),
  );
  return isPast ? definitions[0] : undefined;
}

function isBrokenOff({ analysis, node }: CommandCall): boolean {
  const { parsed, rendering } = analysis.plain;
  const [name] = node.elements;
  return (
    parsed !== undefined && brokenLines(parsed, rendering.text).some(({ range }) => range === name)
  );
}
