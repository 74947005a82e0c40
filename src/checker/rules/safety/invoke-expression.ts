import { callsOf } from '../../flow/calls.ts';
import { scriptRule } from '../../script-rule.ts';

export const invokeExpression = scriptRule({
  id: 'invoke-expression',
  severity: 'error',
  alias: ['PSAvoidUsingInvokeExpression'],
  title: 'No text is run as a script.',
  why: '`Invoke-Expression` runs whatever the text says by then, and neither the reader nor the checker can see what that will be.',
  bad: { in: 'block', text: "$command = 'Get-Service'\n⟦Invoke-Expression -Command $command⟧" },
  good: { in: 'block', text: "$command = 'Get-Service'\n& $command" },
  checkScript({ parsed, report }) {
    for (const { name, command } of callsOf(parsed)) {
      if (name !== 'invoke-expression') continue;
      report(
        command,
        '`Invoke-Expression` runs a text that nobody has read; write the command, or `& $command @arguments`',
      );
    }
  },
});
