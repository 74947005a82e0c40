import type { Rule } from '../../rule.ts';

const block = (script: string): string => `\n\n\`\`\`powershell session=shell\n${script}\n\`\`\`\n`;
const comment = '{/* runsheet-ignore alias: this step shows what the alias does */}';

export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  severity: 'warning',
  title: 'A comment that suppresses a finding has one to suppress.',
  why: 'What was wrong is gone, and the comment would hide the next fault of its kind.',
  bad: { in: 'body', text: `⟦${comment}⟧${block('Get-Process | Format-Table')}` },
  good: { in: 'body', text: `${comment}${block('Get-Process | ft')}` },
  // Found where suppressions are applied: see suppressions.ts.
  check() {},
};
