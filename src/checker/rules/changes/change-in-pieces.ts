import { statementsOf } from '../../../powershell/statements-of.ts';
import { cannotFail, onlyReads } from '../../flow/harmless-statements.ts';
import { inSource } from '../../flow/places.ts';
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
    for (const analysis of blocks) {
      const { block, script } = analysis;
      if (!block.changes || !script) continue;
      const statements = statementsOf(script.script);
      const first = statements.findIndex((statement) => !cannotFail(statement));
      const next = statements
        .slice(first + 1)
        .find((statement) => !cannotFail(statement) && !onlyReads(statement));
      if (first < 0 || !next) continue;
      reportInBlock(
        block,
        inSource(analysis, next),
        'this statement runs even if one before it fails; put all of the block into `. { … }`',
      );
    }
  },
};
