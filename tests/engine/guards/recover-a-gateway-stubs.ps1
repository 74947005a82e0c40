# A world of one gateway for the blocks of the two recovery runbooks. Each read can be made to fail
# ($global:Failing), each change is recorded and takes effect, so that whole runs can be followed.

$global:Failing = @{}
$global:Stubborn = $false
$global:ClusterNodes = @(
  [pscustomobject] @{ Name = 'GW-VM01'; State = 'Up' }
  [pscustomobject] @{ Name = 'GW-VM02'; State = 'Down' })
$global:Servers = @([pscustomobject] @{ Name = 'vmm01.contoso.com'; FQDN = 'vmm01.contoso.com' })
$global:Services = @([pscustomobject] @{ Name = 'GW-Service' })
$global:Pools = @([pscustomobject] @{ Name = 'Default MAC address pool' })
$global:Adapters = @(
  [pscustomobject] @{ ID = 'id-0'; Name = 'Nic 0'; VMNetwork = 'Management'; VirtualNetwork = 'Switch'; MACAddress = '00:15:5D:00:00:01'; MACAddressType = 'Dynamic' }
  [pscustomobject] @{ ID = 'id-1'; Name = 'Nic 1'; VMNetwork = 'Front'; VirtualNetwork = 'Switch'; MACAddress = '00:15:5D:00:00:02'; MACAddressType = 'Dynamic' }
  [pscustomobject] @{ ID = 'id-2'; Name = 'Nic 2'; VMNetwork = $null; VirtualNetwork = ''; MACAddress = '00:15:5D:00:00:03'; MACAddressType = 'Dynamic' })
$global:Machines = @(
  [pscustomobject] @{ Name = 'GW-VM03'; Status = 'Running'; ComputerName = 'gw-vm03.contoso.com'; HostName = 'gw-hv01.contoso.com'; VirtualNetworkAdapters = $global:Adapters }
  [pscustomobject] @{ Name = 'GW-VM02'; Status = 'PowerOff'; ComputerName = 'gw-vm02.contoso.com'; HostName = 'gw-hv02.contoso.com'; VirtualNetworkAdapters = @() })
$global:NetworkServices = @([pscustomobject] @{ Name = 'GW01'; ConnectionString = 'VMHost=GW-HV-CL01.contoso.com;GatewayVM=GW-VM-CL01.contoso.com;BackendSwitch=DatacenterSwitch' })
$global:Granted = [System.Collections.Generic.List[object]]::new()

# 'end' ends the caller's statement, as a cmdlet's own terminating error does whatever -ErrorAction
# says; 'error' reports and returns what it would have returned all the same.
function Test-Read($name, $server = $global:Servers[0]) {
  if ($global:Failing[$name] -eq 'end') {
    return [System.Management.Automation.ErrorRecord]::new([System.Exception]::new("$name failed."), $name, 'NotSpecified', $null)
  }
  if ($global:Failing[$name] -eq 'error') { Write-Error "$name failed." }
  if ($null -eq $server) { throw "$name was not told its VMM server." }
}

function Add-Grant($address, $adapter) {
  $global:Granted.Add([pscustomobject] @{ Address = $address; VirtualNetworkAdapter = $adapter.Name; State = 'Assigned'; ObjectID = $adapter.ID })
}

function Get-SCVMMServer {
  [CmdletBinding()] param([Parameter(Mandatory)] [string] $ComputerName, [switch] $SetAsDefault)
  if ($end = Test-Read 'Get-SCVMMServer') { $PSCmdlet.ThrowTerminatingError($end) }
  $global:Servers
}

function Get-SCService {
  [CmdletBinding()] param($VMMServer, [string] $Name)
  if ($end = Test-Read 'Get-SCService' $VMMServer) { $PSCmdlet.ThrowTerminatingError($end) }
  $global:Services | Where-Object { $_.Name -eq $Name }
}

function Get-SCVirtualMachine {
  [CmdletBinding()] param($VMMServer, $Service, [string] $Name)
  if ($end = Test-Read 'Get-SCVirtualMachine' $(if ($Service) { $Service } else { $VMMServer })) { $PSCmdlet.ThrowTerminatingError($end) }
  $global:Machines | Where-Object { -not $Name -or $_.Name -eq $Name }
}

function Get-SCMACAddressPool {
  [CmdletBinding()] param($VMMServer, [string] $Name)
  if ($end = Test-Read 'Get-SCMACAddressPool' $VMMServer) { $PSCmdlet.ThrowTerminatingError($end) }
  $global:Pools | Where-Object { $_.Name -eq $Name }
}

function Get-SCMACAddress {
  [CmdletBinding()] param($VMMServer, [switch] $All, $GrantToObjectID)
  if ($end = Test-Read 'Get-SCMACAddress' $VMMServer) { $PSCmdlet.ThrowTerminatingError($end) }
  $global:Granted | Where-Object { $All -or $_.ObjectID -eq $GrantToObjectID }
}

function Get-SCNetworkService {
  [CmdletBinding()] param($VMMServer, [string] $Name)
  if ($end = Test-Read 'Get-SCNetworkService' $VMMServer) { $PSCmdlet.ThrowTerminatingError($end) }
  $global:NetworkServices | Where-Object { $_.Name -eq $Name }
}

function Get-ClusterNode {
  [CmdletBinding()] param([string] $Cluster)
  if ($end = Test-Read 'Get-ClusterNode') { $PSCmdlet.ThrowTerminatingError($end) }
  $global:ClusterNodes
}

function Grant-SCMACAddress {
  [CmdletBinding()] param($VMMServer, [string] $MACAddress, $MACAddressPool, $VirtualNetworkAdapter)
  $global:Changes.Add("grant $MACAddress from $($MACAddressPool.Name) to $($VirtualNetworkAdapter.Name)")
  Add-Grant $MACAddress $VirtualNetworkAdapter
}

function Revoke-SCMACAddress {
  [CmdletBinding()] param($VMMServer, $AllocatedMACAddress)
  $global:Changes.Add("revoke $($AllocatedMACAddress.Address)")
  $null = $global:Granted.Remove($AllocatedMACAddress)
}

function Stop-SCVirtualMachine {
  [CmdletBinding()] param($VM)
  if ($global:Stubborn) { return }
  $global:Changes.Add("stop $($VM.Name)")
  if ($VM) { $VM.Status = 'PowerOff' }
}

function Start-SCVirtualMachine {
  [CmdletBinding()] param($VM)
  $global:Changes.Add("start $($VM.Name)")
  if ($VM) { $VM.Status = 'Running' }
}

function Set-SCVirtualNetworkAdapter {
  [CmdletBinding()] param($VirtualNetworkAdapter, [string] $MACAddress, [string] $MACAddressType)
  $global:Changes.Add("set $($VirtualNetworkAdapter.Name) to $MACAddress $MACAddressType")
  if ($VirtualNetworkAdapter) { $VirtualNetworkAdapter.MACAddress = $MACAddress }
}

function Set-SCNetworkService {
  [CmdletBinding()] param($VMMServer, $NetworkService, [string] $ConnectionString, [switch] $Force)
  $global:Changes.Add("connect $($NetworkService.Name) by $ConnectionString, force: $Force")
  if ($NetworkService) { $NetworkService.ConnectionString = $ConnectionString }
}

# The two commands of the vendor's module; nobody knows more of them than how they are called.
function GetMacAddress($service, $credential) { "MAC of $service for $($credential.UserName)" }
function CleanupGatewaysBeforeMigration($service, $hosts, $credential) {
  $global:Changes.Add("clean $service on $($hosts -join '+') as $($credential.UserName)")
}
