import { statementsOf } from '../../../powershell/statements-of.ts';
import type { Rule } from '../../rule.ts';

export const blankLineInStatement: Rule = {
  id: 'blank-line-in-statement',
  severity: 'error',
  title: 'A statement over several lines holds no empty line.',
  why: 'A console without PSReadLine (Windows Server 2012 R2 and older) takes an empty line as the end of the input: the first half is refused and the rest runs line by line.',
  bad: { in: 'block', text: '. {\n  Get-Date\n⟦⟧\n  Get-Host\n}' },
  good: { in: 'block', text: '. {\n  Get-Date\n  Get-Host\n}\n\nGet-Process' },
  check({ blocks, reportInBlock }) {
    for (const { block, plain, sourceOffset } of blocks) {
      const statements = plain.parsed ? statementsOf(plain.parsed.script) : [];
      for (const { index } of plain.rendering.text.matchAll(/^[ \t]*$/gm)) {
        if (!statements.some(({ start, end }) => start < index && index < end)) continue;
        const at = sourceOffset(index);
        reportInBlock(
          block,
          { start: at, end: at + 1 },
          'an empty line inside a statement; remove it, or put a comment there',
        );
      }
    }
  },
};
