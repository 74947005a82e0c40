import { variableFaults } from '../../flow/session-variables.ts';
import type { Rule } from '../../rule.ts';

export const variableOfOtherSession: Rule = {
  id: 'variable-of-other-session',
  severity: 'error',
  title: 'A variable is read in the session that it was set in.',
  why: 'Each console has its own variables; in this one it is `$null`, or what somebody left there.',
  bad: {
    in: 'body',
    text: '```powershell session=shell\n$found = Get-Service -Name Spooler\n```\n\n```powershell session=other\n⟦$found⟧.Status\n```\n\n',
  },
  good: {
    in: 'body',
    text: '```powershell session=shell\n$found = Get-Service -Name Spooler\n$found.Status\n```\n\n```powershell session=shell\n$found.Name\n```\n\n',
  },
  check({ source, blocks, reportInBlock }) {
    for (const { kind, block, range, message } of variableFaults(source, blocks)) {
      if (kind === 'other-session') reportInBlock(block, range, message);
    }
  },
};
