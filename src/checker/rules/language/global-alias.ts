import { callsOf, parameterOf } from '../../flow/calls.ts';
import { scriptRule } from '../../script-rule.ts';

/** Off by default, since it is wrong in modules only. */
export const globalAlias = scriptRule({
  id: 'global-alias',
  severity: 'warning',
  isOffByDefault: true,
  alias: ['PSAvoidGlobalAliases'],
  title: 'No alias is defined globally.',
  why: 'A global alias stays when the module that made it is removed, and changes what a word means in every other script of the console.',
  bad: { in: 'block', text: "⟦New-Alias -Name gl -Value 'Get-Log' -Scope Global⟧" },
  good: { in: 'block', text: "New-Alias -Name gl -Value 'Get-Log'" },
  checkScript({ parsed, report }) {
    for (const call of callsOf(parsed)) {
      if (call.name !== 'new-alias') continue;
      const scope = parameterOf(call, 'scope', 's')?.value;
      if (scope?.type !== 'StringConstantExpression' || !/^global$/i.test(scope.value)) continue;
      report(call.command, 'the alias is global; leave out `-Scope Global`');
    }
  },
});
