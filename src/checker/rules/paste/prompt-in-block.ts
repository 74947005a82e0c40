import type { Rule } from '../../rule.ts';

export const promptInBlock: Rule = {
  id: 'prompt-in-block',
  severity: 'error',
  title: 'A block holds no prompt of a console.',
  why: 'A prompt copied with a command is run as one: `PS` stands for Get-Process, `>>` appends to a file, and `C:\\>` is refused or writes over one.',
  bad: { in: 'block', text: '⟦PS C:\\Windows>⟧ Get-Date' },
  good: { in: 'block', text: 'Get-Date' },
  check({ blocks, reportInBlock }) {
    for (const { block, plain, sourceOffset } of blocks) {
      for (const match of plain.rendering.text.matchAll(
        /^[ \t]*(PS [^>\n]*>+|>>|[A-Z]:\\[^>\n"']*>)/gim,
      )) {
        const prompt = match[1] ?? '';
        const start = match.index + match[0].length - prompt.length;
        const isInString = plain.parsed?.tokens.some(
          (token) => token.start < start && start < token.end,
        );
        if (isInString) continue;
        reportInBlock(
          block,
          { start: sourceOffset(start), end: sourceOffset(start + prompt.length) },
          `\`${prompt}\` is a console's prompt; remove it`,
        );
      }
    }
  },
};
