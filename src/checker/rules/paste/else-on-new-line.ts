import type { Node } from '../../../powershell/ast/ast.ts';
import type { StatementBlock } from '../../../powershell/ast/scripts.ts';
import { statementsOf } from '../../../powershell/statements-of.ts';
import type { Rule } from '../../rule.ts';

export const elseOnNewLine: Rule = {
  id: 'else-on-new-line',
  severity: 'error',
  title: 'At top level `else`, `catch` and `finally` stand on the line of the brace before them.',
  why: 'A console runs the statement at its closing brace; `else` on the next line is then an unknown command, and its block never runs.',
  bad: { in: 'block', text: 'if ($true) {\n  Get-Date\n}\n⟦else⟧ {\n  Get-Host\n}' },
  good: { in: 'block', text: 'if ($true) {\n  Get-Date\n} else {\n  Get-Host\n}' },
  check({ blocks, reportInBlock }) {
    for (const { block, plain, sourceOffset } of blocks) {
      if (!plain.parsed) continue;
      for (const statement of statementsOf(plain.parsed.script)) {
        for (const body of bodiesOf(statement).slice(0, -1)) {
          const behind = plain.rendering.text.slice(body.end, statement.end);
          const match = /^[ \t]*\n\s*(elseif|else|catch|finally)\b/i.exec(behind);
          if (!match?.[1]) continue;
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

/** The blocks of `if` or `try` in the order of the text; none of anything else. */
function bodiesOf(statement: Node): readonly StatementBlock[] {
  switch (statement.type) {
    case 'IfStatement':
      return present([...statement.clauses.map(({ body }) => body), statement.elseClause]);
    case 'TryStatement': {
      const { body, catchClauses, finally: last } = statement;
      return present([body, ...catchClauses.map((clause) => clause.body), last]);
    }
    default:
      return [];
  }
}

function present(blocks: readonly (StatementBlock | undefined)[]): readonly StatementBlock[] {
  return blocks.filter((block) => block !== undefined);
}
