import { both, gateway, type Mutation, mistake, one } from './mutation.ts';

/** Secrets, other computers, and what a value can do. */
export const safety: readonly Mutation[] = [
  mistake(
    both,
    'plain-text-password',
    '  $hostCredential = {{hostCredential}}\n  if',
    "  $password = ⟦'Pa55w.rd'\n  $hostCredential = New-Object -TypeName PSCredential -ArgumentList 'admin', $password\n  if",
  ),
  mistake(
    both,
    'secret-as-text',
    '  $hostCredential = {{hostCredential}}\n  if',
    "  $secret = ⟦ConvertTo-SecureString -String {{gatewayName}} -AsPlainText -Force\n  $hostCredential = New-Object -TypeName PSCredential -ArgumentList 'admin', $secret\n  if",
  ),
  mistake(
    one,
    'invoke-expression',
    'Get-NetCompartment\n',
    "⟦Invoke-Expression -Command 'Get-NetCompartment'\n",
  ),
  mistake(
    one,
    'slot-in-built-command',
    'Get-ClusterNode -Cluster {{guestCluster}} |',
    'Invoke-Command -ComputerName {{survivingNode}} -ScriptBlock ([scriptblock]::Create("Get-ClusterNode -Cluster ⟦{{guestCluster}}")) |',
  ),
  mistake(
    gateway,
    'slot-without-filter',
    '-eq {{oldGateway}} })\n  $rows',
    '-match ⟦{{oldGateway}} })\n  $rows',
  ),
  mistake(
    gateway,
    'slot-without-filter',
    '-eq {{oldGateway}} })\n  $rows',
    "-like '⟦{{managementGroup}}*' })\n  $rows",
  ),
  mistake(
    one,
    'slot-without-filter',
    'Get-NetCompartment\n',
    'Get-CimInstance -Query "SELECT * FROM Win32_Service WHERE Name = \'⟦{{newVmName}}\'"\n',
  ),
  mistake(
    one,
    'slot-without-filter',
    'Get-NetCompartment\n',
    'Get-CimInstance -ClassName Win32_Service -Filter "Name = \'⟦{{newVmName}}\'"\n',
  ),
  mistake(
    one,
    'slot-without-filter',
    'Get-NetCompartment\n',
    'Get-WinEvent -LogName System -FilterXPath "*[System/Provider[@Name=\'⟦{{newVmName}}\']]"\n',
  ),
  mistake(one, 'slot-place', 'Get-NetCompartment\n', 'cmd /c "echo ⟦{{newVmName}}"\n'),
  mistake(
    one,
    'unencrypted-authentication',
    'Get-NetCompartment\n',
    '⟦Enter-PSSession -ComputerName {{survivingNode}} -Authentication Basic\n',
  ),
  mistake(
    one,
    'unchecked-certificate',
    'Get-NetCompartment\n',
    'New-PSSession -ComputerName {{survivingNode}} -UseSSL -SessionOption (New-PSSessionOption ⟦-SkipCACheck)\n',
  ),
  mistake(
    one,
    'broken-hash-algorithm',
    'Get-NetCompartment\n',
    "⟦Get-FileHash -Path 'C:\\a.csv' -Algorithm MD5\n",
  ),
  mistake(
    one,
    'fixed-computer-name',
    'Get-NetCompartment\n',
    "⟦Get-Service -ComputerName 'SV01' -Name Spooler\n",
  ),
  mistake(
    one,
    'invisible-character',
    "  'Pairing holds in VMM'",
    "  'Pairing ⟦\u202eholds in VMM'",
  ),
  mistake(
    one,
    'invisible-character',
    'Nothing in the consoles ties',
    'Nothing in the ⟦\u200bconsoles ties',
  ),
];
