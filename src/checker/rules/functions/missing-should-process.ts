import { isTrue, namedArguments } from '../../attribute-arguments.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

const changingVerbs = 'new set remove start stop restart reset update'.split(' ');

export const missingShouldProcess = scriptRule({
  id: 'missing-should-process',
  severity: 'warning',
  isOffByDefault: true,
  alias: ['PSUseShouldProcessForStateChangingFunctions'],
  title: 'A function that changes something can be tried with WhatIf.',
  why: 'The reader expects that every command with such a verb takes -WhatIf; a function without it can only be tried for real.',
  bad: {
    in: 'block',
    text: 'function ⟦Reset-Agent⟧ {\n  param([string]$Name)\n  Get-Service -Name $Name\n}',
  },
  good: {
    in: 'block',
    text: 'function Reset-Agent {\n  [CmdletBinding(SupportsShouldProcess)]\n  param([string]$Name)\n  if ($PSCmdlet.ShouldProcess($Name)) { Get-Service -Name $Name }\n}',
  },
  checkScript({ parsed, report }) {
    for (const definition of nodesOf(parsed, 'FunctionDefinition')) {
      const { name, nameRange, isWorkflow, body } = definition;
      const [verb = '', ...rest] = name.toLowerCase().split('-');
      if (isWorkflow || rest.length === 0 || !changingVerbs.includes(verb)) continue;
      const [supports] = namedArguments(body.paramBlock?.attributes ?? [], 'SupportsShouldProcess');
      if (supports && isTrue(supports)) continue;
      report(
        nameRange,
        `\`${name}\` changes something; write \`[CmdletBinding(SupportsShouldProcess)]\` and ask \`$PSCmdlet.ShouldProcess(…)\` first`,
      );
    }
  },
});
