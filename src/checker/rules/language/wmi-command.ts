import { callsOf } from '../../flow/calls.ts';
import { scriptRule } from '../../script-rule.ts';

const successors: ReadonlyMap<string, string> = new Map([
  ['get-wmiobject', 'Get-CimInstance'],
  ['remove-wmiobject', 'Remove-CimInstance'],
  ['invoke-wmimethod', 'Invoke-CimMethod'],
  ['register-wmievent', 'Register-CimIndicationEvent'],
  ['set-wmiinstance', 'Set-CimInstance'],
]);

export const wmiCommand = scriptRule({
  id: 'wmi-command',
  severity: 'warning',
  alias: ['PSAvoidUsingWMICmdlet'],
  title: 'WMI is asked with the CIM commands.',
  why: 'The WMI commands are missing in PowerShell 7, and over the network they need ports that most firewalls keep closed: the block fails there.',
  bad: { in: 'block', text: '⟦Get-WmiObject -Class Win32_BIOS⟧' },
  good: { in: 'block', text: 'Get-CimInstance -ClassName Win32_BIOS' },
  checkScript({ parsed, shell, report }) {
    const version = Number.parseInt(parsed.script.requirements?.version ?? '', 10);
    // The CIM commands came with 3.0.
    if (version < 3 || shell === 'powershell 2.0') return;
    for (const { name, command } of callsOf(parsed)) {
      const successor = successors.get(name);
      if (successor) report(command, `PowerShell 7 has no such command; use \`${successor}\``);
    }
  },
});
