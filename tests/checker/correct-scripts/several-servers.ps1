## product: Windows Server; versions: 2016; modules:

### The same question to each server of a list
. {
  trap { break }
  $names = {{names}}
  foreach ($name in $names) {
    try {
      $free = Invoke-Command -ComputerName $name -ErrorAction Stop -ScriptBlock {
        param($Letter)
        (Get-Volume -DriveLetter $Letter -ErrorAction Stop).SizeRemaining
      } -ArgumentList 'C'
      "${name}: $([math]::Round($free / 1GB, 1)) GB free"
    }
    catch { "${name}: $($_.Exception.Message)" }
  }
}

### A function with parameters, used twice
. {
  trap { break }
  function Test-Port {
    [CmdletBinding()]
    param(
      [Parameter(Mandatory = $true)] [string] $ComputerName,
      [Parameter(Mandatory = $true)] [ValidateRange(1, 65535)] [int] $Port
    )
    $client = New-Object -TypeName System.Net.Sockets.TcpClient
    try {
      $client.Connect($ComputerName, $Port)
      "${ComputerName}:$Port answers"
    }
    catch { "${ComputerName}:$Port does not answer: $($_.Exception.Message)" }
    finally { $client.Close() }
  }
  Test-Port -ComputerName {{server}} -Port 5723
  Test-Port -ComputerName {{host}} -Port 443
}

### Arguments in a hashtable
. {
  trap { break }
  $query = @{
    ClassName = 'Win32_Service'
    Filter = "Name = '{{name | wql}}'"
    ErrorAction = 'Stop'
  }
  $query.ComputerName = {{server}}
  $services = @(Get-CimInstance @query)
  if ($services.Count -ne 1) { throw "Expected one service, found $($services.Count)." }
  $services[0] | Format-List -Property Name, State, StartMode, PathName
}

### A network adapter's addresses
. {
  trap { break }
  $adapters = @(Get-NetAdapter -Physical -ErrorAction Stop | Where-Object { "$($_.Status)" -eq 'Up' })
  foreach ($adapter in $adapters) {
    $addresses = @(Get-NetIPAddress -InterfaceIndex $adapter.ifIndex -AddressFamily IPv4 -ErrorAction Stop)
    "$($adapter.Name): $(@($addresses | ForEach-Object { $_.IPAddress }) -join ', ')"
  }
}
