import { visit } from '../../powershell/walk.ts';
import { resolveAlias } from '../aliases.ts';
import { scriptRule } from '../script-rule.ts';

export const alias = scriptRule({
  id: 'alias',
  severity: 'error',
  alias: ['PSAvoidUsingCmdletAliases'],
  title: 'Scripts use full command names.',
  why: "An alias can mean something else on the reader's server, and a reader who does not know it cannot judge the line.",
  bad: { in: 'block', text: 'Get-Process | ⟦ft⟧ -Property Name' },
  good: { in: 'block', text: 'Get-Process | Format-Table -Property Name' },
  checkScript({ parsed, report }) {
    visit(parsed.script, (node) => {
      if (node.type !== 'Command') return;
      const [name] = node.elements;
      if (name?.type !== 'StringConstantExpression' || name.stringConstantType !== 'BareWord')
        return;
      const command = resolveAlias(name.value);
      if (command) report(name, `\`${name.value}\` is an alias; write \`${command}\``);
    });
  },
});
