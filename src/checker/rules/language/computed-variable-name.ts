import { callsOf, parameterOf } from '../../flow/calls.ts';
import { scriptRule } from '../../script-rule.ts';

export const computedVariableName = scriptRule({
  id: 'computed-variable-name',
  severity: 'info',
  isOffByDefault: true,
  alias: ['PSAvoidDynamicallyCreatingVariableNames'],
  title: 'Names of variables are written out.',
  why: 'A variable whose name is put together while the script runs cannot be searched for, and it may overwrite one that the console has already.',
  bad: { in: 'block', text: '$name = \'disk\'\n⟦New-Variable -Name "my$name" -Value 1⟧' },
  good: { in: 'block', text: '$my = @{}\n$my.disk = 1\n$my' },
  checkScript({ parsed, report }) {
    for (const call of callsOf(parsed)) {
      if (call.name !== 'new-variable') continue;
      const name = parameterOf(call, 'name', 'n')?.value ?? call.positional[0];
      if (!name || name.type === 'StringConstantExpression') continue;
      if (name.type === 'ConstantExpression') continue;
      report(
        call.command,
        'the name of the variable is computed; keep the values in a hashtable, by their names',
      );
    }
  },
});
