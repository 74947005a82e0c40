/**
 * A management group for guard tests: servers, agents and files in memory, behind functions with
 * the names and parameters of the Operations Manager commands that the runbook uses. Every change
 * is recorded. Methods fail as .NET methods do: they end the statement, not the script.
 */
export interface AgentStub {
  name: string;
  primary: string;
  failover: readonly string[];
  available: boolean;
  /** Reading its failover servers throws. */
  unreadable?: boolean;
  /** Changing its parents fails. */
  refuses?: boolean;
}

export interface SnapshotRow {
  agent: string;
  primary: string;
  failover: string;
}

export interface World {
  /** Names of the management groups that the shell is connected to. */
  groups: readonly string[];
  /** Names of all management servers and gateways. */
  servers: readonly string[];
  agents: readonly AgentStub[];
  /** What the snapshot file holds; undefined: there is no such file. */
  snapshot?: readonly SnapshotRow[];
  snapshotFile: string;
  events?: readonly { id: number; time: string; level?: number }[];
  /** Commands whose reading fails, and how. */
  failing?: Readonly<Record<string, 'throws' | 'writes an error'>>;
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
const list = (texts: readonly string[]) => `@(${texts.map(quote).join(', ')})`;

/** The `setup` of a paste. */
export function setupOf(world: World): string {
  const failing = Object.entries(world.failing ?? {});
  const rows = world.snapshot?.map(
    ({ agent, primary, failover }) =>
      `[pscustomobject] @{ Agent = ${quote(agent)}; Primary = ${quote(primary)}; Failover = ${quote(failover)} }`,
  );
  const agents = world.agents.map(
    ({ name, primary, failover, available, unreadable, refuses }) =>
      `New-AgentStub ${quote(name)} ${quote(primary)} ${list(failover)} $${available} $${unreadable ?? false} $${refuses ?? false}`,
  );
  const events = (world.events ?? []).map(
    ({ id, time, level }) =>
      `[pscustomobject] @{ Id = ${id}; TimeCreated = [datetime] ${quote(time)}; Level = ${level ?? 4}; Message = 'event ${id}' }`,
  );
  return `${commands}
$global:Groups = ${list(world.groups)}
$global:Failing = @{ ${failing.map(([name, how]) => `${quote(name)} = ${quote(how)}`).join('; ')} }
$global:Servers = @(foreach ($name in ${list(world.servers)}) {
  foreach ($group in $global:Groups) { [pscustomobject] @{ Name = $name; ManagementGroup = [pscustomobject] @{ Name = $group } } }
})
$global:Agents = @(
${agents.join('\n')}
)
$global:Files = @{}
${rows === undefined ? '' : `$global:Files[${quote(world.snapshotFile)}] = @(\n${rows.join('\n')}\n)`}
$global:Events = @(
${events.join('\n')}
)
`;
}

const commands = `
function Assert-Readable([string] $command, $caller) {
  switch ($global:Failing[$command]) {
    'throws' { throw "$command failed." }
    'writes an error' {
      $caller.WriteError([System.Management.Automation.ErrorRecord]::new([System.Exception]::new("$command failed."), 'Failed', 'NotSpecified', $null))
    }
  }
}

function New-AgentStub($name, $primary, $failover, $available, $unreadable, $refuses) {
  $agent = [pscustomobject] @{ Name = $name; PrimaryManagementServerName = $primary; FailoverNames = $failover; IsAvailable = $available; Unreadable = $unreadable; Refuses = $refuses }
  $agent.psobject.Members.Add([System.Management.Automation.PSScriptMethod]::new('GetFailoverManagementServers', {
    if ($this.Unreadable) { throw "The failover servers of $($this.Name) cannot be read." }
    $names = $this.FailoverNames
    , @(foreach ($one in $names) { [pscustomobject] @{ Name = $one } })
  }))
  $agent.psobject.Members.Add([System.Management.Automation.PSScriptMethod]::new('SetManagementServers', {
    param($primary, $failover)
    if ($this.Refuses) { throw "$($this.Name) cannot be changed." }
    if ($failover -isnot [System.Collections.Generic.List[object]]) { throw 'SetManagementServers needs a list.' }
    $null = $global:Changes.Add("$($this.Name): primary $($primary.Name), failover $(@($failover | ForEach-Object { $_.Name }) -join ' ')")
  }))
  $agent
}

# Only the list of the SDK's type is known here, so that a misspelt type fails.
$global:StandInNewObject = (Get-Command New-Object).ScriptBlock
function New-Object {
  [CmdletBinding()]
  param([Parameter(Mandatory, Position = 0)] [string] $TypeName, [System.Collections.IDictionary] $Property)
  if ($TypeName -eq 'System.Collections.Generic.List[Microsoft.EnterpriseManagement.Administration.ManagementServer]') {
    return , [System.Collections.Generic.List[object]]::new()
  }
  & $global:StandInNewObject @PSBoundParameters
}

function Get-SCOMManagementGroup {
  [CmdletBinding()] param()
  Assert-Readable 'Get-SCOMManagementGroup' $PSCmdlet
  foreach ($name in $global:Groups) { [pscustomobject] @{ Name = $name } }
}

function Get-SCOMManagementServer {
  [CmdletBinding()] param([string[]] $Name)
  Assert-Readable 'Get-SCOMManagementServer' $PSCmdlet
  $global:Servers
}

function Get-ManagementServer {
  [CmdletBinding()] param([string[]] $Path)
  Assert-Readable 'Get-ManagementServer' $PSCmdlet
  $global:Servers
}

function Get-SCOMAgent {
  [CmdletBinding()] param([string[]] $DNSHostName)
  Assert-Readable 'Get-SCOMAgent' $PSCmdlet
  $global:Agents
}

function Get-Agent {
  [CmdletBinding()] param([string[]] $Path)
  Assert-Readable 'Get-Agent' $PSCmdlet
  $global:Agents
}

function Get-SCClass {
  [CmdletBinding()] param([Parameter(Mandatory)] [string[]] $Name)
  Assert-Readable 'Get-SCClass' $PSCmdlet
  [pscustomobject] @{ Name = $Name[0] }
}

function Get-MonitoringClass {
  [CmdletBinding()] param([Parameter(Mandatory)] [string[]] $Name)
  Assert-Readable 'Get-MonitoringClass' $PSCmdlet
  [pscustomobject] @{ Name = $Name[0] }
}

function Get-InstanceStub($class) {
  if ($class.Name -ne 'Microsoft.SystemCenter.Agent') { throw "There is no class $($class.Name)." }
  foreach ($agent in $global:Agents) { [pscustomobject] @{ DisplayName = $agent.Name; IsAvailable = $agent.IsAvailable } }
}

function Get-SCOMClassInstance {
  [CmdletBinding()] param([Parameter(Mandatory)] $Class)
  Assert-Readable 'Get-SCOMClassInstance' $PSCmdlet
  Get-InstanceStub $Class
}

function Get-MonitoringObject {
  [CmdletBinding()] param([Parameter(Mandatory)] $MonitoringClass)
  Assert-Readable 'Get-MonitoringObject' $PSCmdlet
  Get-InstanceStub $MonitoringClass
}

function Set-ManagementServer {
  [CmdletBinding()]
  param([Parameter(Mandatory, Position = 0)] $PrimaryManagementServer, [Parameter(Mandatory, Position = 1)] $AgentManagedComputer, [Parameter(Position = 2)] $FailoverServer)
  foreach ($agent in $AgentManagedComputer) {
    if ($agent.Refuses) { Write-Error "$($agent.Name) cannot be changed."; continue }
    $null = $global:Changes.Add("$($agent.Name): primary $($PrimaryManagementServer.Name), failover $(@($FailoverServer | ForEach-Object { $_.Name }) -join ' ')")
  }
}

# As in the reference, primary and failover share no parameter set.
function Set-SCOMParentManagementServer {
  [CmdletBinding(DefaultParameterSetName = 'FromAgentPrimaryServer')]
  param([Parameter(Mandatory, Position = 0)] $Agent,
    [Parameter(Mandatory, Position = 1, ParameterSetName = 'FromAgentPrimaryServer')] $PrimaryServer,
    [Parameter(Mandatory, Position = 1, ParameterSetName = 'FromAgentFailoverServer')] [AllowNull()] $FailoverServer)
  $what = if ($PSCmdlet.ParameterSetName -eq 'FromAgentPrimaryServer') { "primary $($PrimaryServer.Name)" } else { "failover $(@($FailoverServer | ForEach-Object { $_.Name }) -join ' ')" }
  foreach ($one in $Agent) {
    if ($one.Refuses) { Write-Error "$($one.Name) cannot be changed."; continue }
    $null = $global:Changes.Add("$($one.Name): $what".Trim())
  }
}

function Import-Csv {
  [CmdletBinding()] param([Parameter(Mandatory)] [string] $Path)
  Assert-Readable 'Import-Csv' $PSCmdlet
  if (-not $global:Files.ContainsKey($Path)) { Write-Error "Could not find file '$Path'."; return }
  $global:Files[$Path]
}

function Export-Csv {
  [CmdletBinding()]
  param([Parameter(Mandatory)] [string] $Path, [Parameter(ValueFromPipeline)] $InputObject, [switch] $NoTypeInformation, [switch] $NoClobber)
  begin { $lines = @() }
  process { $lines += "$($InputObject.Agent),$($InputObject.Primary),$($InputObject.Failover)" }
  end {
    if ($NoClobber -and $global:Files.ContainsKey($Path)) { Write-Error "The file '$Path' already exists."; return }
    $null = $global:Changes.Add("$($Path): $($lines -join ' | ')")
  }
}

function Get-WinEvent {
  [CmdletBinding()]
  param([string] $LogName, [hashtable] $FilterHashtable, [int] $MaxEvents = 1000, [switch] $Oldest)
  Assert-Readable 'Get-WinEvent' $PSCmdlet
  if ($FilterHashtable) { $LogName = $FilterHashtable.LogName }
  if ($LogName -ne 'Operations Manager') { throw "There is no log $LogName." }
  $found = @($global:Events | Where-Object {
    -not $FilterHashtable -or (
      ($null -eq $FilterHashtable.Id -or $FilterHashtable.Id -contains $_.Id) -and
      ($null -eq $FilterHashtable.Level -or $FilterHashtable.Level -contains $_.Level) -and
      ($null -eq $FilterHashtable.StartTime -or $_.TimeCreated -ge $FilterHashtable.StartTime))
  } | Sort-Object -Property TimeCreated)
  if (-not $Oldest) { [array]::Reverse($found) }
  if ($found.Count -eq 0) {
    $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.Exception]::new('No events were found that match the specified selection criteria.'), 'NoMatchingEventsFound', 'ObjectNotFound', $null))
  }
  $found | Select-Object -First $MaxEvents
}
`;
