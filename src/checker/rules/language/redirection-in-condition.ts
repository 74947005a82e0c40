import { nodesInScope, nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const redirectionInCondition = scriptRule({
  id: 'redirection-in-condition',
  severity: 'warning',
  alias: ['PSPossibleIncorrectUsageOfRedirectionOperator'],
  title: 'A condition compares with `-gt`.',
  why: '`>` compares nothing: it writes the left side into a file that is named like the right side, and overwrites one that is there.',
  bad: { in: 'block', text: "$count = 3\nif ($count ⟦> 5⟧) { 'many' }" },
  good: { in: 'block', text: "$count = 3\nif ($count -gt 5) { 'many' }" },
  checkScript({ parsed, report }) {
    for (const { condition } of nodesOf(parsed, 'IfStatement').flatMap(({ clauses }) => clauses)) {
      const [redirection] = nodesInScope(condition, 'FileRedirection');
      if (redirection) {
        report(redirection, '`>` writes into a file; write `-gt` or `-ge` to compare');
      }
    }
  },
});
