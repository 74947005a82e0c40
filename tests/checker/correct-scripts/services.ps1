## product: Windows Server; versions: 2016; modules:

### Services that should run and do not
Get-Service -ComputerName {{server}} | Where-Object { "$($_.StartType)" -eq 'Automatic' -and "$($_.Status)" -ne 'Running' } | Format-Table -Property Name, DisplayName, Status

### Restart a service (changes)
. {
  trap { break }
  if ($env:COMPUTERNAME -ne {{host}}) { throw "This is ${env:COMPUTERNAME}, not {{host}}." }
  $services = @(Get-Service -Name {{name}} -ErrorAction Stop)
  if ($services.Count -ne 1) { throw "Expected one service, found $($services.Count)." }
  $running = @($services[0].DependentServices | Where-Object { "$($_.Status)" -eq 'Running' })
  if ($running.Count -ne 0) { throw "These depend on it: $(@($running | ForEach-Object { $_.Name }) -join ', ')" }
  Restart-Service -InputObject $services[0] -ErrorAction Stop
  $services[0].WaitForStatus('Running', '00:01:00')
}

### Stop a service, and keep it from starting (changes)
. {
  trap { break }
  if ($env:COMPUTERNAME -ne {{host}}) { throw "This is ${env:COMPUTERNAME}, not {{host}}." }
  $services = @(Get-Service -Name {{name}} -ErrorAction Stop)
  if ($services.Count -ne 1) { throw "Expected one service, found $($services.Count)." }
  Stop-Service -InputObject $services[0] -ErrorAction Stop
  Set-Service -Name $services[0].Name -StartupType Disabled -ErrorAction Stop
}

### A scheduled task that failed
. {
  trap { break }
  $tasks = @(Get-ScheduledTask -TaskPath '\Contoso\' -ErrorAction Stop)
  foreach ($task in $tasks) {
    $info = $task | Get-ScheduledTaskInfo -ErrorAction Stop
    if ($info.LastTaskResult -ne 0) { "$($task.TaskName): $($info.LastTaskResult) at $($info.LastRunTime)" }
  }
}
