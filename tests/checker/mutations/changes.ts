import { both, gateway, type Mutation, mistake } from './mutation.ts';

/** What is changed, where, and how to go back. */
export const changes: readonly Mutation[] = [
  mistake(
    both,
    'change-in-pieces',
    '. {\n  trap { break }\n',
    '$now = Get-Date\n⟦. {\n  trap { break }\n',
    { after: '```powershell changes', also: ['unused-variable'] },
  ),
  mistake(both, 'change-goes-on', '  trap { break }\n', '', {
    after: '```powershell changes',
    at: '. {',
  }),
  mistake(
    gateway,
    'unchecked-connection',
    "  $groups = @(Get-SCOMManagementGroup -ErrorAction Stop)\n  if ($groups.Count -ne 1 -or $groups[0].Name -ne {{managementGroup}}) { throw 'Not connected to {{managementGroup}} alone.' }\n",
    '',
    { after: 'id="move-a-wave"', at: 'Get-SCOMManagementServer' },
  ),
  mistake(
    both,
    'unverified-target',
    '  if ($pool.Count -ne 1) { throw "Expected one MAC address pool, found $($pool.Count)." }\n',
    '',
    { at: '$pool[0]' },
  ),
  mistake(
    both,
    'unverified-target',
    '-MACAddressPool $pool[0]',
    '-MACAddressPool (⟦Get-SCMACAddressPool -Name {{macPool}})',
  ),
  mistake(
    both,
    'unverified-target',
    'Stop-SCVirtualMachine -VM $vm -',
    '⟦Get-SCVirtualMachine | Stop-SCVirtualMachine -',
  ),
  mistake(both, 'unmarked-change', '```powershell changes', '```powershell', {
    at: 'Grant-SCMACAddress -',
  }),
  mistake(
    both,
    'change-without-rollback',
    '<Rollback>\n\nDelete the new service and deploy again.\n\n</Rollback>\n',
    '',
    { at: '<Step title="Deploy the service"' },
  ),
  {
    file: gateway,
    rule: 'change-without-rollback',
    edits: [
      ['<Step title="Uninstall the old gateway"', '⟦<Step title="Uninstall the old gateway"'],
      [' duration={15} changes noReturn>', ' duration={15} changes>'],
      ['<Rollback>\n\nNone: install it anew.\n\n</Rollback>\n', ''],
    ],
  },
  mistake(
    both,
    'change-without-verify',
    '<Verify>\n\nThe names no longer resolve.\n\n</Verify>\n',
    '',
    { at: '<Step title="Have old DNS' },
  ),
  mistake(
    gateway,
    'guard-at-top-level',
    '. {\n  trap { break }\n  $since = {{movedAt}}',
    "if (-not (Test-Path -Path 'C:\\')) { ⟦throw 'No drive.' }\n. {\n  trap { break }\n  $since = {{movedAt}}",
  ),
  mistake(
    both,
    'wildcard-in-target',
    '  Start-SCVirtualMachine',
    "  Stop-SCVirtualMachine -VM ⟦'GW-*'\n  Start-SCVirtualMachine",
  ),
  mistake(
    gateway,
    'force-without-preview',
    '  $rows | Export-Csv',
    '  Remove-Item -LiteralPath {{snapshotFile}} ⟦-Force\n  $rows | Export-Csv',
    { also: ['unseen-target'] },
  ),
  mistake(
    gateway,
    'unseen-target',
    '  $rows | Export-Csv',
    '  Remove-Item -LiteralPath ⟦{{snapshotFile}}\n  $rows | Export-Csv',
  ),
];
