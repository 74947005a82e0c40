## product: Windows Server; versions: 2016; modules:

### Errors of the last hours, by source
. {
  trap { break }
  $since = (Get-Date).AddHours(-1 * {{count}})
  $events = @(Get-WinEvent -ComputerName {{server}} -FilterHashtable @{ LogName = 'System'; Level = 1, 2; StartTime = $since } -ErrorAction SilentlyContinue)
  "Errors since ${since}: $($events.Count)"
  $events | Group-Object -Property ProviderName | Sort-Object -Property Count -Descending | Format-Table -Property Count, Name -AutoSize
}

### When a computer started last
. {
  trap { break }
  $system = @(Get-CimInstance -ClassName Win32_OperatingSystem -ComputerName {{server}} -ErrorAction Stop)
  if ($system.Count -ne 1) { throw "Expected one answer, got $($system.Count)." }
  "{{server}} started at $($system[0].LastBootUpTime)"
}

### Keep a log before it is cleared (changes)
. {
  trap { break }
  if ($env:COMPUTERNAME -ne {{host}}) { throw "This is ${env:COMPUTERNAME}, not {{host}}." }
  if (Test-Path -LiteralPath {{file}}) { throw '{{file}} exists already.' }
  wevtutil.exe export-log Application {{file}}
  if ($LASTEXITCODE -ne 0) { throw "wevtutil ended with $LASTEXITCODE." }
  if (-not (Test-Path -LiteralPath {{file}} -PathType Leaf)) { throw 'Nothing was written.' }
  Clear-EventLog -LogName Application -ErrorAction Stop
}
