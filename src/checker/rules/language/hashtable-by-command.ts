import type { Expression } from '../../../powershell/ast/expressions.ts';
import { callsOf, parameterOf } from '../../flow/calls.ts';
import { nodesIn, nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';
import { typeOf } from '../../type-of.ts';

const message = 'keys of this hashtable differ by upper and lower case; write `@{}`';

export const hashtableByCommand = scriptRule({
  id: 'hashtable-by-command',
  severity: 'warning',
  alias: ['PSUseLiteralInitializerForHashtable'],
  title: 'A hashtable is made with `@{}`.',
  why: 'Made otherwise it tells upper from lower case in its keys, so the reader looks one up that is there and gets nothing.',
  bad: { in: 'block', text: '$count = ⟦New-Object -TypeName hashtable⟧' },
  good: { in: 'block', text: '$count = @{}' },
  checkScript({ parsed, report }) {
    for (const node of nodesOf(parsed, 'InvokeMemberExpression')) {
      const { expression, member } = node;
      if (expression.type !== 'TypeExpression' || member.type !== 'StringConstantExpression')
        continue;
      if (!/^new$/i.test(member.value)) continue;
      if (typeOf(expression.typeName) !== 'system.collections.hashtable') continue;
      if (!node.arguments.some(ignoresCase)) report(node, message);
    }
    for (const call of callsOf(parsed)) {
      if (call.name !== 'new-object') continue;
      const named = parameterOf(call, 'typename', 't');
      const type = named ? named.value : call.positional[0];
      if (type?.type !== 'StringConstantExpression') continue;
      if (!/^(?:(?:system\.)?collections\.)?hashtable$/i.test(type.value)) continue;
      const given = parameterOf(call, 'argumentlist', 'a')?.value ?? call.positional[named ? 0 : 1];
      if (!given || !ignoresCase(given)) report(call.command, message);
    }
  },
});

/** Names a comparer such as `[StringComparer]::OrdinalIgnoreCase`. */
function ignoresCase(argument: Expression): boolean {
  return nodesIn(argument, 'StringConstantExpression').some(({ value }) =>
    /ignorecase$/i.test(value),
  );
}
