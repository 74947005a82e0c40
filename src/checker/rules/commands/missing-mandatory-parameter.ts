import { missingParameters } from '../../../catalog/fitting-sets.ts';
import { isOptional, judged, nameRange, reportCall } from '../../commands/call-places.ts';
import type { CommandCall, KnownCommand } from '../../commands/command-calls.ts';
import { commandCalls } from '../../commands/command-calls.ts';
import type { Rule } from '../../rule.ts';

/** It asks in a window of its own, as it is meant to. */
const asking = new Set(['get-credential']);

export const missingMandatoryParameter: Rule = {
  id: 'missing-mandatory-parameter',
  severity: 'error',
  title: 'Every mandatory parameter is given.',
  why: 'For a mandatory parameter that is missing the console asks, and takes the next line of the paste as the answer.',
  bad: { in: 'block', text: '⟦Restart-Service⟧ -Force' },
  good: { in: 'block', text: "Restart-Service -Name Spooler\n'Spooler' | Restart-Service" },
  check(context) {
    for (const call of commandCalls(context)) {
      const { known } = call;
      if (!known || isUnsure(call, known)) continue;
      const { command, arguments: written } = known;
      const given = written.named.flatMap(({ parameter, range }) =>
        parameter && !isOptional(call, range) ? parameter : [],
      );
      const made = { given, values: written.placed.length, isPiped: call.isPiped };
      for (const versions of known.views) {
        const missing = missingParameters(command, made, versions);
        if (missing.length === 0) continue;
        const names = missing.map(({ name }) => `\`-${name}\``).join(' and ');
        const { message, severity } = judged(
          known,
          `\`${command.name}\` needs ${names}; without it the console asks`,
        );
        reportCall(context, call, nameRange(call), message, severity);
        break;
      }
    }
  },
};

function isUnsure({ node }: CommandCall, { command, arguments: given }: KnownCommand): boolean {
  return (
    command.isDoubtful ||
    command.isIncomplete ||
    given.isOpen ||
    node.invocationOperator !== 'Unknown' ||
    asking.has(command.name.toLowerCase()) ||
    given.named.some(({ parameter, lacksValue }) => !parameter || lacksValue)
  );
}
