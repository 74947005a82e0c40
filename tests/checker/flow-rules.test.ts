import { table } from './find-in-block.ts';

table('variable-not-set', [
  ['$a', ['1:1']],
  ['$a\n$a', ['1:1']],
  ['$a = 1\n$a', []],
  ['$a; $a = 1', ['1:1']],
  ['$a = $a + 1', ['1:6']],
  ['$a += 1\n$a', []],
  ['$a++\n$a', []],
  ['"$a $\u007bb} $($c)"', ['1:2', '1:5', '1:12']],
  ['$a.Name = 1', ['1:1']],
  ['$a, $b = 1, 2\n$a + $b', []],
  ['[int] $a = 1\n$a', []],
  ['$global:a = 1\n$script:a + $a', []],
  ['$env:TEMP + $function:prompt', []],
  ['Get-Item @a', ['1:10']],
  // What PowerShell sets
  ['$_ + $PSItem + $args + $Error + $PID + $HOME + $null + $true + $PSVersionTable', []],
  ['$ErrorActionPreference + $OFS + $PROFILE + $LASTEXITCODE + $Matches', []],
  // Asking whether it is there
  ["if (-not $a) { throw 'x' }\n$a", []],
  ['if ($a) { 1 }', []],
  ['if ($null -ne $a -and $b) { 1 }', []],
  ['$a -eq $null', []],
  ['if ($a.Count -gt 0) { 1 }', ['1:5']],
  ['Test-Path -Path variable:a\n$a', []],
  ['Get-Variable -Name a -ErrorAction Ignore\n$a', []],
  // Branches
  ['if ($true) { $a = 1 } else { $a = 2 }\n$a', []],
  ["if ($true) { $a = 1 } else { throw 'x' }\n$a", []],
  ['if ($true) { $b } else { $a = 2 }\n$b', ['1:14']],
  ["try { $a = 1 } catch { throw 'x' }\n$a", []],
  ['try { 1 } finally { $a = 1 }\n$a', []],
  ['switch (1) { 1 { $a = 1 } }\n$a', []],
  ['foreach ($a in 1, 2) { $a }\n$a', []],
  ['for ($i = 0; $i -lt 3; $i++) { $i }\n$i', []],
  ['do { $a = 1 } until ($a)\n$a', []],
  ['while ($true) { $a = 1; break }\n$a', []],
  // Script blocks
  ['. { $a = 1 }\n$a', []],
  ['. { $a = 1; if ($true) { return }; $b = 2 }\n$a + $b', []],
  ['& { $a = 1; $a }\n$a', ['2:1']],
  ['& { $global:a = 1 }\n$a', []],
  ['& { param($x) $x } 1', []],
  ['1 | ForEach-Object { $a = $_ }\n$a', []],
  ['1 | ForEach-Object -Begin { $a = 1 } -Process { $a }', []],
  ['1 | Where-Object { $_ -eq $a }', ['1:27']],
  ['Invoke-Command -ScriptBlock { $a }', []],
  ['$block = { $a }\n& $block', []],
  ['Invoke-Command -ComputerName {{server}} -ScriptBlock { $using:a }', []],
  ['function Get-A { $a }\nGet-A', []],
  ['function Set-A { $script:a = 1 }\nSet-A\n$a', []],
  ['trap { $a; break }\n1', []],
  // Set by name
  ['Set-Variable -Name a -Value 1\n$a', []],
  ['New-Variable a 1\n$a', []],
  ['Get-Item -Path x -OutVariable a -ErrorVariable +b\n$a + $b', []],
  ['Get-Process | Tee-Object -Variable a\n$a', []],
  ['Invoke-WebRequest -Uri x -SessionVariable a\n$a', []],
  ["$p = @{ Uri = 'x'; SessionVariable = 'a' }\nInvoke-WebRequest @p\n$a", []],
  ['Set-Variable -Name $n -Value 1\n$a', ['1:20']],
  ['$a = 1\nRemove-Variable -Name a\n$a', ['3:1']],
  ['[int]::TryParse("1", [ref] $a)', ['1:28']],
  // What cannot be seen
  ['. C:\\Scripts\\names.ps1\n$a', []],
  ['Invoke-Expression -Command "x"\n$a', []],
]);

table('variable-maybe-not-set', [
  ['if ($true) { $a = 1 }\n$a', ['2:1']],
  ['if ($true) { $a = 1 }\nif ($a) { 1 }', []],
  ['if ($true) { $a = 1 } else { 2 }\n$a', ['2:1']],
  ['$a = 0\nif ($true) { $a = 1 }\n$a', []],
  ['try { $a = 1 } catch { 2 }\n$a', []],
  ['try { $a = 1 } catch { $a = 2 }\n$a', []],
  ['foreach ($x in 1) { $a = $x }\n$a', []],
]);

table('unused-variable', [
  ['$a = 1', ['1:1']],
  ['$a = 1\n$a = 2', ['1:1']],
  ['$a = 1\n$a += 1', ['1:1']],
  ['$a = 1\n{ $a }', []],
  ['$a = 1\nGet-Item @a', []],
  ['$null = 1\n$ErrorActionPreference = 1\n$env:X = 1', []],
  ['$a = 1\n. C:\\x.ps1', []],
  ['function Get-A { $b = 1 }', ['1:18']],
  ['foreach ($a in 1) { 1 }', []],
  ["$a = 1\n'$a'", ['1:1']],
  ['$a = 1\n"$a"', []],
]);

const changes = { meta: 'changes' };

table('unmarked-change', [
  ['Stop-Service -Name x\nkill -Name x', ['1:1', '2:1']],
  ['Stop-Service -Name x -WhatIf\nStop-Service -Name x -WhatIf:$false', ['2:1']],
  ['function Add-One { $args[0] + 1 }\nAdd-One 2', []],
  ['function Get-X { Remove-Item -Path x }', []],
  ['function Get-X { Get-Y }\nfunction Get-Y { Remove-Item -Path x; Get-X }\nGet-X', ['3:1']],
  ['Start-Job -ScriptBlock { Get-Date }\nStart-Job -ScriptBlock { Stop-Computer }', ['2:26']],
  ['Set-Item -Path Function:x -Value { 1 }\nSet-Item -Path WSMan:\\x -Value 1', ['2:1']],
  ['sc.exe query x\nsc x.txt y', ['2:1']],
  ['New-PSDrive -Name X -Root C:\\ -PSProvider FileSystem', []],
  ['New-PSDrive -Name X -Root \\\\a\\b -PSProvider FileSystem -Persist', ['1:1']],
  ['Set-ExecutionPolicy RemoteSigned -Scope Process\nSet-ExecutionPolicy RemoteSigned', ['2:1']],
  ['Invoke-RestMethod -Uri https://a.b/c\nInvoke-RestMethod https://a.b/c -Method Get', []],
  ['Invoke-RestMethod -Uri https://a.b/c -Method Post', ['1:1']],
  ['Invoke-WebRequest -Uri https://a.b/c -OutFile c', ['1:1']],
  ['$all = @{ Method = 1 }\nInvoke-WebRequest @all', ['2:1']],
  ['Invoke-CimMethod -InputObject $x -MethodName GetOwner', []],
  ['Invoke-CimMethod -InputObject $x -MethodName Terminate', ['1:1']],
  ['Install-Module -Name x\nImport-Module -Name x', ['1:1']],
  ['Export-PSSession -Session $x -OutputModule y\nImport-PSSession -Session $x', ['1:1']],
  ['Remove-Unheard -Name x\nRemove-Item -Path x', ['2:1']],
  [
    '$file = New-TemporaryFile\nNew-ScheduledTaskTrigger -Once -At 3:00\nFormat-Xml x\nPush-Location x',
    [],
  ],
]);

table('change-in-pieces', [
  ['Get-Service -Name x\nStop-Service -Name x', ['2:1'], { meta: 'changes' }],
  [
    "$given = @{ Name = 'x'; Force = $true }\nfunction Get-X { 1 }\nStop-Service @given",
    [],
    { meta: 'changes' },
  ],
  ['$given = @{ Name = Get-X }\nStop-Service @given', ['2:1'], { meta: 'changes' }],
  ['$of = [ordered]@{ a = 1, "$x" }\nSet-X $of', [], { meta: 'changes' }],
  ['[int]$count = $x\nSet-X $count', ['2:1'], { meta: 'changes' }],
  ['Stop-Service -Name x\nGet-Service -Name x | Format-List\n$x.Name', [], { meta: 'changes' }],
  ['Stop-Service -Name x\nImport-Csv x.csv | Add-History', [], { meta: 'changes' }],
  ['Stop-Service -Name x\n$of = New-Object -TypeName y', [], { meta: 'changes' }],
  ['Stop-Service -Name x\nNew-Item -Path y', ['2:1'], { meta: 'changes' }],
  ['Stop-Service -Name x\nInvoke-RestMethod -Uri https://a.b', [], { meta: 'changes' }],
  ['Stop-Service -Name x\n$x.Refresh()', ['2:1'], { meta: 'changes' }],
  ['Stop-Service -Name x\n$x.Name = 1', ['2:1'], { meta: 'changes' }],
  ['Stop-Service -Name x\nGet-Date\nStart-Service -Name x', ['3:1'], { meta: 'changes' }],
]);

table('unverified-target', [
  ['$a = Get-VM -Name x\nStop-VM -VM $a', ['2:13'], changes],
  ['$a = @(Get-VM -Name x)\nStop-VM -VM $a[0]', ['2:13'], changes],
  ['$a = Get-VM -Name x | Where-Object { $_.State }\nStop-VM -VM $a', ['2:13'], changes],
  ['$a = Get-VM -Name x\n$b = $a.Network[0]\nStop-VM -VM $b', ['3:13'], changes],
  ['Stop-VM -VM (Get-VM -Name x)', ['1:14'], changes],
  ['Get-VM -Name x | Stop-VM', ['1:1'], changes],
  ['Get-VM -Name x | Stop-VM -WhatIf', [], changes],
  ['Get-VM -Name x | Stop-VM -Confirm', [], changes],
  ['Get-Service -Name x | Stop-Service\nGet-LocalUser x | Disable-LocalUser', [], changes],
  ['Get-Service -Name x* | Stop-Service', ['1:1'], changes],
  ['Get-Service -DisplayName x | Stop-Service', ['1:1'], changes],
  ['Stop-VM -Name (Get-VM -Name x).Name', ['1:16'], changes],
  ['Get-VM -Name x | Stop-VM', ['1:1'], changes],
  ['Get-VM -Name x | Set-VM -Notes y', [], changes],
  ['Get-VM -Name x | ForEach-Object { Stop-VM -VM $_ }', [], changes],
  ['$a = Get-VM -Name x\nStop-VM -VM $a', []],
  ["$a = @(Get-VM -Name x)\nif ($a.Count -ne 1) { throw 'x' }\nStop-VM -VM $a[0]", [], changes],
  [
    "$a = @(Get-VM -Name x)\nif ($a.Count -ne 1) { throw 'x' }\n$a = $a[0]\nStop-VM -VM $a",
    [],
    changes,
  ],
  [
    "$a = Get-VM -Name x\n$n = @($a).Count\nif ($n -ne 1) { throw 'x' }\nStop-VM -VM $a",
    ['4:13'],
    changes,
  ],
  ['foreach ($a in Get-VM -Name x) { Stop-VM -VM $a }', [], changes],
  ['if ($a = Get-VM -Name x) { Stop-VM -VM $a }', [], changes],
  ['$a = Get-ADUser -Identity x\nDisable-ADAccount -Identity $a', [], changes],
  ['$a = Get-Date\nSet-VM -Name x -Notes $a', [], changes],
  ['$a = Get-Credential\nSet-Service -Name x -Credential $a', [], changes],
  ['$a = Get-ADForest\nSet-ADForest -Identity $a', [], changes],
  ['$a = Get-Process -Name x\nSet-Content -Path x -Value $a', [], changes],
  ['$a = Get-Job -Name x\nRemove-Job -Job $a', [], changes],
  ['$a = (Get-VM -Name x).Count\nSet-VM -Name x -Notes $a', [], changes],
  [
    'Invoke-Command -ComputerName x -ScriptBlock { $a = Get-VM -Name x; Stop-VM -VM $a }',
    [],
    changes,
  ],
  ['function Stop-It { $a = Get-VM -Name x; Stop-VM -VM $a }', [], changes],
]);

table('checked-then-overwritten', [
  [
    "$a = Get-VM -Name x\nif (-not $a) { throw 'x' }\n$a = Get-VM -Name y\nStop-VM -VM $a",
    ['4:13'],
    changes,
  ],
  ['$a = Get-VM -Name x\nStop-VM -VM $a\n$a = Get-VM -Name y\nStop-VM -VM $a', [], changes],
]);

table('variable-not-sent', [
  ['Invoke-Command -ComputerName x -ScriptBlock { $a }', ['1:47']],
  ['Invoke-Command x { $a }', ['1:20']],
  ['Invoke-Command -ScriptBlock { $a }', []],
  ['Invoke-Command { $a }', []],
  ['Invoke-Command -ComputerName x { $using:a + $using:b.c }', []],
  ['Invoke-Command -ComputerName x { param($a) $a } -ArgumentList 1', []],
  ['Invoke-Command -ComputerName x { $a = 1; foreach ($b in $a) { $b }; $_; $env:X }', []],
  ['Invoke-Command -ComputerName x { Get-Item x -OutVariable a; $a }', []],
  ['Invoke-Command -ComputerName x { . C:\\a.ps1; $a }', []],
  ['Invoke-Command -Session $s { $a = 1 }\nInvoke-Command -Session $s { $a }', []],
  [
    '$s = New-PSSession x\nInvoke-Command -Session $s { $a }\nInvoke-Command -Session $s { $a = 1 }',
    ['2:30'],
  ],
  ['Invoke-Command -Session $s { $a }', []],
  ['Start-Job { $a }', ['1:13']],
  ['1 | ForEach-Object -Parallel { $a; $_ }', ['1:32']],
  ['1 | ForEach-Object { $a }', []],
]);

const flag = 'flag: { type: boolean, label: Flag, example: true }';
const words = 'words: { type: text, label: Words, example: 12 }';

table('slot-compared-as-other-type', [
  ["{{count}} -eq 'two'", ['1:1']],
  ["{{count}} -eq '2'", []],
  ['{{count}} -eq 2', []],
  ["'two' -eq {{count}}", ['1:11']],
  ["'2' -eq {{count}}", []],
  ["'9' -lt {{count}}", ['1:9']],
  ['$a -eq {{count}}', []],
  ["{{flag}} -eq 'yes'", ['1:1'], { parameters: [flag] }],
  ["'yes' -eq {{flag}}", ['1:11'], { parameters: [flag] }],
  ["'True' -eq {{flag}}", [], { parameters: [flag] }],
  ['{{flag}} -eq $true', [], { parameters: [flag] }],
  ['{{words}} -gt 10', ['1:1'], { parameters: [words] }],
  ['{{words}} -eq 10', [], { parameters: [words] }],
  ["{{words}} -eq 'a'", [], { parameters: [words] }],
]);

table('result-as-one', [
  ["(Get-SCOMAgent -DNSHostName x).HealthState -eq 'Success'", ['1:1']],
  ["'Success' -eq (Get-SCOMAgent -DNSHostName x).HealthState", ['1:15']],
  ["(Get-SCOMAgent | Where-Object { $_.Name -eq 'x' }).HealthState -eq 'Success'", []],
  ['(Get-SCOMAgent).Count -eq 1', []],
  ['(Get-SCOMAgent).Name', []],
  ["(Get-SCOMAgent).Name -contains 'x'", []],
  ['@(Get-SCOMAgent)[0].Name -eq 1', []],
  ["(Get-Service -Name x).Status -eq 'Running'", ['1:1']],
  ["(Get-Service -Name x -ErrorAction Stop).Status -eq 'Running'", []],
  ["(Get-Service -Name x* -ErrorAction Stop).Status -eq 'Running'", ['1:1']],
  ['(Get-Date).Hour -eq 2', []],
  ['(Get-ADUser -Identity x).Enabled -eq $true', []],
  ['(Get-SCOMAgent).Uninstall()', []],
  ['(Get-Process -Name x).Kill()', ['1:1']],
  ['(Get-Process -Name x)[0].Id -eq 1', ['1:1']],
  ['New-Item -Path (Get-SCOMAgent).Name', ['1:16']],
]);

table('null-on-the-right', [
  ['. {\n  $x = Get-Item -Path a\n  if ($x -eq $null) { 1 }\n}', ['3:7']],
  ['Get-Item -Path a | Where-Object { $_.Name -eq $null }', []],
]);

table('wildcard-in-target', [["Stop-VM -VM 'a*'", ['1:13'], { meta: 'changes' }]]);

table('unseen-target', [
  ['Stop-Service -Name Spooler', ['1:20'], changes],
  ['Stop-Service -Name Spooler', []],
  ['Stop-Service Spooler', ['1:14'], changes],
  ['Stop-Service -Name {{server}}', ['1:20'], changes],
  ['Get-Service -Name SPOOLER\nStop-Service -Name Spooler', [], changes],
  ['Get-Service -Name {{server}}\nStop-Service -Name {{server}}', [], changes],
  ["Get-Service | Where-Object { $_.Name -eq 'a' }\nStop-Service -Name a", [], changes],
  ['Stop-Service -Name a\nGet-Service -Name a', ['1:20'], changes],
  ['Stop-Service -Name a, b', ['1:20', '1:23'], changes],
  ['Stop-Service -Name Spooler -WhatIf', [], changes],
  ['Stop-Service -Name W3*', [], changes],
  ['Set-Service -Name Spooler', [], changes],
  ['Restart-Computer -ComputerName {{server}}', ['1:32'], changes],
  ['Restart-Service -Name a -ComputerName {{server}}', ['1:23'], changes],
]);
