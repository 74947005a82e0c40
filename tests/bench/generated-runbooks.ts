/*
 * Runbooks as people write them, as many as wanted, no two alike: what the checker's speed is
 * measured with. Each is without an error, so that every rule looks at all of it.
 */

const products = ['Windows Server', 'File Services', 'Print Services', 'Active Directory'];
const services = ['Spooler', 'W32Time', 'Netlogon', 'DNS', 'DHCPServer', 'LanmanServer', 'WinRM'];
const logs = ['System', 'Application', 'Security', 'Setup'];
const limits = [5, 10, 15, 20, 30, 40, 60];

type Step = (name: string, at: number) => { title: string; text: string; changes?: true };

function pick<Item>(items: readonly Item[], at: number): Item {
  const item = items[at % items.length];
  if (item === undefined) throw new RangeError('there is nothing to pick from');
  return item;
}

/** `name` is a variable's, so that blocks of one session do not share any but what they mean to. */
const steps: readonly Step[] = [
  (name, at) => ({
    title: `Count what runs as ${pick(services, at)}`,
    text: `. {
  trap { break }
  $${name} = @(Get-Service -ComputerName {{server}} -Name '${pick(services, at)}' -ErrorAction Stop)
  if ($${name}.Count -ne 1) { throw "Expected one service on {{server}}, found $($${name}.Count)." }
  $${name} | Where-Object { $_.Status -eq 'Running' } | Format-Table -Property Name, Status
}`,
  }),
  (name, at) => ({
    title: `Read the ${pick(logs, at)} log of the last ${pick(limits, at)} minutes`,
    text: `$${name} = @(Get-WinEvent -ComputerName {{server}} -FilterHashtable @{ LogName = '${pick(logs, at)}'; StartTime = (Get-Date).AddMinutes(-${pick(limits, at)}) } -ErrorAction SilentlyContinue)
"$($${name}.Count) events on {{server}}"
$${name} | Group-Object -Property ProviderName | Sort-Object -Property Count -Descending | Select-Object -First ${pick(limits, at + 1)} -Property Count, Name`,
  }),
  (name, at) => ({
    title: `Look into the folder, ${pick(limits, at)} files at most`,
    text: `$${name} = @(Get-ChildItem -LiteralPath {{folder}} -File -ErrorAction Stop)
if ($${name}.Count -gt ${pick(limits, at)}) {
  "More than ${pick(limits, at)} files in {{folder}}: $($${name}.Count)"
} else {
  $${name} | Sort-Object -Property LastWriteTime | Format-Table -Property Name, Length, LastWriteTime
}`,
  }),
  (name, at) => ({
    title: `Compare free space with ${pick(limits, at)} GB`,
    text: `foreach ($${name} in @(Get-CimInstance -ClassName Win32_LogicalDisk -ComputerName {{server}} -Filter 'DriveType = 3' -ErrorAction Stop)) {
  $free${name} = [math]::Round($${name}.FreeSpace / 1GB, 1)
  # Less is not enough for the update and its logs.
  if ($free${name} -lt ${pick(limits, at)}) { Write-Warning "$($${name}.DeviceID) of {{server}} has $free${name} GB" }
  else { "$($${name}.DeviceID) has $free${name} GB" }
}`,
  }),
  (name, at) => ({
    title: `Ask for port ${5000 + pick(limits, at)}`,
    text: `try {
  $${name} = Test-NetConnection -ComputerName {{server}} -Port ${5000 + pick(limits, at)} -ErrorAction Stop
  if (-not $${name}.TcpTestSucceeded) { "Port ${5000 + pick(limits, at)} of {{server}} is closed" }
} catch {
  "Not reached: $($_.Exception.Message)"
}`,
  }),
  (name, at) => ({
    title: `Restart ${pick(services, at)}`,
    changes: true,
    text: `. {
  trap { break }
  $${name} = @(Get-Service -ComputerName {{server}} -Name '${pick(services, at)}' -ErrorAction Stop)
  if ($${name}.Count -ne 1) { throw "Expected one service on {{server}}, found $($${name}.Count)." }
  if ($${name}[0].MachineName -ne {{server}}) { throw "This is $($${name}[0].MachineName), not {{server}}." }
  Restart-Service -InputObject $${name}[0] -ErrorAction Stop
  '${pick(services, at)} of {{server}} was restarted for {{owner}}'
}`,
  }),
  (name, at) => ({
    title: `List accounts like that of the owner, ${at}`,
    text: `$${name} = {{owner}}
switch ((Get-Date).Day % ${(at % 3) + 2}) {
  0 { Get-CimInstance -ClassName Win32_UserAccount -Filter 'LocalAccount = TRUE' | Where-Object { $_.Name -eq $${name} } }
  default { Get-CimInstance -ClassName Win32_ComputerSystem | Select-Object -Property Name, UserName, Model }
}
"Looked for {{owner}} on $env:COMPUTERNAME (${pick(limits, at)})"`,
  }),
  (name, at) => ({
    title: `Write the report of part ${at}`,
    text: `$${name} = Get-HotFix -ComputerName {{server}} -ErrorAction Stop | Select-Object -Property HotFixID, InstalledOn
$${name} | ForEach-Object {
  [pscustomobject]@{ Server = {{server}}; Folder = {{folder}}; Id = $_.HotFixID; On = $_.InstalledOn }
} | Sort-Object -Property On | Select-Object -Last ${pick(limits, at)} | ConvertTo-Csv -NoTypeInformation`,
  }),
];

/** The text of one, with as many blocks as asked for. */
export function generatedRunbook(index: number, blocks: number): string {
  const written = Array.from({ length: blocks }, (_, number) => {
    const { title, text, changes } = stepOf(index, number);
    const mark = changes ? ' changes' : '';
    const session = number % 2 === 0 ? 'shell' : 'events';
    return `<Step title="${title}" id="step-${number}" session="${session}" duration={1}${mark}>

For <Value of="server" /> as part ${number} of ${index}.

\`\`\`powershell${mark}
${text}
\`\`\`
${changes ? aftercare : ''}
</Step>
`;
  });
  return runbookOf(index, `<Steps>\n\n${written.join('\n')}\n</Steps>`);
}

/** One with a single block of so many characters or a few more. */
export function runbookOfOneScript(length: number): string {
  let script = '';
  for (let number = 0; script.length < length; number += 1) {
    script += `${stepOf(0, number).text}\n`;
  }
  return runbookOf(0, `\`\`\`powershell session=shell changes\n${script}\`\`\``);
}

function stepOf(index: number, number: number): ReturnType<Step> {
  const make = pick(steps, index + number * 3);
  return make(`part${number}`, index * 7 + number);
}

const aftercare = `
<Verify>

The service is **Running** again on <Value of="server" />.

</Verify>

<Rollback>

Start it in the Services console.

</Rollback>
`;

function runbookOf(index: number, body: string): string {
  const server = `sv${index}.contoso.com`;
  const folder = `'D:\\Data\\Share${index}'`;
  return `---
title: Look after server ${index}
summary: What is looked at every month on server ${index}.
product: ${pick(products, index)}
appliesTo: ["2019"]
risk: medium
duration: 30
parameters:
  server: { type: fqdn, label: Server, example: ${server} }
  folder: { type: path, label: Folder, example: ${folder} }
  owner: { type: samAccountName, label: Owner, example: owner${index} }
sessions:
  shell: { host: any server, shell: powershell 5.1, modules: [CimCmdlets, NetTCPIP] }
  events: { host: another server, shell: powershell 5.1, modules: [CimCmdlets, NetTCPIP] }
examples:
  - { name: Contoso, values: { server: ${server}, folder: ${folder}, owner: owner${index} } }
---

Every month, for each server of its kind.

<ParameterForm />

${body}
`;
}
