import { callsOf } from '../../flow/calls.ts';
import { scriptRule } from '../../script-rule.ts';

const local = new Set(['localhost', '.', '::1', '127.0.0.1']);

export const fixedComputerName = scriptRule({
  id: 'fixed-computer-name',
  severity: 'warning',
  alias: ['PSAvoidUsingComputerNameHardcoded'],
  title: 'No computer name is written into a script.',
  why: 'The block then works on one computer only: every other reader runs it against a machine that is not theirs, or has to find the name and change it.',
  bad: { in: 'block', text: "⟦Get-Service -ComputerName 'sv01'⟧" },
  good: { in: 'block', text: 'Get-Service -ComputerName {{server}}' },
  checkScript({ parsed, values, report }) {
    for (const { command, parameters } of callsOf(parsed)) {
      for (const { name, value } of parameters) {
        if (name !== 'computername') continue;
        if (value?.type !== 'StringConstantExpression' && value?.type !== 'ConstantExpression')
          continue;
        if (value.type === 'StringConstantExpression' && local.has(value.value.toLowerCase()))
          continue;
        if (values.some(({ start, end }) => value.start <= start && end <= value.end)) continue;
        report(command, 'the computer is fixed; use a slot or a variable for its name');
      }
    }
  },
});
