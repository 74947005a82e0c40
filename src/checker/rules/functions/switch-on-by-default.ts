import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';
import { typeOf } from '../../type-of.ts';

export const switchOnByDefault = scriptRule({
  id: 'switch-on-by-default',
  severity: 'warning',
  alias: ['PSAvoidDefaultValueSwitchParameter'],
  title: 'A switch parameter is off unless it is given.',
  why: 'A reader takes a switch that is not written for off; one that is on by default does what nobody asked for, and only `-Name:$false` turns it off.',
  bad: {
    in: 'block',
    text: 'function Get-Log {\n  param(⟦[switch] $Newest = $true⟧)\n  Get-WinEvent -LogName System -Oldest:(-not $Newest)\n}',
  },
  good: {
    in: 'block',
    text: 'function Get-Log {\n  param([switch] $Oldest)\n  Get-WinEvent -LogName System -Oldest:$Oldest\n}',
  },
  checkScript({ parsed, report }) {
    for (const parameter of nodesOf(parsed, 'Parameter')) {
      const { attributes, defaultValue, name } = parameter;
      if (defaultValue?.type !== 'VariableExpression' || !/^true$/i.test(defaultValue.userPath))
        continue;
      if (!attributes.some(({ typeName }) => typeOf(typeName) === switchType)) continue;
      report(
        parameter,
        `the switch \`-${name.userPath}\` is on by default; remove \`= $true\` and turn its meaning round`,
      );
    }
  },
});

const switchType = 'system.management.automation.switchparameter';
