import { kindOf } from '../../../parameters/value-kind.ts';
import { type ArgumentValue, literalOf } from '../../commands/argument-value.ts';
import { judged, reportCall, slotOf, textsOf } from '../../commands/call-places.ts';
import { commandCalls } from '../../commands/command-calls.ts';
import { findMismatch, takesList } from '../../commands/conversion.ts';
import { givenValues } from '../../commands/given-values.ts';
import type { Rule } from '../../rule.ts';

export const valueOfWrongType: Rule = {
  id: 'value-of-wrong-type',
  severity: 'error',
  title: 'A value can be converted to the type of its parameter.',
  why: 'What cannot be converted is refused, and the command does nothing: a word for a number, a list for a single value, text for `$true` or `$false`.',
  bad: { in: 'block', text: 'Get-WinEvent -LogName System -MaxEvents ⟦ten⟧' },
  good: { in: 'block', text: 'Get-WinEvent -LogName System, Application -MaxEvents {{count}}' },
  check(context) {
    for (const call of commandCalls(context)) {
      const { known } = call;
      if (!known) continue;
      for (const { parameter, value, range, written } of givenValues(known)) {
        const type = parameter.type ?? 'Boolean';
        const slot = slotOf(call, range, context);
        const name = `\`-${parameter.name}\` of \`${known.command.name}\``;
        const isList = slot && kindOf(slot) === 'list' && slot.maxItems !== 1;
        const literals: readonly ArgumentValue[] =
          slot && kindOf(slot) === 'string'
            ? textsOf(slot, context).map((text) => ({ kind: 'text', text }))
            : [literalOf(value)];
        const mismatch =
          isList && !takesList(type)
            ? 'list'
            : literals.map((one) => findMismatch(one, type)).find((one) => one !== undefined);
        if (!mismatch) continue;
        const isSwitch = parameter.type === undefined;
        const found = slot ? `\`${slot.name}\`` : 'what stands here';
        const said = {
          list: `${name} takes one value, and ${found} is a list; go through it with \`foreach\``,
          range: `${name} is of type ${type}, which cannot hold this number`,
          type: isSwitch
            ? `${name} is a switch; write \`-${written}:$true\` or leave it out`
            : type === 'Boolean' || type === 'Boolean[]'
              ? `${name} takes \`$true\` or \`$false\`, no text`
              : `${name} is of type ${type}, and ${found} cannot be converted to it`,
        }[mismatch];
        const { message, severity } = judged(known, said);
        reportCall(context, call, range, message, severity);
      }
    }
  },
};
