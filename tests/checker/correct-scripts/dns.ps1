## product: Windows Server; versions: 2016; modules: DnsServer

### What a name resolves to
. {
  trap { break }
  $records = @(Resolve-DnsName -Name {{host}} -Type A -Server {{server}} -ErrorAction Stop)
  $records | Format-Table -Property Name, Type, IPAddress
}

### Add a record (changes)
. {
  trap { break }
  $zone = Get-DnsServerZone -Name 'contoso.com' -ComputerName {{server}} -ErrorAction Stop
  if ($null -eq $zone -or $zone.IsReadOnly) { throw 'The zone cannot be written here.' }
  $there = @(Get-DnsServerResourceRecord -ZoneName 'contoso.com' -ComputerName {{server}} -RRType A -ErrorAction Stop |
    Where-Object { $_.HostName -eq {{host}} })
  if ($there.Count -ne 0) { throw "{{host}} has $($there.Count) records already." }
  Add-DnsServerResourceRecordA -Name {{host}} -ZoneName 'contoso.com' -IPv4Address {{address}} -ComputerName {{server}} -ErrorAction Stop
}

### Remove a record (changes)
. {
  trap { break }
  $records = @(Get-DnsServerResourceRecord -ZoneName 'contoso.com' -ComputerName {{server}} -RRType A -ErrorAction Stop |
    Where-Object { $_.HostName -eq {{host}} })
  if ($records.Count -ne 1) { throw "Expected one record, found $($records.Count)." }
  if ("$($records[0].RecordData.IPv4Address)" -ne {{address}}) { throw 'The record has another address.' }
  Remove-DnsServerResourceRecord -ZoneName 'contoso.com' -InputObject $records[0] -ComputerName {{server}} -Confirm:$false -ErrorAction Stop
}

### Which forwarders a server has
Get-DnsServerForwarder -ComputerName {{server}} | Format-List -Property IPAddress, Timeout
