import { variableFaults } from '../../flow/session-variables.ts';
import type { Rule } from '../../rule.ts';

export const variableOfClosedSession: Rule = {
  id: 'variable-of-closed-session',
  severity: 'error',
  title: 'A variable is not read after its shell was closed.',
  why: 'A fresh shell has none of the variables of the one before: `$null` is passed on where an object was meant.',
  bad: {
    in: 'body',
    text: '<Steps>\n<Step title="Look" session="shell">\n\n```powershell\n$service = Get-Service -Name Spooler\n```\n\n</Step>\n<Step title="Look again" session="shell" opens="shell">\n\n```powershell\n⟦$service⟧.Status\n```\n\n</Step>\n</Steps>\n',
  },
  good: {
    in: 'body',
    text: '<Steps>\n<Step title="Look" session="shell">\n\n```powershell\n$service = Get-Service -Name Spooler\n$service.Status\n```\n\n</Step>\n<Step title="Look again" session="shell" opens="shell">\n\n```powershell\n$service = Get-Service -Name Spooler\n$service.Status\n```\n\n</Step>\n</Steps>\n',
  },
  check({ source, blocks, reportInBlock }) {
    for (const { kind, block, range, message } of variableFaults(source, blocks)) {
      if (kind === 'closed-session') reportInBlock(block, range, message);
    }
  },
};
