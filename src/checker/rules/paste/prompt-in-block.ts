import { inSource } from '../../flow/places.ts';
import type { Rule } from '../../rule.ts';

export const promptInBlock: Rule = {
  id: 'prompt-in-block',
  severity: 'error',
  title: 'A block holds no prompt of a console.',
  why: 'A prompt copied with a command is run as one: `PS` stands for Get-Process, `>>` appends to a file, and `C:\\>` is refused or writes over one.',
  bad: { in: 'block', text: '⟦PS C:\\Windows>⟧ Get-Date' },
  good: { in: 'block', text: 'Get-Date' },
  check({ blocks, reportInBlock }) {
    for (const analysis of blocks) {
      const { text } = analysis.plain.rendering;
      for (const prompt of analysis.prompts) {
        reportInBlock(
          analysis.block,
          inSource(analysis, prompt),
          `\`${text.slice(prompt.start, prompt.end)}\` is a console's prompt; remove it`,
        );
      }
    }
  },
};
