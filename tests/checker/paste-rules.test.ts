import { table } from './find-in-block.ts';

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

table('asks-the-reader', [
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
