import { variableFaults } from '../../flow/session-variables.ts';
import type { Rule } from '../../rule.ts';

export const variableNotSet: Rule = {
  id: 'variable-not-set',
  severity: 'error',
  title: 'A variable is set before it is read.',
  why: 'A variable that is not set is `$null`, and most commands take that for nothing at all: the wrong thing is done, or everything, without an error.',
  bad: { in: 'block', text: 'Get-Service -ComputerName ⟦$server⟧ -Name Spooler' },
  good: {
    in: 'block',
    text: '$server = {{server}}\nGet-Service -ComputerName $server -Name Spooler',
  },
  check({ source, blocks, reportInBlock }) {
    for (const { kind, block, range, message } of variableFaults(source, blocks)) {
      if (kind === 'not-set') reportInBlock(block, range, message);
    }
  },
};
