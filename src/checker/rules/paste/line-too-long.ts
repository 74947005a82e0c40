import type { Rule } from '../../rule.ts';

/**
 * "Command prompt line string limitation", Microsoft support article 830473. For PowerShell's consoles no
 * limit is documented.
 */
const cmdLimit = 8191;

export const lineTooLong: Rule = {
  id: 'line-too-long',
  severity: 'error',
  title: 'No line for the Command Prompt is longer than it takes.',
  why: 'cmd takes 8191 characters a line and no more: a longer one fails, or runs without its end.',
  good: { in: 'body', text: 'Print it:\n\n```cmd session=shell\necho x\n```\n' },
  check({ blocks, reportInBlock }) {
    for (const { block, plain, sourceOffset } of blocks) {
      if (block.language !== 'cmd') continue;
      for (const { 0: line, index } of plain.rendering.text.matchAll(/^.+$/gm)) {
        if (line.length <= cmdLimit) continue;
        reportInBlock(
          block,
          { start: sourceOffset(index), end: sourceOffset(index + line.length) },
          `the line has ${line.length} characters, and cmd takes ${cmdLimit}; shorten it`,
        );
      }
    }
  },
};
