import { kindOf } from '../../../parameters/value-kind.ts';
import { literalOf } from '../../commands/argument-value.ts';
import { judged, reportCall, slotOf, textsOf } from '../../commands/call-places.ts';
import { commandCalls } from '../../commands/command-calls.ts';
import { givenValues } from '../../commands/given-values.ts';
import { isListed } from '../../commands/listed-values.ts';
import type { Rule } from '../../rule.ts';

export const valueNotListed: Rule = {
  id: 'value-not-listed',
  severity: 'error',
  title: 'A value is one of those that the parameter lists.',
  why: 'A parameter with a list of values refuses any other one, and the command does nothing. Each option of a choice is looked at, and the value of each example.',
  bad: { in: 'block', text: 'Get-Service -Name Spooler -ErrorAction ⟦Quiet⟧' },
  good: { in: 'block', text: 'Get-Service -Name Spooler -ErrorAction SilentlyContinue' },
  check(context) {
    for (const call of commandCalls(context)) {
      const { known } = call;
      if (!known) continue;
      for (const { parameter, value, range } of givenValues(known)) {
        if (!parameter.values) continue;
        const slot = slotOf(call, range, context);
        const literal = literalOf(value);
        const items = literal.kind === 'list' ? literal.items : [literal];
        const texts =
          slot && kindOf(slot) === 'string'
            ? textsOf(slot, context)
            : items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
        const wrong = texts.find((text) => !isListed(text, parameter));
        if (wrong === undefined) continue;
        const { message, severity } = judged(
          known,
          `\`-${parameter.name}\` of \`${known.command.name}\` does not take \`${wrong}\`; it takes ${inWords(parameter.values)}`,
        );
        reportCall(context, call, range, message, severity);
      }
    }
  },
};

function inWords(values: readonly string[]): string {
  const shown = values.slice(0, 12).map((value) => `\`${value}\``);
  return values.length > 12 ? `${shown.join(', ')} and others` : shown.join(', ');
}
