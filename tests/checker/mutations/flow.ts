import { both, gateway, type Mutation, mistake } from './mutation.ts';

/** What the variables hold, on every way through the sessions. */
export const flow: readonly Mutation[] = [
  mistake(gateway, 'variable-not-set', '@($servers | ', '@(⟦$server | '),
  mistake(gateway, 'variable-not-set', '  $wave = {{wave}}\n', '', { at: '$wave.Count' }),
  mistake(both, 'unused-variable', '  $i = 0\n', '  $i = 0\n  ⟦$count = 3\n'),
  {
    file: both,
    rule: 'variable-of-closed-session',
    after: '<Step title="Start the virtual machine"',
    edits: [
      [
        '  $vm = @(Get-SCVirtualMachine -VMMServer $vmm[0] -Name {{primaryVmName}} -ErrorAction Stop)\n  if ($vm.Count -ne 1)',
        '  if (⟦$vm.Count -ne 1)',
      ],
    ],
  },
  {
    file: gateway,
    rule: 'variable-not-set',
    after: '<Step title="See that the pilot',
    // The first block of that session is pasted only where a new gateway is installed.
    edits: [
      ['session="pilot-events"', 'session="new-gateway-events"'],
      ['  $since = {{movedAt}}\n', ''],
      ['StartTime = $since', 'StartTime = ⟦$since'],
    ],
    also: ['unused-session'],
  },
  mistake(gateway, 'variable-of-other-session', '  $since = {{movedAt}}\n', '', {
    after: '<Step title="See that the pilot',
    at: '$since }',
  }),
  mistake(
    both,
    'checked-then-overwritten',
    '  Start-SCVirtualMachine -VM $vm',
    '  $vm = @(Get-SCVirtualMachine -Name {{primaryVmName}} -ErrorAction Stop)\n  Start-SCVirtualMachine -VM ⟦$vm',
  ),
  {
    file: gateway,
    rule: 'variable-maybe-not-set',
    edits: [
      ['  $pilot = @(', '  if ($wave.Count -ne 1) { $pilot = @('],
      ['-contains $_.Name })\n  if ($pilot', '-contains $_.Name }) }\n  if (⟦$pilot'],
    ],
  },
  mistake(
    gateway,
    'null-on-the-right',
    'if ($item.Failover.Count -eq 0)',
    'if (⟦$item.Failover -eq $null)',
  ),
  mistake(
    gateway,
    'slot-compared-as-other-type',
    'if ($agents.Count -ne {{expectedAgents}})',
    "if (⟦{{expectedAgents}} -eq 'twelve')",
  ),
  mistake(
    gateway,
    'variable-not-sent',
    '  $first = Get-WinEvent -LogName $log',
    '  Invoke-Command -ComputerName {{newGateway}} -ScriptBlock { Get-WinEvent -LogName ⟦$log -MaxEvents 1 }\n  $first = Get-WinEvent -LogName $log',
  ),
  mistake(
    both,
    'result-as-one',
    '  $ns.ConnectionString\n',
    "  if (⟦(Get-SCNetworkService -Name {{gatewayName}}).ConnectionString -eq 'a') { 'empty' }\n",
  ),
];
