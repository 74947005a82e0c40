import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/checker/check-runbook.ts';

const nothingAround = { exists: () => false, anchors: () => undefined };

interface Surroundings {
  product?: string;
  appliesTo?: string;
  shell?: string;
  modules?: string;
  commands?: string;
  when?: string;
  /** The steps that have this condition; without it all of them. */
  of?: readonly number[];
  /** The step that opens a fresh shell. */
  opens?: number;
  /** What the examples give for two parameters that may be empty, an example each. */
  note?: readonly string[];
  number?: readonly string[];
}

/** `rule severity: marked text` of what the rules about commands find in blocks of one session. */
function found(blocks: string | readonly string[], around: Surroundings = {}): string[] {
  const {
    product = 'Example',
    appliesTo = '"1"',
    shell = 'powershell 5.1',
    when,
    of,
    opens,
  } = around;
  const { note = ['a'], number = [] } = around;
  const steps = [blocks].flat().map(
    (
      block,
      index,
    ) => `<Step title="Do ${index}" session="shell"${when && (of?.includes(index) ?? true) ? ` when="${when}"` : ''}${opens === index ? ' opens="shell"' : ''}>

\`\`\`powershell
${block}
\`\`\`

</Step>`,
  );
  const text = `---
title: An example
summary: Commands.
product: ${product}
appliesTo: [${appliesTo}]
risk: low
duration: 5
parameters:
  server: { type: fqdn, label: Server, example: sv01.contoso.com }
  count: { type: integer, label: Count, example: 2 }
  names: { type: list, of: text, label: Names, example: [one] }
  single: { type: list, of: text, label: Single, maxItems: 1, example: [one] }
  note: { type: text, label: Note, required: false, example: a }
  number: { type: integer, label: Number, required: false }
  kind: { type: choice, label: Kind, options: [Stop, Quiet], example: Stop }
  release: { type: choice, label: Release, options: ["2012 R2", 2016 and later], example: 2016 and later }
sessions:
  shell: { host: any server, shell: ${shell}, modules: [${around.modules ?? ''}], commands: [${around.commands ?? ''}] }
examples:
${note.map((text, index) => `  - { name: Contoso ${index}, values: { server: sv01.contoso.com, count: 2, names: [one], single: [one], kind: Stop, release: 2016 and later, note: "${text}", number: "${number[index] ?? ''}" } }`).join('\n')}
---

<ParameterForm />

<Steps>
${steps.join('\n')}
</Steps>
`;
  const { diagnostics } = checkRunbook(text, 'content/example/x.mdx', nothingAround);
  expect(diagnostics.filter(({ rule }) => rule === 'syntax' || rule === 'yaml')).toEqual([]);
  const lines = text.split('\n');
  return diagnostics
    .filter(({ rule }) => aboutCommands.has(rule))
    .map(({ rule, severity, line, column, length }) => {
      const marked = lines[line - 1]?.slice(column - 1, column - 1 + length);
      return `${rule}${severity === 'error' ? '' : ` ${severity}`}: ${marked}`;
    });
}

const aboutCommands = new Set([
  'function-not-there',
  'unknown-command',
  'not-in-this-session',
  'not-documented',
  'unknown-parameter',
  'ambiguous-parameter',
  'missing-parameter-value',
  'switch-with-value',
  'missing-mandatory-parameter',
  'parameter-set-conflict',
  'value-not-listed',
  'value-of-wrong-type',
]);

const om = { product: 'Operations Manager', modules: 'OperationsManager' };
const vmm = { product: 'Virtual Machine Manager', modules: 'VirtualMachineManager' };

describe('which command is meant', () => {
  it.each<[string | string[], string[], Surroundings?]>([
    ['Get-Servcie -Name a', ['unknown-command: Get-Servcie']],
    ['GetService -Name a', ['unknown-command: GetService']],
    ['function Get-Mine { Get-Yours }\nGet-Mine', ['unknown-command: Get-Yours']],
    ['function Get-Mine { 1 }\n& Get-Mine', []],
    [['function Get-Mine { 1 }', 'Get-Mine'], []],
    [['Get-Mine', 'function Get-Mine { 1 }'], ['unknown-command: Get-Mine']],
    ['Set-Alias -Name Get-Mine -Value Get-Date\nGet-Mine', []],
    ['ipconfig /all\nnslookup {{server}}\n.\\Do-It.ps1 -Name a\nC:\\bin\\Do-It.exe', []],
    ['Do-Vendor 1', [], { commands: 'Do-Vendor' }],
    ['Do-Vendor 1', ['unknown-command: Do-Vendor']],
    ['Do-Vendor 1', ['not-documented info: shell'], { modules: 'Contoso.Tools' }],
    ['DoVendor 1', ['not-documented info: shell']],
    ['. ./functions.ps1\nDo-Vendor 1', ['not-documented info: shell']],
    ['Import-Module -Name $module\nGet-VM', []],
    ['& $command -Wrong', []],
    ['Invoke-Command -ComputerName a -ScriptBlock { Get-VM -Name a }', []],
    ['$work = @{ ScriptBlock = { Get-VM } }\nInvoke-Command -ComputerName a @work', []],
  ])('%j', (blocks, expected, around) => {
    expect(found(blocks, around)).toEqual(expected);
  });
});

describe('modules and versions of a session', () => {
  it.each<[string | string[], string[], Surroundings?]>([
    ['Get-ClusterNode', ['not-in-this-session: Get-ClusterNode']],
    ['Get-ClusterNode', [], { modules: 'FailoverClusters' }],
    ['Import-Module FailoverClusters -ErrorAction Stop\nGet-ClusterNode', []],
    [['Import-Module FailoverClusters', 'Get-ClusterNode'], []],
    [
      'FailoverClusters\\Get-ClusterNode',
      ['not-in-this-session: FailoverClusters\\Get-ClusterNode'],
    ],
    ['Get-NetIPAddress', []],
    ['Get-Uptime', ['not-in-this-session: Get-Uptime']],
    ['Get-Uptime', [], { shell: 'powershell 7' }],
    ['Get-WmiObject -Class Win32_Bios', [], { shell: 'powershell 5.1' }],
    [
      'Get-WmiObject -Class Win32_Bios',
      ['not-in-this-session: Get-WmiObject'],
      { shell: 'powershell 7' },
    ],
    ['1 | ForEach-Object -Parallel { $_ }', ['not-in-this-session: -Parallel']],
    ['1 | ForEach-Object -Parallel { $_ }', [], { shell: 'powershell 7' }],
    // A parameter of one version is an alias in the next.
    ['Test-Connection -ComputerName {{server}}', [], { shell: 'powershell 7' }],
    [
      'Get-Date -PipelineVariable a',
      ['not-documented info: shell', 'not-in-this-session: -PipelineVariable'],
      { shell: 'powershell 3.0' },
    ],
    ['Get-Date', ['not-documented info: shell'], { shell: 'powershell 2.0' }],
    [
      'Get-SCOMAgent',
      ['not-in-this-session: Get-SCOMAgent'],
      { product: 'Example', shell: 'powershell 5.1' },
    ],
    ['Get-SCOMAgent', [], { ...om, appliesTo: '"2016"' }],
    ['Get-SCOMAgent', ['not-documented info: shell'], { ...om, appliesTo: '"2016", "2022"' }],
    [
      'Get-SCOMAgent',
      [],
      { ...om, appliesTo: '"2012 R2", "2016"', when: "release == '2016 and later'" },
    ],
    [
      'Get-SCOMAgent',
      ['not-documented info: shell'],
      { ...om, appliesTo: '"2012 R2", "2016"', when: "release == '2012 R2'" },
    ],
    [
      'Set-SCNetworkService -NetworkService $a -ProvisionSelfSignedCertificatesForNetworkService $true',
      ['not-in-this-session: -ProvisionSelfSignedCertificatesForNetworkService'],
      { ...vmm, appliesTo: '"2012 R2"' },
    ],
    [
      'Get-ClusterFaultDomain',
      ['not-in-this-session: Get-ClusterFaultDomain'],
      { product: 'Windows Server', appliesTo: '"2012 R2", "2016"', modules: 'FailoverClusters' },
    ],
    // VMM calls its own command by the name of Hyper-V's.
    ['Get-VM -Cloud $cloud', [], { ...vmm, appliesTo: '"2016"' }],
    ['Get-VM -Cloud $cloud', [], { modules: 'VirtualMachineManager, Hyper-V' }],
  ])('%j', (blocks, expected, around) => {
    expect(found(blocks, around)).toEqual(expected);
  });
});

describe('the parameters of a command', () => {
  it.each<[string, string[], Surroundings?]>([
    ['Get-Service -Nmae a', ['unknown-parameter: -Nmae']],
    ['Get-Service -Display a -ea Stop', []],
    ['gsv -Nmae a', ['unknown-parameter: -Nmae']],
    ['Get-Service -D a', ['ambiguous-parameter: -D']],
    ['Get-Date -?', []],
    ['Write-Output -- -Nmae', []],
    ['Get-Item -Path IIS:\\ -Whatever', []],
    ['Get-ChildItem -Recusre', ['unknown-parameter: -Recusre']],
    ['Get-Service -Name -ErrorAction Stop', ['missing-parameter-value: -Name']],
    ['Restart-Service -Name a -Force $false', ['switch-with-value: $false']],
    ['Restart-Service -Name a -Force b', ['switch-with-value: b']],
    ['Restart-Service -Force a', []],
    ['Restart-Service -Name a -Force:$false', []],
    ['Write-Host -NoNewline a b', []],
    ['Restart-Service', ['missing-mandatory-parameter: Restart-Service']],
    ["'a' | Restart-Service", []],
    // The pair goes when the value is empty.
    ['Restart-Service -Name {{note?}}', ['missing-mandatory-parameter: Restart-Service']],
    ['Get-Service -Name {{note?}}', []],
    ['Restart-Service @unknown', []],
    ['Get-Credential', []],
    ['Get-Content -Path a -TotalCount 1 -Tail 1', []],
    ['Get-Process -Name a -Id 1', ['parameter-set-conflict: -Id']],
    [
      'Set-SCOMParentManagementServer -Agent $a -PrimaryServer $b -FailoverServer $c',
      ['parameter-set-conflict: -FailoverServer'],
      { ...om, appliesTo: '"2016"' },
    ],
    // Where the version is not documented, it may be otherwise there.
    [
      'Get-SCVMHost -ComputerNmae a',
      ['not-documented info: shell', 'unknown-parameter warning: -ComputerNmae'],
      { ...vmm, appliesTo: '"2019"' },
    ],
  ])('%j', (block, expected, around) => {
    expect(found(block, around)).toEqual(expected);
  });

  it.each<[string | string[], string[]]>([
    ['$with = @{ Nmae = 1 }\nGet-Service @with', ['unknown-parameter: Nmae']],
    [['$with = @{ Nmae = 1 }', 'Get-Service @with'], ['unknown-parameter: @with']],
    [["$with = @{ ErrorAction = 'Quiet' }", 'Get-Date @with'], ['value-not-listed: @with']],
    [
      '$with = @{ Force = $true }\nRestart-Service @with',
      ['missing-mandatory-parameter: Restart-Service'],
    ],
    ['$with = @{ Force = $true }\n$with.Name = 1\nRestart-Service @with', []],
    ["$with = @{ Force = $true }\n$with.Add('Name', 1)\nRestart-Service @with", []],
    ['if ($a) { $with = @{ Nmae = 1 } }\nGet-Service @with', []],
    ['$with = @{ Nmae = 1 }\n$with = @{ Name = 1 }\nGet-Service @with', []],
    ['$with = @{ Id = 1 }\nGet-Process -Name a @with', ['parameter-set-conflict: Id']],
    ["$with = @{ ErrorAction = 'Quiet' }\nGet-Date @with", ["value-not-listed: 'Quiet'"]],
    ['$with = @{ $key = 1 }\nRestart-Service @with', []],
    // Keys that are added later
    ['$with = @{ Name = 1 }\n$with.Nmae = 1\nGet-Service @with', ['unknown-parameter: Nmae']],
    ["$with = @{ Name = 1 }\n$with['Nmae'] = 1\nGet-Service @with", ["unknown-parameter: 'Nmae'"]],
    ["$with = @{}\n$with.Add('Nmae', 1)\nGet-Service @with", ["unknown-parameter: 'Nmae'"]],
    [['$with = @{}', '$with.Nmae = 1', 'Get-Service @with'], ['unknown-parameter: @with']],
    ["$with = @{ ErrorAction = 'Quiet' }\n$with.ErrorAction = 'Stop'\nGet-Date @with", []],
    [
      '$with = @{ Force = $true }\n$with.Verbose = $true\nRestart-Service @with',
      ['missing-mandatory-parameter: Restart-Service'],
    ],
    ['$with = @{}\nif ($a) { $with.Name = 1 }\nRestart-Service @with', []],
    ['$with = @{ Nmae = 1 }\n$with.Remove("Nmae")\nGet-Service @with', []],
    ['$with = @{}\n$with.Name.Nmae = 1\nGet-Service @with', []],
    ["$PSDefaultParameterValues['Restart-Service:Name'] = 1\nRestart-Service", []],
  ])('that come from a hashtable: %j', (blocks, expected) => {
    expect(found(blocks)).toEqual(expected);
  });
});

describe('the values of parameters', () => {
  it.each<[string, string[]]>([
    ['Get-Date -ErrorAction Quiet', ['value-not-listed: Quiet']],
    ['Get-Date -ErrorAction silently', []],
    ['Get-Date -ErrorAction 0', []],
    ['Get-Date -ErrorAction $action', []],
    ['Get-Date -ErrorAction {{kind}}', ['value-not-listed: {{kind}}']],
    ['Get-ChildItem -Attributes !Directory+Hidden', []],
    ['Start-Sleep -Seconds soon', ['value-of-wrong-type: soon']],
    ["Start-Sleep -Seconds '5'", []],
    ['Start-Sleep -Seconds {{count}}', []],
    ['Start-Sleep -Milliseconds 99999999999', ['value-of-wrong-type: 99999999999']],
    ['Get-Content -Path a -TotalCount 1, 2', ['value-of-wrong-type: 1, 2']],
    ['Get-Date -Format {{names}}', ['value-of-wrong-type: {{names}}']],
    ['Get-Date -Format {{single}}', []],
    ['Get-Service -Name {{names}}', []],
    ["Set-NetAdapter -Name a -Confirm:'no'", ["value-of-wrong-type: 'no'"]],
    ['Set-SmbShare -Name a -EncryptData true', ['value-of-wrong-type: true']],
    ['Set-SmbShare -Name a -EncryptData $true', []],
    ["New-LocalUser -Name a -Password 'secret'", ["value-of-wrong-type: 'secret'"]],
    // Values without a name
    ['Start-Sleep soon', ['value-of-wrong-type: soon']],
    ['Start-Sleep 5', []],
    ['Get-Content a -TotalCount 1', []],
    ['Set-NetIPAddress 10.0.0.1 -PrefixLength 24', []],
    ['Set-NetFirewallProfile -All -DefaultInboundAction Blok', ['value-not-listed: Blok']],
    ['Get-Date -ErrorAction {{note?}}', ['value-not-listed: {{note?}}']],
  ])('%j', (block, expected) => {
    expect(found(block)).toEqual(expected);
  });
});

describe('the functions of a runbook', () => {
  const advanced =
    "function Get-Thing {\n  [CmdletBinding()]\n  param(\n    [Parameter(Mandatory = $true)] [string] $Name,\n    [int] $Count,\n    [ValidateSet('Fast', 'Slow')] [string] $Speed,\n    [Alias('All')] [switch] $Every\n  )\n  \"$Name $Count $Speed $Every\"\n}\n";
  const simple = 'function Get-Thing($Name, [int] $Count) { "$Name $Count" }\n';

  it.each<[string, string[]]>([
    [`${advanced}Get-Thing -Name a -Count 2 -Speed fast -Every`, []],
    [`${advanced}Get-Thing a 2 Fast -All -ErrorAction Stop`, []],
    [`${advanced}Get-Thing -Nmae a`, ['unknown-parameter: -Nmae']],
    [`${advanced}Get-Thing -Count 2`, ['missing-mandatory-parameter: Get-Thing']],
    [`${advanced}Get-Thing -Name`, ['missing-parameter-value: -Name']],
    [`${advanced}Get-Thing a two`, ['value-of-wrong-type: two']],
    [`${advanced}Get-Thing -Name a -Speed Quick`, ['value-not-listed: Quick']],
    [`${advanced}Get-Thing a -Every $true`, ['switch-with-value: $true']],
    [`${simple}Get-Thing a 2\nGet-Thing -Name a -Count 2`, []],
    [`${simple}Get-Thing`, []],
    [`${simple}Get-Thing -Nmae a`, ['unknown-parameter: -Nmae']],
    [`${simple}Get-Thing -Name a -Count two`, ['value-of-wrong-type: two']],
    ['function Get-Thing([string] $Name) { $Name }\nGet-Thing a, b', []],
    [
      'function Get-Thing { [CmdletBinding()] param([string] $Name) $Name }\nGet-Thing a, b',
      ['value-of-wrong-type: a, b'],
    ],
    ['function Get-Thing { $args }\nGet-Thing -Any thing', []],
    ['filter Get-Thing { $_ }\nGet-Thing -Any thing', []],
    [
      "function Get-Thing { param([Parameter(ParameterSetName = 'a')] $One, [Parameter(ParameterSetName = 'b')] $Two) $One, $Two }\nGet-Thing -One 1 -Two 2",
      ['parameter-set-conflict: -Two'],
    ],
    [
      'function Get-Thing { [CmdletBinding(SupportsShouldProcess = $true)] param($Name) $Name }\nGet-Thing -Name a -WhatIf',
      [],
    ],
    [
      'function Get-Thing { [CmdletBinding()] param([Parameter(Position = 0)] [int] $Count, [int] $More) $Count + $More }\nGet-Thing two',
      ['value-of-wrong-type: two'],
    ],
  ])('%j', (block, expected) => {
    expect(found(block)).toEqual(expected);
  });

  it('are known in later blocks, and what a later block makes of them counts', () => {
    expect(found([simple, 'Get-Thing -Nmae a'])).toEqual(['unknown-parameter: -Nmae']);
    expect(found([simple, 'function Get-Thing($Nmae) { $Nmae }', 'Get-Thing -Nmae a'])).toEqual([]);
  });
});

describe('a function that is not there', () => {
  it('was defined in a shell that a step leaves', () => {
    expect(found(['function Get-Thing { 1 }', 'Get-Thing'], { opens: 1 })).toEqual([
      'function-not-there: Get-Thing',
    ]);
    expect(found(['Import-Module -Name DnsServer', 'Get-DnsServerZone'], { opens: 1 })).toEqual([
      'not-in-this-session: Get-DnsServerZone',
    ]);
  });

  it('runs on another computer, or in a job', () => {
    const sent = (body: string) =>
      `Invoke-Command -ComputerName {{server}} -ScriptBlock { ${body} }`;
    const own = 'function Get-Thing { 1 }';
    expect(found(`${own}\n${sent('Get-Thing')}`)).toEqual(['function-not-there: Get-Thing']);
    expect(found(`${own}\nStart-Job -ScriptBlock { Get-Thing }`)).toEqual([
      'function-not-there: Get-Thing',
    ]);
    expect(found(`${own}\n${sent(`${own}; Get-Thing`)}`)).toEqual([]);
    expect(found(`${own}\nInvoke-Command -ScriptBlock { Get-Thing }`)).toEqual([]);
    expect(found(sent('Get-Thing'), { commands: 'Get-Thing' })).toEqual([]);
  });

  it('is defined only where a condition holds', () => {
    const blocks = ['function Get-Thing { 1 }', 'Get-Thing'];
    expect(found(blocks, { when: "kind == 'Stop'", of: [0] })).toEqual([
      'function-not-there: Get-Thing',
    ]);
    expect(found(blocks, { when: "kind == 'Stop'", of: [0, 1] })).toEqual([]);
    expect(
      found(['function Get-Thing { 2 }', ...blocks], { when: "kind == 'Stop'", of: [1] }),
    ).toEqual([]);
  });
});

describe('what the examples give', () => {
  it('is looked at for each of them', () => {
    expect(found('Get-Content -Path a -TotalCount {{note?}}', { note: ['5'] })).toEqual([]);
    expect(found('Get-Content -Path a -TotalCount {{note?}}', { note: ['5', 'soon'] })).toEqual([
      'value-of-wrong-type: {{note?}}',
    ]);
  });

  it('leaves out optional parameters by itself', () => {
    const block = 'Get-Process -Name {{note?}} -Id {{number?}}';
    expect(found(block, { note: ['a', ''], number: ['', '4'] })).toEqual([]);
    expect(found(block, { note: ['a'], number: ['4'] })).toEqual(['parameter-set-conflict: -Id']);
  });
});
