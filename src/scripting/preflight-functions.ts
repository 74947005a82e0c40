/** Functions of the preflight script. They keep to Windows PowerShell 2.0 and change nothing. */
export const preflightFunctions = `
function ConvertTo-RunsheetRow {
  param([string] $Test, [string] $Result, [string] $Detail)
  $row = @{ Test = $Test; Result = $Result; Detail = ($Detail -replace '\\s+', ' ').Trim() }
  New-Object -TypeName PSObject -Property $row | Select-Object -Property Test, Result, Detail
}

function Test-RunsheetModule {
  param([string] $Name, [string] $Test, [string] $Why)
  if ($Why -ne '') {
    ConvertTo-RunsheetRow -Test $Test -Result 'not tested' -Detail $Why
    return
  }
  $found = @(Get-Module -Name $Name -ListAvailable -ErrorAction SilentlyContinue)
  # Before modules there were snap-ins; PowerShell 7 has none.
  if ($found.Count -eq 0 -and (Get-Command -Name Get-PSSnapin -ErrorAction SilentlyContinue)) {
    $found = @(Get-PSSnapin -Name $Name -Registered -ErrorAction SilentlyContinue)
  }
  if ($found.Count -eq 0) { ConvertTo-RunsheetRow -Test $Test -Result 'fail' -Detail 'Not found on this machine.' }
  else { ConvertTo-RunsheetRow -Test $Test -Result 'pass' -Detail "Version $($found[0].Version)" }
}

function Test-RunsheetCommand {
  param([string] $Name, [string] $Test, [string] $Why)
  if ($Why -ne '') {
    ConvertTo-RunsheetRow -Test $Test -Result 'not tested' -Detail $Why
    return
  }
  $found = @(Get-Command -Name $Name -ErrorAction SilentlyContinue)
  if ($found.Count -eq 0) { ConvertTo-RunsheetRow -Test $Test -Result 'fail' -Detail 'Not found in this console.' }
  else { ConvertTo-RunsheetRow -Test $Test -Result 'pass' -Detail "$($found[0].CommandType) $($found[0].ModuleName)" }
}

function Test-RunsheetName {
  param([string] $Name, [string] $Test)
  if ($Name -match '^[0-9.]+$|:') {
    ConvertTo-RunsheetRow -Test $Test -Result 'not tested' -Detail 'It is an address.'
    return
  }
  try {
    $found = @([System.Net.Dns]::GetHostAddresses($Name) | ForEach-Object { "$_" })
    ConvertTo-RunsheetRow -Test $Test -Result 'pass' -Detail ($found -join ' ')
  }
  catch { ConvertTo-RunsheetRow -Test $Test -Result 'fail' -Detail $_.Exception.Message }
}

function Test-RunsheetNothing {
  param([string] $Reason, [string] $Test, [string] $Why)
  if ($Why -eq '') { $Why = $Reason }
  ConvertTo-RunsheetRow -Test $Test -Result 'not tested' -Detail $Why
}

# Runs a block of the runbook that only reads; its own checks say whether all is as it should be.
function Test-RunsheetRead {
  param([scriptblock] $Script, [string] $Test, [string] $Why)
  if ($Why -ne '') {
    ConvertTo-RunsheetRow -Test $Test -Result 'not tested' -Detail $Why
    return
  }
  $ErrorActionPreference = 'Stop'
  try {
    $shown = @(& $Script)
    $last = 'No check failed.'
    if ($shown.Count -gt 0 -and $shown[-1] -is [string]) { $last = $shown[-1] }
    ConvertTo-RunsheetRow -Test $Test -Result 'pass' -Detail $last
  }
  catch { ConvertTo-RunsheetRow -Test $Test -Result 'fail' -Detail $_.Exception.Message }
}`.trim();
