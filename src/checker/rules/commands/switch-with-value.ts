import { lastPlaces } from '../../../catalog/fitting-sets.ts';
import { literalOf } from '../../commands/argument-value.ts';
import { judged, reportCall } from '../../commands/call-places.ts';
import type { KnownCommand } from '../../commands/command-calls.ts';
import { commandCalls } from '../../commands/command-calls.ts';
import type { Rule } from '../../rule.ts';

/** The rest of the line goes to one parameter, which the documentation does not say. */
const takeTheRest = new Set(['write-output', 'write-host', 'foreach-object', 'join-path']);

export const switchWithValue: Rule = {
  id: 'switch-with-value',
  severity: 'error',
  title: 'A switch is given no value behind a space.',
  why: 'A switch takes no value. What stands behind it goes to another parameter, or is refused: `-Force $false` forces all the same. Only `-Force:$false` turns it off.',
  bad: { in: 'block', text: 'Restart-Service -Name Spooler -Force ⟦$false⟧' },
  good: { in: 'block', text: 'Restart-Service -Name Spooler -Force:$false' },
  check(context) {
    for (const call of commandCalls(context)) {
      const { known } = call;
      if (!known || known.command.isDoubtful || known.command.isIncomplete) continue;
      if (takeTheRest.has(known.command.name.toLowerCase())) continue;
      for (const { value, behindSwitch } of known.arguments.placed) {
        if (!behindSwitch) continue;
        const isBoolean = literalOf(value).kind === 'boolean';
        if (!(isBoolean ? isNoPlace(known, isTruth) : isNoPlace(known, () => true))) continue;
        const written = `-${behindSwitch.written}`;
        const { message, severity } = judged(
          known,
          isBoolean
            ? `\`${written}\` is a switch and takes no value behind a space; write \`${written}:$true\`, \`${written}:$false\` or leave it out`
            : `\`${written}\` is a switch and takes no value, and \`${known.command.name}\` has no other place for this one`,
        );
        reportCall(context, call, value, message, severity);
      }
    }
  },
};

function isTruth(type: string | undefined): boolean {
  return /^(?:Boolean|Nullable<Boolean>|Object|PSObject|SwitchParameter|GpoBoolean)\??(?:\[\])?$/.test(
    type ?? '',
  );
}

/** Whether no set has a place for all values without a name whose last one passes. */
function isNoPlace(
  { command, arguments: { named, placed, isOpen }, views }: KnownCommand,
  accepts: (type: string | undefined) => boolean,
): boolean {
  if (isOpen) return false;
  const given = named.flatMap(({ parameter }) => parameter ?? []);
  return views.some((versions) => {
    const places = lastPlaces(command, { given, values: placed.length }, versions);
    return places.length > 0 && !places.some((place) => place && accepts(place.type));
  });
}
