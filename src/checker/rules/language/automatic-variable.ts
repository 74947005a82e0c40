import type { VariableExpression } from '../../../powershell/ast/expressions.ts';
import { automaticKind } from '../../flow/built-in-variables.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const automaticVariable = scriptRule({
  id: 'automatic-variable',
  severity: 'warning',
  alias: ['PSAvoidAssignmentToAutomaticVariable'],
  title: 'Scripts leave the variables alone that PowerShell sets itself.',
  why: 'Writing to one of them either fails, or works until PowerShell sets it again in the middle of the script and the value is gone.',
  bad: { in: 'block', text: '⟦$host⟧ = Get-VM -Name db01\n$host.Name' },
  good: { in: 'block', text: '$vmHost = Get-VM -Name db01\n$vmHost.Name' },
  checkScript({ parsed, report }) {
    const judge = (variable: VariableExpression) => {
      const kind = automaticKind(variable.userPath);
      const shown = `\`$${variable.userPath}\``;
      if (kind === 'readOnly') {
        report(variable, `${shown} belongs to PowerShell and cannot be set; choose another name`);
      } else if (kind === 'writable') {
        report(variable, `${shown} is set by PowerShell itself; choose another name`);
      }
    };
    for (const { left } of nodesOf(parsed, 'AssignmentStatement')) {
      if (left.type === 'VariableExpression') judge(left);
    }
    for (const { variable } of nodesOf(parsed, 'ForEachStatement')) judge(variable);
    for (const { name } of nodesOf(parsed, 'Parameter')) judge(name);
  },
});
