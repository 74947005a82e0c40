import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const ownShouldProcess = scriptRule({
  id: 'own-should-process',
  severity: 'warning',
  alias: ['PSUseSupportsShouldProcess'],
  title: 'No function declares WhatIf or Confirm itself.',
  why: 'A parameter of that name only looks like the usual one: the commands inside do not hear of it, so a trial run changes things after all.',
  bad: {
    in: 'block',
    text: 'function Clear-Queue {\n  param(⟦[switch]$WhatIf⟧)\n  if (-not $WhatIf) { Get-Date }\n}',
  },
  good: {
    in: 'block',
    text: "function Clear-Queue {\n  [CmdletBinding(SupportsShouldProcess)]\n  param()\n  if ($PSCmdlet.ShouldProcess('queue')) { Get-Date }\n}",
  },
  checkScript({ parsed, report }) {
    for (const { parameters, body } of nodesOf(parsed, 'FunctionDefinition')) {
      const declared = parameters ?? body.paramBlock?.parameters ?? [];
      const named = (wanted: string) =>
        declared.find(({ name }) => name.userPath.toLowerCase() === wanted);
      const own = named('whatif') ?? named('confirm');
      if (!own) continue;
      report(
        own,
        `\`$${own.name.userPath}\` is declared by hand; write \`[CmdletBinding(SupportsShouldProcess)]\` instead`,
      );
    }
  },
});
