import type { Rule } from '../rule.ts';

export const syntax: Rule = {
  id: 'syntax',
  severity: 'error',
  title: 'Every block is PowerShell that parses.',
  why: 'A block with an open quote or bracket leaves the console waiting at `>>`, and what is pasted next is swallowed by it.',
  bad: { in: 'block', text: 'Get-Item -Path ⟦"⟧C:\\Windows' },
  good: { in: 'block', text: 'Get-Item -Path "C:\\Windows"' },
  check({ blocks, reportInBlock }) {
    for (const { block, plain, sourceOffset } of blocks) {
      if (block.language === 'cmd') {
        for (const { 0: line, index } of block.source.matchAll(/^.*$/gm)) {
          if ((line.match(/"/g)?.length ?? 0) % 2 === 0) continue;
          const start = index + line.lastIndexOf('"');
          const message = 'the quote is not closed on its line; end it with "';
          reportInBlock(block, { start, end: start + 1 }, message);
        }
      }
      for (const { start, end, message } of plain.parsed?.errors ?? []) {
        const from = sourceOffset(start);
        reportInBlock(block, { start: from, end: Math.max(from + 1, sourceOffset(end)) }, message);
      }
    }
  },
};
