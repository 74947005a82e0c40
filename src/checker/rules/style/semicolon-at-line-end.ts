import { TokenKind } from '../../../powershell/tokens/token-kind.ts';
import { scriptRule } from '../../script-rule.ts';

export const semicolonAtLineEnd = scriptRule({
  id: 'semicolon-at-line-end',
  severity: 'warning',
  isOffByDefault: true,
  alias: ['PSAvoidSemicolonsAsLineTerminators'],
  title: 'No line ends with a semicolon.',
  why: 'In PowerShell the end of the line ends the statement; the semicolon makes the reader look for a second one behind it.',
  bad: { in: 'block', text: 'Get-Date⟦;⟧' },
  good: { in: 'block', text: 'Get-Date' },
  checkScript({ parsed: { tokens }, report }) {
    for (const [index, token] of tokens.entries()) {
      if (token.kind !== TokenKind.Semi) continue;
      const next = tokens[index + 1]?.kind ?? TokenKind.EndOfInput;
      if (next !== TokenKind.NewLine && next !== TokenKind.EndOfInput) continue;
      const { start, end } = token;
      const message = 'the line ends the statement already; remove the semicolon';
      report(token, message, [{ start, end, text: '' }]);
    }
  },
});
