import { statementsOf } from '../../../powershell/statements-of.ts';
import { shellOf } from '../../flow/places.ts';
import type { Rule } from '../../rule.ts';

export const blankLineInStatement: Rule = {
  id: 'blank-line-in-statement',
  severity: 'warning',
  title: 'A statement over several lines holds no empty line.',
  why: 'A console without PSReadLine (Windows Server 2012 R2 and older) takes an empty line as the end of the input: the first half is refused and the rest runs line by line. PowerShell 7 brings PSReadLine, so nothing is said there.',
  bad: { in: 'block', text: '. {\n  Get-Date\n⟦⟧\n  Get-Host\n}' },
  good: { in: 'block', text: '. {\n  Get-Date\n  Get-Host\n}\n\nGet-Process' },
  check({ source, blocks, reportInBlock }) {
    for (const analysis of blocks) {
      const { block, plain, script, sourceOffset } = analysis;
      if (shellOf(source, analysis) === 'powershell 7') continue;
      const statements = script ? statementsOf(script.script) : [];
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
