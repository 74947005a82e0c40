import { nodesOf } from '../../flow/nodes-of.ts';
import type { Rule } from '../../rule.ts';

export const exitInBlock: Rule = {
  id: 'exit-in-block',
  severity: 'error',
  title: 'A block does not close the console.',
  why: '`exit` in a pasted block closes the window, with everything in it that the reader needs to read.',
  bad: { in: 'block', text: 'if (-not $env:COMPUTERNAME) { ⟦exit⟧ }' },
  good: { in: 'block', text: "if (-not $env:COMPUTERNAME) { throw 'No computer name.' }" },
  check({ blocks, reportInBlock }) {
    for (const { block, plain, sourceOffset } of blocks) {
      for (const node of nodesOf(plain.parsed, 'ExitStatement')) {
        const start = sourceOffset(node.start);
        reportInBlock(
          block,
          { start, end: start + 'exit'.length },
          '`exit` closes the console that the reader pastes into; write `throw` or `return`',
        );
      }
    }
  },
};
