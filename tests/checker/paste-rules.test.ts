import { expect, test } from 'vitest';
import { findInBlock, table } from './find-in-block.ts';

table('prompt-in-block', [
  ['PS C:\\> Get-Date', ['1:1']],
  ['PS> Get-Date\n  PS /home/a> Get-Host', ['1:1', '2:3']],
  ['IIS:\\> Get-Date\nDBG> v', ['1:1', '2:1']],
  ['ps | Sort-Object > list.txt', []],
  ['C:\\Tools\\show.exe /all > list.txt\nC:\\Tools\\show.exe 2>nul.txt', []],
  ["@'\nPS C:\\>\n'@", []],
]);

test('the prompt of another computer, which PowerShell does not read, is found too', () => {
  expect(findInBlock('[sv01]: PS C:\\> Get-Date', ['prompt-in-block'])).toContain(
    '1:1 prompt-in-block',
  );
});

test('beside a prompt nothing else is said, nor of variables that it may have set', () => {
  const rules = ['prompt-in-block', 'alias', 'unknown-parameter', 'variable-not-set'];
  const pasted = 'PS C:\\> $found = Get-Item -Path C:\\Temp\n$found.Nmae | ft';
  expect(findInBlock(pasted, rules)).toEqual(['1:1 prompt-in-block']);
});

table('guard-at-top-level', [
  ["if (1) { throw 'x' }", []],
  ["throw 'x'\nGet-Date", ['1:1']],
  ['if (1) { return }\nGet-Date', ['1:10']],
  ["try { Get-Date } catch { throw 'x' }\nGet-Date", ['1:26']],
  ["try { if (1) { throw 'x' } } catch { $_ }\nGet-Date", []],
  ["if (1) { & { throw 'x' } }\nGet-Date", []],
  ['function Get-X { return 1 }\nGet-X', []],
  [". {\n  if (1) { throw 'x' }\n  Get-Date\n}", []],
]);

table('pipe-on-new-line', [
  ['Get-Process `\n  | Sort-Object', []],
  ['Get-Process # all\n  | Sort-Object', ['2:3']],
  ['Get-Process # a | b\n', []],
  ['$a = Get-Process\n| Sort-Object\n| Select-Object', ['2:1', '3:1']],
  ['. {\n  Get-Process\n    | Sort-Object\n}', ['3:5']],
  ['. {\n  Get-Process\n    | Sort-Object\n}', [], { shell: 'powershell 7' }],
  ['Get-Process\n  | Sort-Object', ['2:3'], { shell: 'powershell 7' }],
  ['Get-Date && Get-Process\n  | Sort-Object', ['2:3'], { shell: 'powershell 7' }],
  ['Get-Process |\n\n  Sort-Object', []],
]);

table('syntax', [
  // One fault, and the rule above has found it.
  ['Get-Process\n  | Sort-Object', []],
  ['Get-Process\n  | Sort-Object && Get-Date', ['2:17']],
]);

table('broken-line', [
  ['Get-Service\n  -Name Spooler', ['2:3']],
  ['. {\n  $a = Get-Service\n    -Name Spooler\n  $a\n}', ['3:5']],
  ['Get-Service `\n  -Name Spooler', []],
  ['Get-Service -Name Spooler |\n  Sort-Object', []],
  ['Get-Service\n\n-Name Spooler', []],
  ['Get-Service # all\n  -Name Spooler', ['2:3']],
  ["'a'\n  -eq 'b'", ['2:3']],
  ["$x = 'a'\n  + 'b'\n$x", ['2:3']],
  ["$x - 2\n+ '3'", []],
  ["'a'\n+ 'b'", ['2:1']],
  ['$x = 1\n+ 2\n$x', []],
  ["$x = 'a', 'b'\n-join $x", []],
  ['$x = 1\n-not $x', []],
  ['$x = 1\n$x\n  .Name', ['3:3']],
  ['if (1) { 2 }\n.\\run.ps1', []],
  // The value on a line of its own.
  ['Get-Service -Name\n$env:NAME', ['2:1']],
  ['Get-Service -Name\nSpooler', ['2:1']],
  ['Get-ChildItem -Recurse\n  $env:NAME', []],
  ['Get-SomethingElse -Thing\n  $env:NAME', ['2:3']],
  ['Get-SomethingElse -Thing\n$env:NAME', []],
]);

table('unknown-command', [['Get-Service\n  -Name Spooler', []]]);

table('missing-parameter-value', [
  ['Get-Service -Name\n  $env:NAME', []],
  ['Get-Service -Name', ['1:13']],
]);

table('character-beyond-ascii', [
  ["'Größe'", ['1:4']],
  ["'Größe'", [], { shell: 'powershell 7' }],
  ['# Größe', []],
  ['Get-Größe', ['1:7']],
  ['$größe = 1\n$größe', ['1:4', '2:4']],
  // Those have rules of their own.
  ['‘a’', []],
  ['Get-Date –Format s', []],
  ["'a – b'", ['1:4']],
  ["'a “b” c'", ['1:4']],
]);

table('blank-line-in-statement', [
  ['. {\n  1\n\n  2\n}', ['3:1']],
  ['. {\n  1\n\n  2\n}', ['3:1'], { shell: 'powershell 3.0' }],
  ['. {\n  1\n\n  2\n}', [], { shell: 'powershell 7' }],
  ['1\n\n2', []],
]);

table('asks-the-reader', [
  ['Remove-VM -Name a\nGet-Date', ['1:1']],
  ['Remove-VM -Name a -Force\nGet-Date', []],
  ['Remove-VM -Name a -Confirm:$false\nGet-Date', []],
  ['Remove-VM -Name a -WhatIf\nGet-Date', []],
  ['$to = @{ Force = $true }\nRemove-VM -Name a @to\nGet-Date', []],
  ['Get-Date\nRemove-VM -Name a', []],
  ['Get-Date\nRead-Host', []],
  ['Read-Host\nGet-Date', ['1:1']],
  ['. {\n  Read-Host\n  Get-Date\n}', []],
  ['. {\n  Read-Host\n  Get-Date\n}\nGet-Host', ['2:3']],
  ['function Get-Name { Read-Host }\nGet-Date', []],
  ['$ask = { Read-Host }\nGet-Date', []],
  ['1, 2 | ForEach-Object { Read-Host }\nGet-Date', ['1:25']],
  ['Stop-Service -Name x -Confirm\nGet-Date', ['1:22']],
  ['Stop-Service -Name x -Confirm:$false\nGet-Date', []],
  ['$c = Get-Credential\nGet-Date', []],
  ['$c = Get-Credential\nGet-Date', ['1:6'], { shell: 'powershell 7' }],
  ['$null = [Console]::ReadLine()\nGet-Date', ['1:9']],
]);

table('script-only', [
  ['"$PSScriptRoot\\a"', ['1:2']],
  ['$PSCommandPath', ['1:1']],
  ['trap { break }\nGet-Date', ['1:1']],
  ['. {\n  trap { break }\n  Get-Date\n}', []],
  ['& {\n  param($x)\n  $x\n} 1', []],
  ['param($x)\n$x', ['1:1']],
]);

table('commands-after-enter', [
  ['Enter-PSSession -ComputerName x', []],
  ['Enter-PSSession -ComputerName x\nGet-Date', []],
  ['if (1) {\n  Enter-PSSession -ComputerName x\n  Get-Date\n}', ['2:3']],
]);

table('unchecked-connection', [
  ['. {\n  Set-SCVMHost -VMHost $x\n}', ['2:3'], { meta: 'changes' }],
  ['. {\n  Set-SCVMHost -VMHost $x\n}', []],
  ['. {\n  Set-ScheduledTask -TaskName x\n}', [], { meta: 'changes' }],
  ['. {\n  Set-Service -Name x\n}', [], { meta: 'changes' }],
  ['. {\n  $a = Get-SCOMAgent\n  $a.Remove()\n}', ['2:8'], { meta: 'changes' }],
  [
    ". {\n  $vmm = Get-SCVMMServer -ComputerName {{server}}\n  if ($vmm.Name -ne {{server}}) { throw 'x' }\n  Set-SCVMHost -VMHost $x\n}",
    [],
    { meta: 'changes' },
  ],
]);

table('line-too-long', [
  [`echo ${'x'.repeat(8186)}`, [], { shell: 'cmd' }],
  [`echo a\necho ${'x'.repeat(8187)}`, ['2:1'], { shell: 'cmd' }],
  [`'${'x'.repeat(9000)}'`, []],
]);
