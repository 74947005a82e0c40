import { scriptRule } from '../../script-rule.ts';

export const trailingWhitespace = scriptRule({
  id: 'trailing-whitespace',
  severity: 'info',
  alias: ['PSAvoidTrailingWhitespace'],
  title: 'No line ends with blanks.',
  why: 'Blanks at the end of a line cannot be seen, yet they go into strings over several lines, and behind a backtick they break the line that should go on.',
  bad: { in: 'block', text: 'Get-Date⟦  ⟧\nGet-Host' },
  good: { in: 'block', text: 'Get-Date\nGet-Host' },
  checkScript({ text, report }) {
    for (const line of text.matchAll(/[^\r\n]+/g)) {
      const end = line.index + line[0].length;
      const blanks = line[0].length - line[0].trimEnd().length;
      if (blanks === 0) continue;
      const range = { start: end - blanks, end };
      report(range, 'blanks at the end of the line; remove them', [{ ...range, text: '' }]);
    }
  },
});
