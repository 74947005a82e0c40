import { advancedFunctionsOf, nameWithoutScope } from '../../advanced-functions.ts';
import { scriptRule } from '../../script-rule.ts';

export const reservedCharacterInName = scriptRule({
  id: 'reserved-character-in-name',
  severity: 'warning',
  alias: ['PSReservedCmdletChar'],
  title: 'Names of functions have letters, digits and a hyphen.',
  why: 'With another sign in its name the reader can call the function only in quotes, and without them gets an error that does not tell why.',
  bad: {
    in: 'block',
    text: '⟦function Get-#Log {\n  [CmdletBinding()]\n  param()\n  Get-WinEvent -LogName System\n}⟧',
  },
  good: {
    in: 'block',
    text: 'function Get-Log {\n  [CmdletBinding()]\n  param()\n  Get-WinEvent -LogName System\n}',
  },
  checkScript({ parsed, report }) {
    for (const { definition } of advancedFunctionsOf(parsed)) {
      const [sign] = /[#,(){}[\]&/\\$^;:"'<>|?@`*%+=~]/.exec(nameWithoutScope(definition)) ?? [];
      if (!sign) continue;
      report(
        definition,
        `\`${sign}\` in the name \`${definition.name}\`; use letters and a hyphen`,
      );
    }
  },
});
