import type { Rule } from '../rule.ts';

export const elseOnNewLine: Rule = {
  id: 'else-on-new-line',
  severity: 'error',
  title: 'At top level `else`, `catch` and `finally` stand on the line of the brace before them.',
  why: 'A console runs the statement at its closing brace; `else` on the next line is then an unknown command, and its block never runs.',
  bad: { in: 'block', text: 'if ($true) {\n  Get-Date\n}\n⟦else⟧ {\n  Get-Host\n}' },
  good: { in: 'block', text: 'if ($true) {\n  Get-Date\n} else {\n  Get-Host\n}' },
  check({ blocks, reportInBlock }) {
    for (const { block, plain, sourceOffset } of blocks) {
      for (const statement of plain.parsed?.script.body.statements ?? []) {
        if (statement.type !== 'IfStatement' && statement.type !== 'TryStatement') continue;
        for (const body of statement.children.slice(0, -1)) {
          const behind = plain.rendering.text.slice(body.end, statement.end);
          const match = /^[ \t]*\n\s*(elseif|else|catch|finally)\b/i.exec(behind);
          if (!match?.[1] || !plain.rendering.text.slice(body.start, body.end).endsWith('}'))
            continue;
          const start = body.end + match[0].length - match[1].length;
          reportInBlock(
            block,
            { start: sourceOffset(start), end: sourceOffset(start + match[1].length) },
            `\`${match[1]}\` is lost when pasted; put it behind the closing brace`,
          );
        }
      }
    }
  },
};
