# The engine package has the language but not the commands of Microsoft.PowerShell.Utility and
# Microsoft.PowerShell.Management. These stand in for those that runbook blocks use, as far as the
# blocks use them. The clock moves only when a block sleeps.

$global:Changes = [System.Collections.Generic.List[string]]::new()
$global:Answers = [System.Collections.Generic.Queue[string]]::new()
$global:Now = [datetime]'2026-11-23T02:00:00'

function Write-Output {
  param([Parameter(Position = 0, ValueFromPipeline, ValueFromRemainingArguments)] $InputObject, [switch] $NoEnumerate)
  process { if ($NoEnumerate) { , $InputObject } else { $InputObject } }
}

function Write-Host {
  param([Parameter(Position = 0, ValueFromPipeline, ValueFromRemainingArguments)] $Object,
    $ForegroundColor, $BackgroundColor, $Separator = ' ', [switch] $NoNewline)
  process { $Host.UI.WriteLine(@($Object) -join $Separator) }
}

function Write-Warning {
  param([Parameter(Mandatory, Position = 0, ValueFromPipeline)] [AllowEmptyString()] [string] $Message)
  process { $Host.UI.WriteWarningLine($Message) }
}

function Write-Verbose {
  param([Parameter(Mandatory, Position = 0, ValueFromPipeline)] [AllowEmptyString()] [string] $Message)
  process { }
}

function Write-Error {
  [CmdletBinding()]
  param([Parameter(Mandatory, Position = 0, ValueFromPipeline)] [string] $Message)
  process { $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.Exception]::new($Message), 'WriteError', 'NotSpecified', $null)) }
}

function Read-Host {
  param([Parameter(Position = 0)] $Prompt, [switch] $AsSecureString)
  if ($global:Answers.Count -eq 0) { throw "Read-Host asks '$Prompt', and the test gave no answer in `$global:Answers." }
  $global:Answers.Dequeue()
}

function Get-Credential {
  [CmdletBinding()]
  param([Parameter(Position = 0)] $Credential, [string] $Message, [string] $UserName)
  $password = [System.Security.SecureString]::new()
  foreach ($character in 'stand-in'.ToCharArray()) { $password.AppendChar($character) }
  $name = if ($UserName) { $UserName } else { 'CONTOSO\operator' }
  [System.Management.Automation.PSCredential]::new($name, $password)
}

function Get-Date {
  [CmdletBinding()]
  param([Parameter(Position = 0, ValueFromPipeline)] $Date, [string] $Format, [string] $UFormat)
  $moment = if ($PSBoundParameters.ContainsKey('Date')) { [datetime] $Date } else { $global:Now }
  if ($Format) { $moment.ToString($Format, [cultureinfo]::InvariantCulture) } else { $moment }
}

function Start-Sleep {
  [CmdletBinding()]
  param([Parameter(Position = 0)] [double] $Seconds, [int] $Milliseconds)
  $global:Now = $global:Now.AddSeconds($Seconds).AddMilliseconds($Milliseconds)
}

function New-TimeSpan {
  [CmdletBinding()]
  param($Start = $global:Now, $End = $global:Now, [int] $Days, [int] $Hours, [int] $Minutes, [int] $Seconds)
  if ($PSBoundParameters.ContainsKey('Start') -or $PSBoundParameters.ContainsKey('End')) { [datetime] $End - [datetime] $Start }
  else { [timespan]::new($Days, $Hours, $Minutes, $Seconds) }
}

function New-Object {
  [CmdletBinding()]
  param([Parameter(Mandatory, Position = 0)] [string] $TypeName, [Parameter(Position = 1)] [object[]] $ArgumentList, [System.Collections.IDictionary] $Property)
  if ($TypeName -in 'PSObject', 'PSCustomObject', 'System.Management.Automation.PSObject') {
    $table = [ordered] @{}
    if ($Property) { foreach ($key in $Property.Keys) { $table[$key] = $Property[$key] } }
    return [pscustomobject] $table
  }
  $made = [System.Activator]::CreateInstance([type] $TypeName, $ArgumentList)
  if ($Property) { foreach ($key in $Property.Keys) { $made.$key = $Property[$key] } }
  , $made
}

# A property by name, by a script block, or by @{ Name = …; Expression = … }.
function Get-StandInProperty($item, $property) {
  if ($property -is [scriptblock]) { $item | ForEach-Object $property }
  elseif ($property -is [System.Collections.IDictionary]) {
    $expression = foreach ($key in $property.Keys) { if ('expression'.StartsWith($key.ToLowerInvariant())) { $property[$key] } }
    Get-StandInProperty $item $expression
  }
  else { $item.$property }
}

function Get-StandInPropertyName($property) {
  if ($property -is [System.Collections.IDictionary]) {
    foreach ($key in $property.Keys) { if ($key.ToLowerInvariant() -in 'n', 'name', 'l', 'label') { return "$($property[$key])" } }
    foreach ($key in $property.Keys) { return "$($property[$key])".Trim() }
  }
  "$property".Trim()
}

function Select-Object {
  [CmdletBinding()]
  param([Parameter(Position = 0)] [object[]] $Property, [Parameter(ValueFromPipeline)] $InputObject,
    [string] $ExpandProperty, [int] $First = -1, [int] $Last = -1, [int] $Skip = 0, [int[]] $Index,
    [switch] $Unique, [switch] $Wait, [string[]] $ExcludeProperty)
  begin { $all = [System.Collections.Generic.List[object]]::new() }
  process { if ($PSBoundParameters.ContainsKey('InputObject')) { $all.Add($InputObject) } }
  end {
    $chosen = @($all | ForEach-Object { , $_ })
    if ($Index) { $chosen = @(foreach ($i in $Index) { if ($i -lt $chosen.Count) { , $chosen[$i] } }) }
    if ($Skip) { $chosen = @(for ($i = $Skip; $i -lt $chosen.Count; $i++) { , $chosen[$i] }) }
    if ($First -ge 0) { $chosen = @(for ($i = 0; $i -lt [Math]::Min($First, $chosen.Count); $i++) { , $chosen[$i] }) }
    if ($Last -ge 0) { $chosen = @(for ($i = [Math]::Max(0, $chosen.Count - $Last); $i -lt $chosen.Count; $i++) { , $chosen[$i] }) }
    $seen = [System.Collections.Generic.HashSet[string]]::new()
    foreach ($item in $chosen) {
      if ($ExpandProperty) { $made = $item.$ExpandProperty }
      elseif ($Property) {
        $table = [ordered] @{}
        foreach ($one in $Property) {
          $names = if ($one -is [string] -and $one.Contains('*')) { @($item.PSObject.Properties.Name) -like $one } else { , $one }
          foreach ($name in $names) { $table[(Get-StandInPropertyName $name)] = Get-StandInProperty $item $name }
        }
        $made = [pscustomobject] $table
      }
      else { $made = $item }
      if (-not $Unique -or $seen.Add("$made")) { $made }
    }
  }
}

function Sort-Object {
  [CmdletBinding()]
  param([Parameter(Position = 0)] [object[]] $Property, [Parameter(ValueFromPipeline)] $InputObject, [switch] $Descending, [switch] $Unique)
  begin { $all = [System.Collections.Generic.List[object]]::new() }
  process { $all.Add($InputObject) }
  end {
    $sorted = [System.Collections.Generic.List[object]]::new()
    foreach ($item in $all) {
      $at = $sorted.Count
      for ($i = 0; $i -lt $sorted.Count; $i++) {
        $order = 0
        foreach ($one in $(if ($Property) { $Property } else { , { $_ } })) {
          $left = Get-StandInProperty $item $one
          $right = Get-StandInProperty $sorted[$i] $one
          $order = if ($left -lt $right) { -1 } elseif ($left -gt $right) { 1 } else { 0 }
          if ($order) { break }
        }
        if ($Descending) { $order = -$order }
        if ($order -lt 0) { $at = $i; break }
      }
      $sorted.Insert($at, $item)
    }
    $before = $null
    foreach ($item in $sorted) {
      if ($Unique -and $null -ne $before -and "$before" -eq "$item") { continue }
      $before = $item
      $item
    }
  }
}

function Measure-Object {
  [CmdletBinding()]
  param([Parameter(Position = 0)] [string] $Property, [Parameter(ValueFromPipeline)] $InputObject, [switch] $Sum, [switch] $Maximum, [switch] $Minimum, [switch] $Average)
  begin { $all = [System.Collections.Generic.List[object]]::new() }
  process { if ($null -ne $InputObject) { $all.Add($(if ($Property) { $InputObject.$Property } else { $InputObject })) } }
  end {
    $total = 0; foreach ($value in $all) { if ($Sum -or $Average) { $total += $value } }
    $largest = $null; foreach ($value in $all) { if ($null -eq $largest -or $value -gt $largest) { $largest = $value } }
    $smallest = $null; foreach ($value in $all) { if ($null -eq $smallest -or $value -lt $smallest) { $smallest = $value } }
    [pscustomobject] @{ Count = $all.Count; Sum = $total; Maximum = $largest; Minimum = $smallest; Average = $(if ($all.Count) { $total / $all.Count }) }
  }
}

function Group-Object {
  [CmdletBinding()]
  param([Parameter(Position = 0)] $Property, [Parameter(ValueFromPipeline)] $InputObject, [switch] $NoElement, [switch] $AsHashTable)
  begin { $groups = [ordered] @{} }
  process {
    $key = "$(if ($null -ne $Property) { Get-StandInProperty $InputObject $Property } else { $InputObject })"
    if (-not $groups.Contains($key)) { $groups[$key] = [System.Collections.Generic.List[object]]::new() }
    $groups[$key].Add($InputObject)
  }
  end {
    if ($AsHashTable) { return $groups }
    foreach ($key in $groups.Keys) { [pscustomobject] @{ Name = $key; Count = $groups[$key].Count; Group = $groups[$key] } }
  }
}

function Compare-Object {
  [CmdletBinding()]
  param([Parameter(Mandatory, Position = 0)] [AllowEmptyCollection()] [object[]] $ReferenceObject, [Parameter(Mandatory, Position = 1)] [AllowEmptyCollection()] [object[]] $DifferenceObject, [switch] $IncludeEqual, [switch] $ExcludeDifferent)
  $rest = [System.Collections.Generic.List[object]]::new()
  foreach ($item in $DifferenceObject) { $rest.Add($item) }
  foreach ($item in $ReferenceObject) {
    $found = -1
    for ($i = 0; $i -lt $rest.Count; $i++) { if ("$($rest[$i])" -eq "$item") { $found = $i; break } }
    if ($found -ge 0) {
      $rest.RemoveAt($found)
      if ($IncludeEqual) { [pscustomobject] @{ InputObject = $item; SideIndicator = '==' } }
    }
    elseif (-not $ExcludeDifferent) { [pscustomobject] @{ InputObject = $item; SideIndicator = '<=' } }
  }
  if (-not $ExcludeDifferent) { foreach ($item in $rest) { [pscustomobject] @{ InputObject = $item; SideIndicator = '=>' } } }
}

# Every object that reaches a format command is one line of output, its properties named.
function Format-StandIn($item, $property) {
  if ($null -eq $item) { return }
  $cells = if ($property) { foreach ($one in $property) { "$(Get-StandInPropertyName $one)=$(Get-StandInProperty $item $one)" } }
  else { "$item" }
  $Host.UI.WriteLine(@($cells) -join '; ')
}

function Format-Table {
  [CmdletBinding()]
  param([Parameter(Position = 0)] [object[]] $Property, [Parameter(ValueFromPipeline)] $InputObject, [switch] $AutoSize, [switch] $Wrap, [switch] $HideTableHeaders, $GroupBy)
  process { Format-StandIn $InputObject $Property }
}

function Format-List {
  [CmdletBinding()]
  param([Parameter(Position = 0)] [object[]] $Property, [Parameter(ValueFromPipeline)] $InputObject)
  process { Format-StandIn $InputObject $Property }
}

function Out-String {
  param([Parameter(ValueFromPipeline)] $InputObject, [int] $Width, [switch] $Stream)
  begin { $lines = @() } process { $lines += "$InputObject" } end { $lines -join "`n" }
}

function Join-Path {
  [CmdletBinding()]
  param([Parameter(Mandatory, Position = 0)] [string] $Path, [Parameter(Mandatory, Position = 1)] [string] $ChildPath)
  $Path.TrimEnd('\') + '\' + $ChildPath.TrimStart('\')
}

function Test-Path {
  [CmdletBinding()]
  param([Parameter(Mandatory, Position = 0)] [Alias('LiteralPath')] [string] $Path, $PathType)
  $global:Paths -contains $Path
}

function Get-Variable {
  [CmdletBinding()]
  param([Parameter(Mandatory, Position = 0)] [string] $Name, [switch] $ValueOnly, $Scope)
  $found = $ExecutionContext.SessionState.PSVariable.Get($Name)
  if ($null -eq $found) { throw "Cannot find a variable with the name '$Name'." }
  if ($ValueOnly) { $found.Value } else { $found }
}

function Remove-Variable {
  [CmdletBinding()]
  param([Parameter(Mandatory, Position = 0)] [string[]] $Name, $Scope, [switch] $Force)
  foreach ($one in $Name) { $ExecutionContext.SessionState.PSVariable.Remove($one) }
}

function Set-Variable {
  [CmdletBinding()]
  param([Parameter(Mandatory, Position = 0)] [string] $Name, [Parameter(Position = 1)] $Value, $Scope, $Option)
  $ExecutionContext.SessionState.PSVariable.Set($Name, $Value)
}

# Modules and snap-ins are the test's own functions: importing them does nothing.
function Import-Module { [CmdletBinding()] param([Parameter(Position = 0)] $Name, [switch] $Force, [switch] $PassThru) }
function Add-PSSnapin { [CmdletBinding()] param([Parameter(Position = 0)] $Name) }
