import { callsOf } from '../flow/calls.ts';
import { inSource } from '../flow/places.ts';
import type { Rule } from '../rule.ts';

export const invokeExpression: Rule = {
  id: 'invoke-expression',
  severity: 'error',
  alias: ['PSAvoidUsingInvokeExpression'],
  title: 'No text is run as a script.',
  why: '`Invoke-Expression` runs whatever the text says by then, and neither the reader nor the checker can see what that will be.',
  bad: { in: 'block', text: "$command = 'Get-Service'\n⟦Invoke-Expression -Command $command⟧" },
  good: { in: 'block', text: "$command = 'Get-Service'\n& $command" },
  check({ blocks, reportInBlock }) {
    for (const analysis of blocks) {
      for (const { name, command } of callsOf(analysis.plain.parsed)) {
        if (name !== 'invoke-expression') continue;
        reportInBlock(
          analysis.block,
          inSource(analysis, command),
          '`Invoke-Expression` runs a text that nobody has read; write the command, or `& $command @arguments`',
        );
      }
    }
  },
};
