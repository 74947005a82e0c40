import { nodesIn, nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const computedMemberName = scriptRule({
  id: 'computed-member-name',
  severity: 'warning',
  alias: ['PSAvoidInvokingEmptyMembers'],
  title: 'Names of members are written out.',
  why: 'A member whose name is worked out may turn out not to exist: then PowerShell gives nothing and no error, and the reader goes on with an empty value.',
  bad: { in: 'block', text: "$folder = Get-Item -Path C:\\Windows\n⟦$folder.('Full' + 'Name')⟧" },
  good: { in: 'block', text: '$folder = Get-Item -Path C:\\Windows\n$folder.FullName' },
  checkScript({ parsed, report }) {
    const members = [
      ...nodesOf(parsed, 'MemberExpression'),
      ...nodesOf(parsed, 'InvokeMemberExpression'),
    ];
    for (const node of members) {
      if (nodesIn(node.member, 'BinaryExpression').length === 0) continue;
      report(node, 'the name of the member is worked out and may be none; write the name itself');
    }
  },
});
