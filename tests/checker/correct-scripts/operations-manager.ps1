## product: Operations Manager; versions: 2016; modules: OperationsManager

### Which agents report to a management server
. {
  trap { break }
  $agents = @(Get-SCOMAgent -ErrorAction Stop | Where-Object { $_.PrimaryManagementServerName -eq {{server}} })
  "Agents of {{server}}: $($agents.Count)"
  $agents | Sort-Object -Property DisplayName | Format-Table -Property DisplayName, HealthState -AutoSize
}

### Put a computer into maintenance mode (changes)
. {
  trap { break }
  $groups = @(Get-SCOMManagementGroup -ErrorAction Stop)
  if ($groups.Count -ne 1 -or $groups[0].Name -ne {{name}}) { throw 'Not connected to {{name}} alone.' }
  $class = Get-SCOMClass -Name 'Microsoft.Windows.Computer' -ErrorAction Stop
  if ($null -eq $class) { throw 'The class of computers was not found.' }
  $computers = @(Get-SCOMClassInstance -Class $class -ErrorAction Stop | Where-Object { $_.DisplayName -eq {{server}} })
  if ($computers.Count -ne 1) { throw "Expected one computer {{server}}, found $($computers.Count)." }
  if ($computers[0].InMaintenanceMode) { throw '{{server}} is in maintenance mode already.' }
  $end = (Get-Date).AddMinutes({{count}})
  Start-SCOMMaintenanceMode -Instance $computers[0] -EndTime $end -Reason PlannedOther -Comment {{name}} -ErrorAction Stop
}

### Close the alerts of a computer (changes)
. {
  trap { break }
  $groups = @(Get-SCOMManagementGroup -ErrorAction Stop)
  if ($groups.Count -ne 1 -or $groups[0].Name -ne {{name}}) { throw 'Not connected to {{name}} alone.' }
  $alerts = @(Get-SCOMAlert -ResolutionState 0 -ErrorAction Stop | Where-Object { $_.MonitoringObjectDisplayName -eq {{server}} })
  if ($alerts.Count -ne {{count}}) { throw "Expected {{count}} alerts, found $($alerts.Count)." }
  foreach ($alert in $alerts) {
    Set-SCOMAlert -Alert $alert -ResolutionState 255 -ErrorAction Stop
    "Closed $($alert.Name)"
  }
}

### Export a management pack that is not sealed (changes)
. {
  trap { break }
  $groups = @(Get-SCOMManagementGroup -ErrorAction Stop)
  if ($groups.Count -ne 1 -or $groups[0].Name -ne {{name}}) { throw 'Not connected to {{name}} alone.' }
  if (-not (Test-Path -LiteralPath {{folder}} -PathType Container)) { throw 'The folder {{folder}} does not exist.' }
  $packs = @(Get-SCOMManagementPack -Name 'Contoso.Overrides' -ErrorAction Stop)
  if ($packs.Count -ne 1) { throw "Expected one management pack, found $($packs.Count)." }
  Export-SCOMManagementPack -ManagementPack $packs[0] -Path {{folder}} -ErrorAction Stop
}

### Wait until an agent is healthy
. {
  trap { break }
  $state = 'Unknown'
  for ($i = 0; $i -lt 10 -and $state -ne 'Success'; $i++) {
    if ($i -gt 0) { Start-Sleep -Seconds 30 }
    $agents = @(Get-SCOMAgent -DNSHostName {{server}} -ErrorAction Stop)
    if ($agents.Count -ne 1) { throw "Expected one agent, found $($agents.Count)." }
    $state = "$($agents[0].HealthState)"
  }
  "{{server}}: $state"
}
