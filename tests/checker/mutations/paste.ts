import { both, gateway, type Mutation, mistake, one } from './mutation.ts';

/** What a console makes of the pasted lines. */
export const paste: readonly Mutation[] = [
  mistake(
    one,
    'blank-line-in-statement',
    "  'Pairing holds in VMM'",
    "⟦\n  'Pairing holds in VMM'",
  ),
  mistake(
    one,
    'else-on-new-line',
    'Get-NetCompartment\n',
    "if (Test-Path -Path 'C:\\Temp') { Get-NetCompartment }\n⟦else { 'no folder' }\n",
  ),
  mistake(one, 'pipe-on-new-line', '{{guestCluster}} | Format', '{{guestCluster}}\n⟦| Format'),
  mistake(
    one,
    'broken-continuation',
    'Get-ClusterNode -Cluster {{guestCluster}} | Format',
    'Get-ClusterNode ⟦` \n  -Cluster {{guestCluster}} | Format',
  ),
  mistake(
    one,
    'broken-line',
    'Get-ClusterNode -Cluster {{guestCluster}} | Format',
    'Get-ClusterNode\n  ⟦-Cluster {{guestCluster}} | Format',
  ),
  mistake(
    both,
    'broken-line',
    '-VirtualNetworkAdapter $nic -ErrorAction Stop\n}',
    '-ErrorAction Stop -VirtualNetworkAdapter\n  ⟦$nic\n}',
    { after: 'title="Grant' },
  ),
  mistake(both, 'broken-line', '"Connection string: $($ns', '"Connection string:"\n    ⟦+ " $($ns'),
  mistake(one, 'tab-in-block', "  'Pairing holds in VMM'", "⟦\t'Pairing holds in VMM'"),
  mistake(
    one,
    'asks-the-reader',
    'Get-NetCompartment\n',
    "$name = ⟦Read-Host -Prompt 'Name'\nGet-NetCompartment | Where-Object { $_.Name -eq $name }\n",
  ),
  mistake(
    one,
    'asks-the-reader',
    'Get-NetCompartment\n',
    'Remove-NetRoute -InterfaceIndex 4 ⟦-Confirm\nGet-NetCompartment\n',
    { also: ['unmarked-change'] },
  ),
  mistake(
    one,
    'asks-the-reader',
    'Get-ClusterNode -Cluster {{guestCluster}} |',
    '⟦Remove-ClusterNode -Cluster {{guestCluster}} -Name {{failedNode}}\nGet-ClusterNode -Cluster {{guestCluster}} |',
    { also: ['unmarked-change'] },
  ),
  mistake(
    one,
    'commands-after-enter',
    'Get-NetCompartment\n',
    '. {\n  ⟦Enter-PSSession -ComputerName {{survivingNode}}\n  Get-NetCompartment\n}\n',
  ),
  mistake(one, 'prompt-in-block', 'Get-NetCompartment\n', '⟦PS C:\\> Get-NetCompartment\n'),
  mistake(
    one,
    'exit-in-block',
    "  'Pairing holds in VMM'\n",
    "  'Pairing holds in VMM'\n  ⟦exit\n",
  ),
  mistake(
    one,
    'script-only',
    'Get-NetCompartment\n',
    'Get-NetCompartment | Export-Csv -Path "⟦$PSScriptRoot\\compartments.csv" -NoTypeInformation\n',
    { also: ['unmarked-change'] },
  ),
  mistake(one, 'typographic-quote', "  'Pairing holds in VMM'", '  ⟦‘Pairing holds in VMM’'),
  mistake(one, 'typographic-dash', 'Get-ClusterNode -Cluster', 'Get-ClusterNode ⟦–Cluster'),
  mistake(one, 'character-beyond-ascii', "'Pairing holds in VMM'", "'Pairing holds ⟦→ VMM'"),
  mistake(
    gateway,
    'line-too-long',
    'nslookup {{newGateway}}',
    `⟦nslookup {{newGateway}} & rem ${'x'.repeat(8200)}`,
  ),
];
