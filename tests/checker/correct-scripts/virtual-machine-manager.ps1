## product: Virtual Machine Manager; versions: 2016; modules: VirtualMachineManager

### The virtual machines of a host
. {
  trap { break }
  $vmm = @(Get-SCVMMServer -ComputerName {{server}} -SetAsDefault -ErrorAction Stop)
  if ($vmm.Count -ne 1) { throw "Connected to $($vmm.Count) servers." }
  $machines = @(Get-SCVirtualMachine -VMMServer $vmm[0] -ErrorAction Stop | Where-Object { $_.HostName -eq {{host}} })
  "On {{host}}: $($machines.Count)"
  $machines | Format-Table -Property Name, Status, Memory -AutoSize
}

### Shut a virtual machine down (changes)
. {
  trap { break }
  $vmm = @(Get-SCVMMServer -ComputerName {{server}} -SetAsDefault -ErrorAction Stop)
  if ($vmm.Count -ne 1) { throw "Connected to $($vmm.Count) servers." }
  $machines = @(Get-SCVirtualMachine -VMMServer $vmm[0] -Name {{name}} -ErrorAction Stop)
  if ($machines.Count -ne 1) { throw "Expected one virtual machine, found $($machines.Count)." }
  if ("$($machines[0].Status)" -ne 'Running') { throw "It is not running: $($machines[0].Status)." }
  Stop-SCVirtualMachine -VM $machines[0] -Shutdown -ErrorAction Stop
}

### Put a host into maintenance mode (changes)
. {
  trap { break }
  $vmm = @(Get-SCVMMServer -ComputerName {{server}} -SetAsDefault -ErrorAction Stop)
  if ($vmm.Count -ne 1) { throw "Connected to $($vmm.Count) servers." }
  $hosts = @(Get-SCVMHost -VMMServer $vmm[0] -ComputerName {{host}} -ErrorAction Stop)
  if ($hosts.Count -ne 1) { throw "Expected one host, found $($hosts.Count)." }
  Disable-SCVMHost -VMHost $hosts[0] -MoveWithinCluster -ErrorAction Stop
}

### Refresh the library, and say what is missing (changes)
. {
  trap { break }
  $vmm = @(Get-SCVMMServer -ComputerName {{server}} -SetAsDefault -ErrorAction Stop)
  if ($vmm.Count -ne 1) { throw "Connected to $($vmm.Count) servers." }
  $shares = @(Get-SCLibraryShare -VMMServer $vmm[0] -ErrorAction Stop | Where-Object { $_.Name -eq {{name}} })
  if ($shares.Count -ne 1) { throw "Expected one library share, found $($shares.Count)." }
  $null = Read-SCLibraryShare -LibraryShare $shares[0] -ErrorAction Stop
  'Refreshed {{name}}'
}
