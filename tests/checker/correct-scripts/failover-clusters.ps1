## product: Windows Server; versions: 2016; modules: FailoverClusters

### The state of a cluster
. {
  trap { break }
  Get-ClusterNode -Cluster {{server}} -ErrorAction Stop | Format-Table -Property Name, State
  Get-ClusterGroup -Cluster {{server}} -ErrorAction Stop | Format-Table -Property Name, OwnerNode, State -AutoSize
}

### Drain a node (changes)
. {
  trap { break }
  $nodes = @(Get-ClusterNode -Cluster {{server}} -ErrorAction Stop)
  $node = @($nodes | Where-Object { $_.Name -eq {{host}} })
  if ($node.Count -ne 1) { throw "Expected one node {{host}}, found $($node.Count)." }
  $others = @($nodes | Where-Object { $_.Name -ne {{host}} -and "$($_.State)" -eq 'Up' })
  if ($others.Count -eq 0) { throw 'No other node is up.' }
  Suspend-ClusterNode -InputObject $node[0] -Drain -Wait -ErrorAction Stop
}

### Bring a node back (changes)
. {
  trap { break }
  $node = @(Get-ClusterNode -Cluster {{server}} -Name {{host}} -ErrorAction Stop)
  if ($node.Count -ne 1) { throw "Expected one node, found $($node.Count)." }
  if ("$($node[0].State)" -ne 'Paused') { throw "{{host}} is not paused: $($node[0].State)." }
  Resume-ClusterNode -InputObject $node[0] -Failback Policy -ErrorAction Stop
}

### Move a role to another node (changes)
. {
  trap { break }
  $roles = @(Get-ClusterGroup -Cluster {{server}} -ErrorAction Stop | Where-Object { $_.Name -eq {{name}} })
  if ($roles.Count -ne 1) { throw "Expected one role {{name}}, found $($roles.Count)." }
  if ("$($roles[0].OwnerNode)" -eq {{host}}) { throw '{{name}} is on {{host}} already.' }
  Move-ClusterGroup -InputObject $roles[0] -Node {{host}} -ErrorAction Stop
}
