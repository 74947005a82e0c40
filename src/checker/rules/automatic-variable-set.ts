import type { VariableExpression } from '../../powershell/ast/expressions.ts';
import { targetsOf } from '../flow/assignment-targets.ts';
import { isAutomatic } from '../flow/automatic-variables.ts';
import { nodesOf } from '../flow/nodes-of.ts';
import { inSource } from '../flow/places.ts';
import { nameOfVariable } from '../flow/variable-name.ts';
import type { Rule } from '../rule.ts';

export const automaticVariableSet: Rule = {
  id: 'automatic-variable-set',
  severity: 'warning',
  alias: ['PSAvoidAssignmentToAutomaticVariable'],
  title: 'Variables that PowerShell sets are left to it.',
  why: 'Some cannot be set at all, and the block ends there; others hold something else again before they are read.',
  bad: { in: 'block', text: '⟦$host⟧ = {{server}}\nGet-Service -ComputerName $host' },
  good: { in: 'block', text: '$server = {{server}}\nGet-Service -ComputerName $server' },
  check({ blocks, reportInBlock }) {
    for (const analysis of blocks) {
      const { parsed } = analysis.plain;
      const judge = (variable: VariableExpression): void => {
        const name = nameOfVariable(variable);
        // `$null = …` throws a result away.
        if (name === undefined || name === 'null' || !isAutomatic(name)) return;
        reportInBlock(
          analysis.block,
          inSource(analysis, variable),
          `\`$${variable.userPath}\` is set by PowerShell itself; take another name`,
        );
      };
      for (const { left } of nodesOf(parsed, 'AssignmentStatement')) {
        for (const target of targetsOf(left)) {
          if (target.type === 'VariableExpression') judge(target);
        }
      }
      for (const { variable } of nodesOf(parsed, 'ForEachStatement')) judge(variable);
      for (const { name } of nodesOf(parsed, 'Parameter')) {
        // It means something inside a `switch` only.
        if (nameOfVariable(name) !== 'switch') judge(name);
      }
    }
  },
};
