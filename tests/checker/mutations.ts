/** A mistake, put into one of the runbooks. */
export interface Mutation {
  file: string;
  /** The rule that is meant for it. */
  rule: string;
  /** What is replaced, each at its first place; `⟦` stands where the finding begins. */
  edits: readonly (readonly [from: string, to: string])[];
  /** Where in the file to begin; without it at its start. */
  after?: string;
  /** Where the finding begins, if that is not in what was put in. */
  at?: string;
  /** What follows from the mistake, and is found too. */
  also?: readonly string[];
}

const gateway = 'content/operations-manager/replace-a-gateway.mdx';
const both = 'content/virtual-machine-manager/recover-a-gateway-both-failed.mdx';
const one = 'content/virtual-machine-manager/recover-a-gateway-one-failed.mdx';

function mistake(
  file: string,
  rule: string,
  from: string,
  to: string,
  more: Pick<Mutation, 'after' | 'at' | 'also'> = {},
): Mutation {
  return { file, rule, edits: [[from, to]], ...more };
}

/** Put before a command of the last block, which only reads. */
function inserted(rule: string, text: string, more: Pick<Mutation, 'also'> = {}): Mutation {
  return mistake(one, rule, 'Get-NetCompartment\n', `${text}\nGet-NetCompartment\n`, more);
}

/** Commands against the catalogue, in the session that they are pasted into. */
const commands: readonly Mutation[] = [
  mistake(gateway, 'unknown-command', 'Get-SCOMManagementServer -', '⟦Get-SCOMManagmentServer -'),
  mistake(one, 'unknown-command', 'Get-NetCompartment', '⟦Get-NetCompartement'),
  mistake(gateway, 'not-in-this-session', '= @(Get-Agent ', '= @(⟦Get-SCOMAgent '),
  mistake(one, 'not-in-this-session', 'modules: [FailoverClusters]', 'modules: [NetTCPIP]', {
    at: 'Get-ClusterNode',
  }),
  mistake(gateway, 'unknown-parameter', 'Get-SCClass -Name', 'Get-SCClass ⟦-Nmae'),
  mistake(both, 'unknown-parameter', '-MACAddressType Static', '⟦-MACAddresType Static'),
  mistake(both, 'unknown-parameter', 'Get-SCService -VMMServer $', 'Get-SCService ⟦-Server $'),
  mistake(one, 'unknown-parameter', 'Get-ClusterNode -Cluster', 'Get-ClusterNode ⟦-Clusters'),
  mistake(gateway, 'unknown-parameter', '-PrimaryManagementServer $n', '⟦-PrimaryServer $n'),
  mistake(gateway, 'ambiguous-parameter', '-NoClobber -ErrorAction', '⟦-No -ErrorAction'),
  mistake(gateway, 'missing-parameter-value', "-Name 'Microsoft.SystemCenter.Agent' -", '⟦-Name -'),
  mistake(
    gateway,
    'missing-mandatory-parameter',
    'Set-ManagementServer -PrimaryManagementServer $new[0] ',
    '⟦Set-ManagementServer ',
  ),
  mistake(gateway, 'parameter-set-conflict', '-Oldest -M', '⟦-ListLog a -M'),
  mistake(
    gateway,
    'parameter-set-conflict',
    '-Agent $item.Agent -F',
    '-Agent $item.Agent -PrimaryServer $groups[0] ⟦-F',
  ),
  mistake(gateway, 'switch-with-value', '-Oldest -M', '-Oldest ⟦$true -M'),
  mistake(both, 'switch-with-value', '$new -Force -', '$new -Force ⟦$false -'),
  mistake(gateway, 'value-of-wrong-type', '-MaxEvents 1 -', '-MaxEvents ⟦one -'),
  mistake(both, 'value-of-wrong-type', '-All -ErrorAction', '-All:⟦all -ErrorAction'),
  mistake(
    both,
    'value-not-listed',
    '-SetAsDefault -ErrorAction Stop',
    '-SetAsDefault -ErrorAction ⟦Halt',
  ),
];

/** Functions of the runbook, values without a name, and arguments in a hashtable. */
const followed: readonly Mutation[] = [
  inserted('unknown-parameter', 'function Get-Thing($Name) { $Name }\nGet-Thing ⟦-Nmae a'),
  inserted(
    'missing-mandatory-parameter',
    'function Get-Thing { param([Parameter(Mandatory = $true)] $Name) $Name }\n⟦Get-Thing',
  ),
  inserted('value-of-wrong-type', 'Start-Sleep ⟦soon'),
  inserted('unknown-parameter', '$of = @{ Name = 1 }\n$of.⟦Nmae = 1\nGet-Service @of'),
  {
    file: both,
    rule: 'function-not-there',
    edits: [
      ['  $i = 0\n', '  $i = 0\n  function Get-Thing { 1 }\n'],
      ['  Start-SCVirtualMachine', '  ⟦Get-Thing\n  Start-SCVirtualMachine'],
    ],
  },
];

/** What the variables hold, on every way through the sessions. */
const flow: readonly Mutation[] = [
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

/** What is changed, where, and how to go back. */
const changes: readonly Mutation[] = [
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

/** What a console makes of the pasted lines. */
const paste: readonly Mutation[] = [
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

/** Secrets, other computers, and what a value can do. */
const safety: readonly Mutation[] = [
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

/** Values of the reader, and what the frontmatter declares. */
const slots: readonly Mutation[] = [
  mistake(one, 'slot-unknown', '{{failedNode}}=Down', '⟦{{failedNoed}}=Down'),
  mistake(
    one,
    'parameter-unknown',
    '<Value of="failedVm" />, then',
    '<Value of="⟦failedVM2" />, then',
  ),
  mistake(one, 'example', 'failedNode: GW-VM02\n', 'failedNode: ⟦GW_VM 02\n'),
  mistake(one, 'unknown-key', 'hint: Its status is Down.', '⟦hnit: Its status is Down.'),
  mistake(
    one,
    'unknown-type',
    '{ type: computerName, label: Failed node',
    '{ type: ⟦computer, label: Failed node',
  ),
  mistake(one, 'unused-parameter', '<Value of="newComputerName" />', 'the new name', {
    at: 'newComputerName:',
  }),
  mistake(one, 'parameter-unknown', 'differsFrom: failedNode', 'differsFrom: ⟦failedMachine'),
  mistake(
    one,
    'slot-place',
    'Get-ClusterNode -Cluster {{guestCluster}}',
    'Get-ClusterNode -Cluster ⟦{{guestCluster}}.contoso.com',
  ),
  mistake(one, 'slot-outside-fence', 'Click **Next**.', 'Click **Next** on ⟦{{newVmName}}.'),
  mistake(both, 'schema', 'from: oldConnectionString', 'from: newConnectionString', {
    after: 'newConnectionString:',
    at: 'derive:',
  }),
  mistake(both, 'unknown-step', 'readAt: find-the-number', 'readAt: ⟦find-number'),
  mistake(both, 'parameter-unknown', 'when="reuseVmNames"', 'when="⟦reuseNames"'),
  mistake(one, 'example', 'survivingNode: GW-VM01', 'survivingNode: ⟦GW-VM02'),
  mistake(one, 'missing-key', 'risk: high\n', '', { at: '---' }),
];

/** The runbook's page and its sessions. */
const page: readonly Mutation[] = [
  mistake(one, 'missing-form', '<ParameterForm />\n', '', { at: 'parameters:' }),
  mistake(one, 'missing-session', '```powershell session=vmm\n', '⟦```powershell\n'),
  mistake(one, 'unused-session', 'session="new"', 'session="node"', { at: 'new: {' }),
  mistake(
    one,
    'broken-link',
    '[the other procedure](../recover-a-gateway-both-failed/',
    '⟦[the other procedure](../recover-both-gateways/',
  ),
  mistake(one, 'broken-image', '## Before you start', '⟦![](missing.png)\n\n## Before you start'),
  mistake(
    one,
    'faulty-suppression',
    '```powershell session=node',
    '⟦{/* runsheet-ignore alias */}\n\n```powershell session=node',
  ),
  mistake(
    one,
    'unused-suppression',
    '```powershell session=node',
    '⟦{/* runsheet-ignore alias: for speed */}\n\n```powershell session=node',
  ),
];

/** The language and its style. */
const language: readonly Mutation[] = [
  mistake(one, 'syntax', '-ne 2) { throw', '-ne 2 ⟦{ throw'),
  mistake(one, 'syntax', '{{guestCluster}} | Format', '{{guestCluster}} ⟦&& Format'),
  mistake(one, 'alias', '| Format-Table', '| ⟦ft'),
  mistake(one, 'assignment-in-condition', '-ne {{targetHost}})', '⟦= {{targetHost}})'),
  mistake(one, 'redirection-in-condition', '($found.Count -ne 2)', '($found.Count ⟦> 2)'),
  mistake(
    gateway,
    'empty-catch',
    "catch { if ($_.FullyQualifiedErrorId -notlike 'NoMatchingEventsFound*') { throw }; $bad = @() }",
    '⟦catch { }',
  ),
  mistake(
    one,
    'automatic-variable',
    "  'Pairing holds in VMM'",
    "  ⟦$host = 'a'\n  'Pairing holds in VMM'",
  ),
  mistake(
    one,
    'user-name-and-password',
    'Get-NetCompartment\n',
    'function Get-Thing { param(⟦[string] $UserName, [string] $Password) "$UserName$Password" }\nGet-Thing\n',
    { also: ['plain-text-parameter'] },
  ),
  mistake(
    one,
    'reserved-parameter',
    'Get-NetCompartment\n',
    'function Get-Thing { [CmdletBinding()] param(⟦[string] $Verbose) $Verbose }\nGet-Thing\n',
  ),
];

/** What most scripts may do, and a function of a runbook should not. */
const habits: readonly Mutation[] = [
  inserted('catch-without-try', "⟦catch { 'failed' }"),
  inserted('unquoted-version', '$version = ⟦10.0.17763', { also: ['unused-variable'] }),
  inserted('global-variable', "⟦$global:name = 'a'"),
  inserted('global-alias', '⟦New-Alias -Name gnc -Value Get-NetCompartment -Scope Global'),
  inserted('computed-member-name', "⟦(Get-Date).('Da' + 'y')"),
  inserted('computed-variable-name', '$name = \'a\'\n⟦New-Variable -Name "x$name" -Value 1'),
  inserted('hashtable-by-command', '⟦New-Object -TypeName Hashtable'),
  inserted('array-list', '⟦New-Object -TypeName System.Collections.ArrayList'),
  inserted('wmi-command', '⟦Get-WmiObject -Class Win32_Service'),
  inserted(
    'missing-using-scope',
    "$name = 'a'\nInvoke-Command -ComputerName {{survivingNode}} -ScriptBlock { ⟦$name }",
    { also: ['variable-not-sent'] },
  ),
  inserted('unused-assignment', '⟦$spare = 1', { also: ['unused-variable'] }),
  inserted(
    'plain-text-parameter',
    'function Get-Thing { param(⟦[string] $Password) $Password }\nGet-Thing',
  ),
  inserted(
    'credential-type',
    'function Get-Thing { param(⟦[string] $Credential) $Credential }\nGet-Thing',
    { also: ['plain-text-parameter'] },
  ),
  inserted('unapproved-verb', 'function ⟦Fetch-Thing { Get-Date }\nFetch-Thing'),
  inserted('reserved-character-in-name', '⟦function Get-#Thing { [CmdletBinding()] param() 1 }'),
  inserted('reserved-word-as-function', 'function ⟦trap { Get-Date }'),
  inserted('overwritten-command', '⟦function Get-Date { 1 }\nGet-Date'),
  inserted('global-function', 'function ⟦global:Get-Thing { 1 }\nGet-Thing'),
  inserted(
    'missing-process-block',
    'function Get-Thing { param([Parameter(ValueFromPipeline = $true)] ⟦$Name) $Name }\nGet-Thing',
  ),
  inserted('missing-should-process', 'function ⟦Set-Thing { 1 }\nSet-Thing'),
  inserted(
    'own-should-process',
    'function Get-Thing { param(⟦[switch] $WhatIf) $WhatIf }\nGet-Thing',
  ),
  inserted(
    'two-types-of-parameter',
    'function Get-Thing { param([string][int] ⟦$Count) $Count }\nGet-Thing',
  ),
  inserted(
    'switch-on-by-default',
    'function Get-Thing { param(⟦[switch] $All = $true) $All }\nGet-Thing',
  ),
  inserted(
    'default-of-mandatory-parameter',
    'function Get-Thing { param([Parameter(Mandatory = $true)] ⟦$Name = 1) $Name }\nGet-Thing -Name 2',
  ),
  inserted('unused-script-parameter', 'function Get-Thing { param(⟦$Name) 1 }\nGet-Thing'),
  inserted('exclamation-mark', "if (⟦!(Test-Path -Path 'C:\\Temp')) { 'none' }"),
  inserted('semicolon-at-line-end', "'begin'⟦;"),
  inserted('long-line', `⟦'${'a'.repeat(130)}'`),
  inserted('newer-syntax', '⟦[Math]::Max(1, 2) ? 1 : 2', { also: ['syntax'] }),
  inserted('double-quotes-without-need', '⟦"begin"'),
  inserted('trailing-whitespace', "'begin'⟦  "),
  inserted('positional-arguments', '⟦Get-Command Get-Date Microsoft.PowerShell.Utility Cmdlet'),
  mistake(both, 'command-casing', '  Start-SCVirtualMachine', '  ⟦start-scvirtualmachine'),
  mistake(one, 'not-documented', '["2012 R2"]', '["1801"]', { at: 'node: {' }),
];

/** What is read from the text that a console printed. */
const outputs: readonly Mutation[] = [
  mistake(
    both,
    'column-not-printed',
    'VirtualNetwork, MACAddress, MACAddressType, Name -AutoSize\n}',
    'MACAddress, MACAddressType, Name -AutoSize\n}',
    { at: 'VirtualNetwork]' },
  ),
  mistake(
    gateway,
    'column-not-printed',
    'Format-Table -Property Agent, Primary, Failover',
    'Format-Table -Property Agent, Failover',
    { at: 'Primary]' },
  ),
  mistake(one, 'column-not-printed', 'columns: [Name, State]', 'columns: [Name, ⟦Status, State]', {
    also: ['sample'],
  }),
  mistake(
    gateway,
    'capture-of-known-value',
    'readAt: move-a-wave, rule: "The first',
    'hint: "The first',
    {
      at: 'movedAt: Time',
    },
  ),
  mistake(gateway, 'untested-output', 'verdict: go', 'verdict: no go', {
    at: 'snapshot:',
    also: ['sample'],
  }),
  mistake(one, 'unplaced-output', '<Expect of="nodesUp" />', '', { at: 'nodesUp:' }),
  mistake(both, 'unplaced-output', '<Capture of="oldString" />', '', { at: 'oldString:' }),
  mistake(both, 'column-unknown', 'every MAC =', 'every ⟦Mac_ ='),
  mistake(one, 'expectation', 'every State = Up', 'every State ⟦Up'),
  mistake(gateway, 'sample', 'verdict: no go', 'verdict: ⟦go', { after: 'One too few' }),
  mistake(both, 'output-unknown', '<Capture of="adapter"', '<Capture of="⟦adaptor"', {
    also: ['unplaced-output'],
  }),
];

export const mutations: readonly Mutation[] = [
  ...commands,
  ...outputs,
  ...followed,
  ...flow,
  ...changes,
  ...paste,
  ...safety,
  ...slots,
  ...page,
  ...language,
  ...habits,
];
