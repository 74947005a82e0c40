import { judged, reportCall } from '../../commands/call-places.ts';
import { type CommandCall, commandCalls } from '../../commands/command-calls.ts';
import { brokenLines } from '../../flow/broken-lines.ts';
import type { Rule } from '../../rule.ts';

export const missingParameterValue: Rule = {
  id: 'missing-parameter-value',
  severity: 'error',
  title: 'A parameter that needs a value has one.',
  why: 'A parameter that is no switch takes what follows it. Where nothing or the next parameter follows, the engine refuses the command.',
  bad: { in: 'block', text: 'Get-Service ⟦-Name⟧ -ErrorAction Stop' },
  good: { in: 'block', text: 'Get-Service -Name Spooler -ErrorAction Stop' },
  check(context) {
    for (const call of commandCalls(context)) {
      for (const argument of call.known?.arguments.named ?? []) {
        if (!argument.lacksValue || !call.known) continue;
        // The value stands on the next line, which the rule `broken-line` says.
        if (isBrokenOff(call)) continue;
        const { message, severity } = judged(
          call.known,
          `\`-${argument.written}\` of \`${call.known.command.name}\` needs a value, and none follows`,
        );
        reportCall(context, call, argument.range, message, severity);
      }
    }
  },
};

function isBrokenOff({ analysis, node }: CommandCall): boolean {
  const { plain, script } = analysis;
  const last = node.elements.at(-1);
  return (
    script !== undefined &&
    brokenLines(script, plain.rendering.text).some(({ waiting }) => waiting === last)
  );
}
