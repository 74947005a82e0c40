import type { Rule } from '../../rule.ts';

export const faultySuppression: Rule = {
  id: 'faulty-suppression',
  severity: 'error',
  title: 'A comment that suppresses a finding names the rule and the reason.',
  why: 'Whoever reviews the runbook, or changes it next year, must see why a rule does not count here; a misspelt rule would suppress nothing, or later the wrong thing.',
  bad: { in: 'block', text: '⟦# runsheet-ignore alias⟧\nGet-Process | ft' },
  good: {
    in: 'block',
    text: '# runsheet-ignore alias: this step shows what the alias does\nGet-Process | ft',
  },
  // Found where suppressions are read: see suppressions.ts.
  check() {},
};
