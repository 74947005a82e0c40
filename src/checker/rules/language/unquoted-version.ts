import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const unquotedVersion = scriptRule({
  id: 'unquoted-version',
  severity: 'warning',
  isOffByDefault: true,
  alias: ['PSInvalidMultiDotValue'],
  title: 'A version or an address stands in quotes.',
  why: 'PowerShell reads `1.2.3` as the member `3` of the number `1.2`, which is nothing: the variable stays empty and no error tells it.',
  bad: { in: 'block', text: '$version = ⟦1.2.3⟧' },
  good: { in: 'block', text: "$version = [version] '1.2.3'" },
  checkScript({ text, parsed, report }) {
    for (const node of nodesOf(parsed, 'MemberExpression')) {
      const { expression, member } = node;
      if (expression.type !== 'ConstantExpression' || expression.value.type !== 'Double') continue;
      if (member.type !== 'ConstantExpression') continue;
      report(node, `this is nothing; write \`'${text.slice(node.start, node.end)}'\``);
    }
  },
});
