import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const exclamationMark = scriptRule({
  id: 'exclamation-mark',
  severity: 'warning',
  isOffByDefault: true,
  alias: ['PSAvoidExclaimOperator'],
  title: 'Not is written `-not`.',
  why: 'A reader overlooks the thin `!` before a bracket and takes the condition for its opposite.',
  bad: { in: 'block', text: "if (⟦!(Test-Path -Path 'C:\\Logs')⟧) { 'no logs' }" },
  good: { in: 'block', text: "if (-not (Test-Path -Path 'C:\\Logs')) { 'no logs' }" },
  checkScript({ parsed, report }) {
    for (const node of nodesOf(parsed, 'UnaryExpression')) {
      if (node.operator !== 'Exclaim') continue;
      const { start, child } = node;
      report(node, '`!` is easily overlooked; write `-not`', [
        { start, end: child.start, text: '-not ' },
      ]);
    }
  },
});
