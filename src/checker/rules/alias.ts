import { visit } from '../../powershell/walk.ts';
import { resolveAlias } from '../aliases.ts';
import type { Rule } from '../rule.ts';

/** In PowerShell 7 these are no aliases any more, and the program of that name runs. */
const programs: ReadonlySet<string> = new Set(['sc', 'curl', 'wget']);

export const alias: Rule = {
  id: 'alias',
  severity: 'error',
  title: 'Scripts use full command names.',
  why: "An alias can mean something else on the reader's server, and a reader who does not know it cannot judge the line.",
  bad: { in: 'block', text: 'Get-Process | ⟦ft⟧ -Property Name' },
  good: { in: 'block', text: 'Get-Process | Format-Table -Property Name' },
  check({ blocks, reportInBlock }) {
    for (const { block, plain, sourceOffset } of blocks) {
      if (!plain.parsed) continue;
      visit(plain.parsed.script, (node) => {
        if (node.type !== 'Command') return;
        const [name] = node.elements;
        if (name?.type !== 'StringConstantExpression' || name.stringConstantType !== 'BareWord')
          return;
        const command = resolveAlias(name.value);
        if (!command) return;
        const range = { start: sourceOffset(name.start), end: sourceOffset(name.end) };
        const message = `\`${name.value}\` is an alias; write \`${command}\``;
        const isCertain =
          !programs.has(name.value.toLowerCase()) &&
          block.source.slice(range.start, range.end) === name.value;
        const fix = isCertain ? { fix: [{ ...range, text: command }] } : {};
        reportInBlock(block, range, message, fix);
      });
    }
  },
};
