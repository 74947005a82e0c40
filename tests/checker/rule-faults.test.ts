import { describe, expect, it, vi } from 'vitest';
import { checkRunbook } from '../../src/checker/check-runbook.ts';
import { reportFaults } from '../../src/checker/reporters/faults.ts';
import { exampleRunbook } from './example-runbook.ts';

vi.mock('../../src/checker/rules/language/syntax.ts', () => ({
  syntax: {
    id: 'syntax',
    severity: 'error',
    title: 'Fails.',
    why: '',
    good: { in: 'block', text: '' },
    check() {
      throw new TypeError('no such thing');
    },
  },
}));

describe('a rule that throws', () => {
  const { text } = exampleRunbook({ in: 'block', text: 'Get-Process | ft # {{server}} {{count}}' });
  const surroundings = { exists: () => true, anchors: () => undefined };
  const { diagnostics, faults } = checkRunbook(text, 'content/x.mdx', surroundings);

  it('does not keep the others from finding', () => {
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['alias']);
  });

  it('is reported as a fault of the checker with the file and the place in the rule', () => {
    expect(faults).toMatchObject([
      { rule: 'syntax', file: 'content/x.mdx', message: 'TypeError: no such thing' },
    ]);
    expect(reportFaults(faults)).toMatch(
      /^content\/x\.mdx: the rule "syntax" failed, which is a fault of the checker, not of the file: TypeError: no such thing\n +at .*rule-faults\.test\.ts/,
    );
  });
});
