## product: Windows Server; versions: 2016; modules:

### How full the disks are
Get-Volume | Where-Object { $_.DriveLetter } | Format-Table -Property DriveLetter, SizeRemaining, Size

### Copy a folder, and compare what came (changes)
. {
  trap { break }
  if (-not (Test-Path -LiteralPath {{folder}} -PathType Container)) { throw 'The folder {{folder}} does not exist.' }
  $target = 'D:\Backup'
  if (Test-Path -LiteralPath $target) { throw "$target exists already." }
  Copy-Item -LiteralPath {{folder}} -Destination $target -Recurse -ErrorAction Stop
  $before = @(Get-ChildItem -LiteralPath {{folder}} -Recurse -File -ErrorAction Stop)
  $after = @(Get-ChildItem -LiteralPath $target -Recurse -File -ErrorAction Stop)
  if ($before.Count -ne $after.Count) { throw "Copied $($after.Count) of $($before.Count) files." }
  "Copied $($after.Count) files"
}

### Remove old logs that were listed before (changes)
. {
  trap { break }
  $before = (Get-Date).AddDays(-1 * {{count}})
  $old = @(Get-ChildItem -LiteralPath {{folder}} -File -ErrorAction Stop | Where-Object { $_.Extension -eq '.log' -and $_.LastWriteTime -lt $before })
  if ($old.Count -eq 0) { throw 'No log is that old.' }
  foreach ($log in $old) {
    Remove-Item -LiteralPath $log.FullName -ErrorAction Stop
    "Removed $($log.Name)"
  }
}

### Who has a share open
. {
  trap { break }
  $files = @(Get-SmbOpenFile -ErrorAction Stop | Where-Object { $_.Path -like '{{folder | wildcard}}*' })
  "Open below {{folder}}: $($files.Count)"
  $files | Format-Table -Property ClientUserName, ClientComputerName, Path -AutoSize
}

### Replace a line of a configuration file (changes)
. {
  trap { break }
  $lines = @(Get-Content -LiteralPath {{file}} -ErrorAction Stop)
  $found = @($lines | Where-Object { $_ -match '^server={{server | regex}}$' })
  if ($found.Count -ne 1) { throw "Expected one line for {{server}}, found $($found.Count)." }
  $backup = '{{file}}.before'
  if (Test-Path -LiteralPath $backup) { throw "$backup exists already." }
  Copy-Item -LiteralPath {{file}} -Destination $backup -ErrorAction Stop
  $new = foreach ($line in $lines) {
    if ($line -eq $found[0]) { 'server={{host}}' } else { $line }
  }
  Set-Content -LiteralPath {{file}} -Value $new -Encoding UTF8 -ErrorAction Stop
}
