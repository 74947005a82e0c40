import { scriptRule } from '../script-rule.ts';

export const trailingWhitespace = scriptRule({
  id: 'trailing-whitespace',
  severity: 'info',
  alias: ['PSAvoidTrailingWhitespace'],
  title: 'No line ends with blanks.',
  why: 'Blanks at the end of a line cannot be seen, end up in the reader’s console and strings, and break a line that goes on with a backtick.',
  bad: { in: 'block', text: 'Get-Date⟦  ⟧\nGet-Host' },
  good: { in: 'block', text: 'Get-Date\nGet-Host' },
  checkScript({ text, report }) {
    for (const line of text.matchAll(/[^\r\n]+/g)) {
      const end = line.index + line[0].length;
      const blanks = line[0].length - line[0].trimEnd().length;
      if (blanks > 0)
        report({ start: end - blanks, end }, 'blanks at the end of the line; remove them');
    }
  },
});
