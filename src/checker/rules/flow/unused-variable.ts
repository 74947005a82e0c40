import { variableFaults } from '../../flow/session-variables.ts';
import type { Rule } from '../../rule.ts';

export const unusedVariable: Rule = {
  id: 'unused-variable',
  severity: 'warning',
  alias: ['PSUseDeclaredVarsMoreThanAssignments'],
  title: 'Every variable that is set is read.',
  why: 'It is the rest of an earlier version, or the name is misspelt where it should be read.',
  bad: { in: 'block', text: '⟦$services⟧ = Get-Service\nGet-Process' },
  good: { in: 'block', text: '$services = Get-Service\n$services.Count' },
  check({ source, blocks, reportInBlock }) {
    for (const { kind, block, range, message } of variableFaults(source, blocks)) {
      if (kind === 'unused') reportInBlock(block, range, message);
    }
  },
};
