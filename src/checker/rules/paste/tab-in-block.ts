import type { Rule } from '../../rule.ts';

export const tabInBlock: Rule = {
  id: 'tab-in-block',
  severity: 'error',
  title: 'Blocks are indented with spaces.',
  why: 'Pasted into a console, a tab completes a file name in the middle of the script.',
  bad: { in: 'block', text: 'if ($true) {\n⟦\t⟧Get-Date\n}' },
  good: { in: 'block', text: 'if ($true) {\n  Get-Date\n}' },
  check({ source, reportInBlock }) {
    for (const { block } of source.blocks) {
      for (const { index } of block.source.matchAll(/\t+/g)) {
        reportInBlock(block, { start: index, end: index + 1 }, 'a tab; write spaces');
      }
    }
  },
};
