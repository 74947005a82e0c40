<#
.SYNOPSIS
Writes which commands some modules have, with which parameters, for 'runsheet catalog add'.

.DESCRIPTION
Reads only, and writes one file: names, types, positions and listed values of parameters, no texts
of the help, nothing about this computer but the versions of the modules. Runs in Windows PowerShell
5.1 and in PowerShell 7, in the console in which the runbook's blocks will run.

.EXAMPLE
.\Export-CommandCatalog.ps1 -Module Contoso.Tools, Contoso.Network -Path .\contoso.json
#>
[CmdletBinding()]
param(
    # Names of modules that are installed on this computer.
    [Parameter(Mandatory = $true, Position = 0)]
    [string[]] $Module,

    # The file to write; it is written anew.
    [Parameter(Mandatory = $true, Position = 1)]
    [string] $Path
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

# 'String[]', 'Int32?', 'List<String>': without namespaces, which no one writes in a script.
function Get-ShortTypeName([type] $Type) {
    if ($Type.IsArray) { return (Get-ShortTypeName $Type.GetElementType()) + '[]' }
    $inner = [Nullable]::GetUnderlyingType($Type)
    if ($null -ne $inner) { return (Get-ShortTypeName $inner) + '?' }
    if (-not $Type.IsGenericType) { return $Type.Name }
    $arguments = foreach ($argument in $Type.GetGenericArguments()) { Get-ShortTypeName $argument }
    return ($Type.Name -replace '`.*$', '') + '<' + ($arguments -join ',') + '>'
}

# What a parameter accepts, where it says so: a set of values, or the names of an enumeration.
function Get-ListedValue($Parameter) {
    foreach ($attribute in $Parameter.Attributes) {
        if ($attribute -is [System.Management.Automation.ValidateSetAttribute]) {
            try { return $attribute.ValidValues } catch { return }
        }
    }
    $type = $Parameter.ParameterType
    if ($type.IsArray) { $type = $type.GetElementType() }
    $inner = [Nullable]::GetUnderlyingType($type)
    if ($null -ne $inner) { $type = $inner }
    if ($type.IsEnum) { return [Enum]::GetNames($type) }
}

function Get-ParameterFact($Parameter) {
    $fact = [ordered] @{}
    if ($Parameter.ParameterType -eq [System.Management.Automation.SwitchParameter]) {
        $fact['switch'] = $true
    }
    else {
        $fact['type'] = Get-ShortTypeName $Parameter.ParameterType
    }
    [string[]] $aliases = @($Parameter.Aliases)
    if ($aliases.Count -gt 0) { $fact['aliases'] = $aliases }
    [string[]] $values = @(Get-ListedValue $Parameter)
    if ($values.Count -gt 0) { $fact['values'] = $values }
    return $fact
}

function Get-SetFact($Set, [string[]] $Common) {
    $own = @($Set.Parameters | Where-Object { $Common -notcontains $_.Name })
    $placed = @($own | Where-Object { $_.Position -ge 0 } | Sort-Object -Property Position)
    $members = New-Object -TypeName System.Collections.ArrayList
    foreach ($parameter in $own) {
        $member = [ordered] @{ name = $parameter.Name }
        if ($parameter.IsMandatory) { $member['mandatory'] = $true }
        if ($parameter.Position -ge 0) { $member['position'] = [array]::IndexOf($placed, $parameter) }
        $sources = @()
        if ($parameter.ValueFromPipeline) { $sources += 'ByValue' }
        if ($parameter.ValueFromPipelineByPropertyName) { $sources += 'ByPropertyName' }
        if ($sources.Count -gt 0) { $member['pipeline'] = $sources -join ',' }
        [void] $members.Add($member)
    }
    $fact = [ordered] @{ name = $Set.Name }
    if ($Set.IsDefault) { $fact['default'] = $true }
    $fact['parameters'] = $members.ToArray()
    return $fact
}

function Get-CommandFact($Command, [string[]] $Aliases) {
    $isPlain = $Command.CommandType -eq 'Function' -and -not $Command.CmdletBinding
    $common = @()
    if (-not $isPlain) { $common = @([System.Management.Automation.PSCmdlet]::CommonParameters) }
    $parameters = [ordered] @{}
    foreach ($name in @($Command.Parameters.Keys | Sort-Object)) {
        if ($common -notcontains $name) {
            $parameters[$name] = Get-ParameterFact $Command.Parameters[$name]
        }
    }
    $sets = New-Object -TypeName System.Collections.ArrayList
    foreach ($set in $Command.ParameterSets) { [void] $sets.Add((Get-SetFact $set $common)) }
    $fact = [ordered] @{ name = $Command.Name }
    if ($Aliases.Count -gt 0) { $fact['aliases'] = $Aliases }
    if ($isPlain) { $fact['common'] = $false }
    $fact['parameters'] = $parameters
    $fact['sets'] = $sets.ToArray()
    return $fact
}

function Get-ModuleFact([string] $Name) {
    $module = Get-Module -Name $Name | Select-Object -First 1
    if ($null -eq $module) { $module = Import-Module -Name $Name -PassThru | Select-Object -First 1 }
    $aliases = @{}
    foreach ($alias in $module.ExportedAliases.Values) {
        $aliases[$alias.Definition] = @($aliases[$alias.Definition]) + $alias.Name
    }
    $facts = New-Object -TypeName System.Collections.ArrayList
    $commands = Get-Command -Module $module.Name -CommandType Cmdlet, Function | Sort-Object -Property Name
    foreach ($command in $commands) {
        try {
            [string[]] $others = @($aliases[$command.Name] | Where-Object { $_ })
            [void] $facts.Add((Get-CommandFact $command $others))
        }
        catch {
            Write-Warning -Message "$($command.Name) is left out: $_"
        }
    }
    return [ordered] @{
        schema   = 1
        module   = $module.Name
        product  = $module.Name
        versions = [string[]] @([string] $module.Version)
        commands = $facts.ToArray()
    }
}

$modules = New-Object -TypeName System.Collections.ArrayList
foreach ($name in $Module) { [void] $modules.Add((Get-ModuleFact $name)) }
$json = ConvertTo-Json -InputObject ([ordered] @{ schema = 1; modules = $modules.ToArray() }) -Depth 12 -Compress
# UTF-8 without a byte order mark, which Windows PowerShell's own commands do not write.
$target = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
[System.IO.File]::WriteAllText($target, $json)
Write-Output -InputObject $target
