import { judged, reportCall } from '../../commands/call-places.ts';
import { commandCalls } from '../../commands/command-calls.ts';
import { takesMore } from '../../commands/provider-commands.ts';
import type { Rule } from '../../rule.ts';

export const ambiguousParameter: Rule = {
  id: 'ambiguous-parameter',
  severity: 'error',
  title: 'The beginning of a parameter fits one parameter only.',
  why: 'The engine completes a beginning such as `-Com` only while no other parameter begins with it; otherwise it refuses the command.',
  bad: { in: 'block', text: 'Get-Service ⟦-D⟧ Spooler' },
  good: { in: 'block', text: 'Get-Service -DisplayName Spooler' },
  check(context) {
    for (const call of commandCalls(context)) {
      if (!call.known || takesMore(call.known)) continue;
      const { command, arguments: given } = call.known;
      for (const { resolution, range, written } of given.named) {
        if (!('ambiguous' in resolution)) continue;
        const names = resolution.ambiguous.map(({ name }) => `\`-${name}\``).join(', ');
        const { message, severity } = judged(
          call.known,
          `\`-${written}\` of \`${command.name}\` may be ${names}; write it out`,
        );
        reportCall(context, call, range, message, severity);
      }
    }
  },
};
