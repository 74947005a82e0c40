import type { PowerShellEdition } from '../../built-in-commands.ts';
import { isBuiltInCommand } from '../../built-in-commands.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

const everyEdition: readonly PowerShellEdition[] = ['desktop', 'core'];

export const overwrittenCommand = scriptRule({
  id: 'overwritten-command',
  severity: 'warning',
  alias: ['PSAvoidOverwritingBuiltInCmdlets'],
  title: 'No function is named like a command of PowerShell.',
  why: 'From then on the console runs the function wherever the command is meant, also in the blocks of other runbooks.',
  bad: { in: 'block', text: '⟦function Get-Service { Get-CimInstance -ClassName Win32_Service }⟧' },
  good: {
    in: 'block',
    text: 'function Get-ServiceInstance { Get-CimInstance -ClassName Win32_Service }',
  },
  checkScript({ parsed, settings: { editions = everyEdition }, report }) {
    for (const definition of nodesOf(parsed, 'FunctionDefinition')) {
      const { name } = definition;
      if (!editions.some((edition) => isBuiltInCommand(name, edition))) continue;
      report(definition, `PowerShell has a command \`${name}\`; give the function another name`);
    }
  },
});
