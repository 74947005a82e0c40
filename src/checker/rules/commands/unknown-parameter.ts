import { commonSince } from '../../../catalog/common-parameters.ts';
import { nearestName } from '../../../parameters/nearest-name.ts';
import { judged, reportCall } from '../../commands/call-places.ts';
import { commandCalls } from '../../commands/command-calls.ts';
import { takesMore } from '../../commands/provider-commands.ts';
import type { Rule } from '../../rule.ts';

export const unknownParameter: Rule = {
  id: 'unknown-parameter',
  severity: 'error',
  title: 'Every parameter exists.',
  why: 'A command refuses a parameter that it does not have, and does nothing. The engine takes a name, an alias, or a beginning that fits one parameter only.',
  bad: { in: 'block', text: 'Get-Service -Name Spooler ⟦-Computer⟧Nmae sv01.contoso.com' },
  good: { in: 'block', text: 'Get-Service -Name Spooler -ErrorAction Stop' },
  check(context) {
    for (const call of commandCalls(context)) {
      const { known } = call;
      if (!known || known.command.isIncomplete) continue;
      for (const { resolution, range, written } of known.arguments.named) {
        if (!('unknown' in resolution) || commonSince(written) !== undefined) continue;
        const { command } = known;
        const near = nearestName(
          written,
          command.parameters.map(({ name }) => name),
        );
        if (takesMore(known) && near === undefined) continue;
        const meant = near === undefined ? '' : `; did you mean \`-${near}\`?`;
        const { message, severity } = judged(
          known,
          `\`${command.name}\` has no parameter \`-${written}\`${meant}`,
        );
        reportCall(context, call, range, message, severity);
      }
    }
  },
};
