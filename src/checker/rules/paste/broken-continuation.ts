import { everyToken } from '../../../powershell/every-token.ts';
import { TokenKind } from '../../../powershell/tokens/token-kind.ts';
import { scriptRule } from '../../script-rule.ts';

export const brokenContinuation = scriptRule({
  id: 'broken-continuation',
  severity: 'error',
  alias: ['PSMisleadingBacktick'],
  title: 'A backtick that continues a line is its last character.',
  why: 'With a space behind it the backtick escapes the space: the command ends there and runs half, then the next line runs as a command of its own.',
  bad: { in: 'block', text: 'Get-Item -Path C:\\Windows ⟦` ⟧\n  -Force' },
  good: { in: 'block', text: 'Get-Item -Path C:\\Windows -Force' },
  readsBrokenScripts: true,
  checkScript({ text, parsed, report }) {
    for (const match of text.matchAll(/(?<!`)`[ \t]+$/gm)) {
      const start = match.index;
      const insideString = everyToken(parsed.tokens).some(
        (token) => token.start < start && start < token.end && token.kind !== TokenKind.Generic,
      );
      if (insideString) continue;
      report(
        { start, end: start + match[0].length },
        'white space behind the backtick ends the command here; remove it, or write one line',
      );
    }
  },
});
