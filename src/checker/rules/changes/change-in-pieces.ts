import { statementsOf } from '../../../powershell/statements-of.ts';
import type { Rule } from '../../rule.ts';

export const changeInPieces: Rule = {
  id: 'change-in-pieces',
  severity: 'error',
  title: 'A block that changes something is one statement.',
  why: 'Pasted into a console each statement runs by itself: what follows a failed check still runs. In one statement, `. { … }`, a failing check stops all of it.',
  bad: {
    in: 'block',
    meta: 'changes',
    text: "if (-not (Get-Service -Name Spooler)) { throw 'No spooler.' }\n⟦Stop-Service -Name Spooler⟧",
  },
  good: {
    in: 'block',
    meta: 'changes',
    text: ". {\n  if (-not (Get-Service -Name Spooler)) { throw 'No spooler.' }\n  Stop-Service -Name Spooler\n}",
  },
  check({ blocks, reportInBlock }) {
    for (const { block, plain, sourceOffset } of blocks) {
      if (!block.changes || !plain.parsed) continue;
      const [, second] = statementsOf(plain.parsed.script);
      if (!second) continue;
      reportInBlock(
        block,
        { start: sourceOffset(second.start), end: sourceOffset(second.end) },
        'this statement runs even if the one before it fails; put all of the block into `. { … }`',
      );
    }
  },
};
