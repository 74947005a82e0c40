## product: Windows Server; versions: 2016; modules: Hyper-V

### Which virtual machines run
Get-VM -ComputerName {{server}} | Where-Object { "$($_.State)" -eq 'Running' } | Format-Table -Property Name, State, Uptime

### Make a checkpoint (changes)
. {
  trap { break }
  $machines = @(Get-VM -ComputerName {{server}} -Name {{name}} -ErrorAction Stop)
  if ($machines.Count -ne 1) { throw "Expected one machine, found $($machines.Count)." }
  $label = "Before the change, $(Get-Date -Format s)"
  Checkpoint-VM -VM $machines[0] -SnapshotName $label -ErrorAction Stop
  "Made '$label'"
}

### Give a machine more memory (changes)
. {
  trap { break }
  $machines = @(Get-VM -ComputerName {{server}} -Name {{name}} -ErrorAction Stop)
  if ($machines.Count -ne 1) { throw "Expected one machine, found $($machines.Count)." }
  if ("$($machines[0].State)" -ne 'Off') { throw "It is not off: $($machines[0].State)." }
  Set-VMMemory -VM $machines[0] -StartupBytes 8GB -ErrorAction Stop
}

### Connect an adapter to a switch (changes)
. {
  trap { break }
  $switches = @(Get-VMSwitch -ComputerName {{server}} -ErrorAction Stop | Where-Object { $_.Name -eq 'External' })
  if ($switches.Count -ne 1) { throw "Expected one switch, found $($switches.Count)." }
  $adapters = @(Get-VMNetworkAdapter -ComputerName {{server}} -VMName {{name}} -ErrorAction Stop)
  if ($adapters.Count -ne 1) { throw "Expected one adapter, found $($adapters.Count)." }
  Connect-VMNetworkAdapter -VMNetworkAdapter $adapters[0] -VMSwitch $switches[0] -ErrorAction Stop
}
