import { table } from './find-in-block.ts';

const pattern = 'pattern: { type: text, label: Text, example: a.b }';
const path = 'folder: { type: path, label: Folder, example: "C:\\\\Temp" }';

table('invoke-expression', [
  ['iex $x', ['1:1']],
  ['. {\n  Microsoft.PowerShell.Utility\\Invoke-Expression $x\n}', ['2:3']],
  ["'Invoke-Expression'", []],
  ['Invoke-Command -ScriptBlock { Get-Date }', []],
]);

table('secret-as-text', [
  ["ConvertTo-SecureString 'x' -AsPlainText -Force", ['1:1']],
  ["ConvertTo-SecureString -String 'x' -AsPlain", ['1:1']],
  ['ConvertTo-SecureString -String $x -Key $key', []],
]);

table('plain-text-password', [
  ["Set-X -Password 'a'", ['1:17']],
  ["Set-X -Password:'a'", ['1:17']],
  ['Set-X -AccountPassword {{server}}', ['1:24']],
  ['Set-X -Password $password', []],
  ["Set-X -Password '<type it here>'", []],
  ["Set-X -Password ''", []],
  ["Set-X -PasswordNeverExpires 'a'", []],
  ["Set-X -ResetPassword 'Bob'", []],
  ["$password = 'a'", ['1:13']],
  ['$password = Read-Host -AsSecureString', []],
  ["$passwordPolicy = 'a'", []],
  ["'Server=a;Database=b;User Id=c;Password=d;'", ['1:1']],
  ["'Server=a;Integrated Security=SSPI;'", []],
  ["'Server=a;Password=<yours>;'", []],
]);

table('unencrypted-authentication', [
  ['Invoke-RestMethod -Uri $x -AllowUnencryptedAuthentication', ['1:1']],
  ['Invoke-RestMethod -Uri $x -AllowUnencryptedAuthentication:$false', []],
  ['New-PSSession -ComputerName x -Authentication Basic', ['1:1']],
  ['New-PSSession -ComputerName x -Authentication Basic -UseSSL', []],
  ['New-PSSession -ConnectionUri $x -Authentication Basic', []],
  ['Invoke-RestMethod -Uri $x -Authentication Basic', []],
]);

table('unchecked-certificate', [
  ['New-CimSessionOption -UseSsl -SkipCACheck -SkipCNCheck', ['1:30', '1:43']],
  ['New-PSSessionOption -SkipCACheck:$false', []],
  ['Invoke-WebRequest -Uri $x -SkipCertificateCheck', ['1:27']],
  ['[System.Net.ServicePointManager]::ServerCertificateValidationCallback = { $true }', ['1:1']],
]);

table('slot-in-built-command', [
  ['powershell -Command "Get-Service {{server}}"', ['1:34']],
  ['pwsh -NoProfile -c "Get-Service {{server}}"', ['1:33']],
  ['powershell.exe -NoProfile "Get-Service {{server}}"', ['1:40']],
  ['powershell -File C:\\a.ps1 {{server}}', []],
  ['powershell -Command { param($s) Get-Service $s } -args {{server}}', []],
  ["Start-Process cmd -ArgumentList '/c dir {{server}}'", ['1:41']],
  ["Start-Process -FilePath powershell.exe -ArgumentList '-Command', 'dir {{server}}'", ['1:71']],
  ["Start-Process -FilePath notepad.exe -ArgumentList '{{server}}'", []],
  ['& ([scriptblock]::Create("Get-Service {{server}}"))', ['1:39']],
  ['Invoke-Expression -Command "dir {{server}}"', ['1:33']],
  ['Write-Output "powershell -Command {{server}}"', []],
]);

table('slot-without-filter', [
  ["$x -match '{{server}}'", ['1:12']],
  ["$x -match '{{server | regex}}'", []],
  ["$x -match '{{count}}'", []],
  ['$x -cnotmatch {{server}}', ['1:15']],
  ['$x -match {{pattern}}', [], { parameters: [pattern] }],
  ["$x -match '^{{pattern}}'", ['1:13'], { parameters: [pattern] }],
  ["$x -replace 'a', '{{server}}'", []],
  ["$x -replace 'a', '{{pattern}}'", ['1:19'], { parameters: [pattern] }],
  ["$x -replace '{{server}}', 'b'", ['1:14']],
  ["$x -like '{{server}}*'", []],
  ["$x -like '{{pattern}}*'", ['1:11'], { parameters: [pattern] }],
  ["$x -eq '{{pattern}}'", [], { parameters: [pattern] }],
  [
    'Get-CimInstance -Query "SELECT * FROM A WHERE B = \'{{pattern}}\'"',
    ['1:52'],
    { parameters: [pattern] },
  ],
  ['Get-CimInstance -ClassName A -Filter "B = \'{{folder}}\'"', ['1:44'], { parameters: [path] }],
  ['Get-CimInstance -ClassName A -Filter "B = \'{{server}}\'"', []],
  ['Get-ADUser -Filter "Name -eq \'{{pattern}}\'"', ['1:31'], { parameters: [pattern] }],
  ['Get-ADUser -Filter "Name -eq \'{{pattern | adfilter}}\'"', [], { parameters: [pattern] }],
  ['Get-ADUser -Filter { Name -eq "x" }', []],
  ['Get-ADUser -LDAPFilter "(cn={{pattern}})"', ['1:29'], { parameters: [pattern] }],
  ['Get-ChildItem -Filter "{{pattern}}"', [], { parameters: [pattern] }],
  ['Select-Xml -XPath "//a[@b=\'{{pattern}}\']" -Path $x', ['1:28'], { parameters: [pattern] }],
  ['Select-Xml -XPath "//a[@b=\'{{count}}\']" -Path $x', []],
]);

table('wildcard-in-target', [
  ['Remove-Item -Path C:\\Temp\\*', ['1:19']],
  ['Remove-Item C:\\Temp\\*', ['1:13']],
  ["Stop-Process -Name a, 'b?'", ['1:23']],
  ['Remove-Item -Path C:\\Temp\\* -WhatIf', []],
  ['Remove-Item -Path Env:\\X*', []],
  ['Remove-Variable -Name a*', []],
  ['Get-Item -Path C:\\Temp\\*', []],
  ["Stop-Service -Name '`*'", []],
]);

table('force-without-preview', [
  ['Remove-Item -LiteralPath $x -Force', ['1:29']],
  ['Remove-Item -LiteralPath $x -Force -WhatIf\nRemove-Item -LiteralPath $x -Force', []],
  ['Set-SCNetworkService -NetworkService $x -Force', []],
]);
