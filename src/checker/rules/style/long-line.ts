import { scriptRule } from '../../script-rule.ts';

export const longLine = scriptRule({
  id: 'long-line',
  severity: 'warning',
  isOffByDefault: true,
  alias: ['PSAvoidLongLines'],
  title: 'Lines have at most 120 characters.',
  why: 'A longer line is wrapped by the console and on paper, and the reader cannot tell where a command ends.',
  bad: { in: 'block', text: `⟦'${'long '.repeat(24)}'⟧` },
  good: { in: 'block', text: "$title = 'A short line'\n$title" },
  checkScript({ text, settings: { maximumLineLength = 120 }, report }) {
    let start = 0;
    for (const line of text.split('\n')) {
      const { length } = line.replace(/\r$/, '');
      if (length > maximumLineLength) {
        // PSScriptAnalyzer ends the range before the last character.
        report(
          { start, end: start + length - 1 },
          `${length} characters, and ${maximumLineLength} are the limit; split the statement`,
        );
      }
      start += line.length + 1;
    }
  },
});
