import type { ParseError } from '../../../powershell/errors/error-list.ts';
import { messageOf } from '../../../powershell/errors/messages.ts';
import { features } from '../../../powershell/versions/features.ts';
import type { Rule } from '../../rule.ts';

/** The rule `pipe-on-new-line` reports it in every version. */
function isPipeAtLineStart({ id, details }: ParseError): boolean {
  return id === 'NotInLanguageVersion' && details[0] === features['|']?.name;
}

export const syntax: Rule = {
  id: 'syntax',
  severity: 'error',
  title: "Every block is PowerShell that parses, in the version of its session's shell.",
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
      // What the engine says behind its first error mostly follows from that, and all of it may
      // follow from what the version lacks.
      const errors = (plain.parsed?.errors ?? []).filter((error) => !isPipeAtLineStart(error));
      const first = errors.find(({ id }) => id === 'NotInLanguageVersion') ?? errors[0];
      if (!first) continue;
      const start = sourceOffset(first.start);
      const end = Math.max(start + 1, sourceOffset(first.end));
      reportInBlock(block, { start, end }, messageOf(first.id, first.details));
    }
  },
};
