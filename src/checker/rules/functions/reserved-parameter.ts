import { advancedFunctionsOf } from '../../advanced-functions.ts';
import { scriptRule } from '../../script-rule.ts';

const common = new Set(
  'verbose debug erroraction warningaction informationaction progressaction errorvariable warningvariable informationvariable outvariable outbuffer pipelinevariable'.split(
    ' ',
  ),
);

export const reservedParameter = scriptRule({
  id: 'reserved-parameter',
  severity: 'error',
  alias: ['PSReservedParams'],
  title: 'No parameter is named like one that every advanced function has.',
  why: 'PowerShell adds these parameters itself: the function is defined without a complaint, and fails as soon as the reader calls it.',
  bad: {
    in: 'block',
    text: 'function Get-Log {\n  [CmdletBinding()]\n  param(⟦[string] $Debug⟧)\n  Get-WinEvent -LogName $Debug\n}',
  },
  good: {
    in: 'block',
    text: 'function Get-Log {\n  [CmdletBinding()]\n  param([string] $Name)\n  Get-WinEvent -LogName $Name\n}',
  },
  checkScript({ parsed, report }) {
    for (const { paramBlock } of advancedFunctionsOf(parsed)) {
      for (const parameter of paramBlock.parameters) {
        const { userPath } = parameter.name;
        if (!common.has(userPath.toLowerCase())) continue;
        report(
          parameter,
          `PowerShell adds \`-${userPath}\` itself; give the parameter another name`,
        );
      }
    }
  },
});
