import { both, inserted, type Mutation, mistake, one } from './mutation.ts';

/** What most scripts may do, and a function of a runbook should not. */
export const habits: readonly Mutation[] = [
  inserted('catch-without-try', "⟦catch { 'failed' }"),
  inserted('unquoted-version', '$version = ⟦10.0.17763', { also: ['unused-variable'] }),
  inserted('global-variable', "⟦$global:name = 'a'"),
  inserted('global-alias', '⟦New-Alias -Name gnc -Value Get-NetCompartment -Scope Global'),
  inserted('computed-member-name', "⟦(Get-Date).('Da' + 'y')"),
  inserted('computed-variable-name', '$name = \'a\'\n⟦New-Variable -Name "x$name" -Value 1'),
  inserted('hashtable-by-command', '⟦New-Object -TypeName Hashtable'),
  inserted('array-list', '⟦New-Object -TypeName System.Collections.ArrayList'),
  inserted('wmi-command', '⟦Get-WmiObject -Class Win32_Service'),
  inserted(
    'missing-using-scope',
    "$name = 'a'\nInvoke-Command -ComputerName {{survivingNode}} -ScriptBlock { ⟦$name }",
    { also: ['variable-not-sent'] },
  ),
  inserted('unused-assignment', '⟦$spare = 1', { also: ['unused-variable'] }),
  inserted(
    'plain-text-parameter',
    'function Get-Thing { param(⟦[string] $Password) $Password }\nGet-Thing',
  ),
  inserted(
    'credential-type',
    'function Get-Thing { param(⟦[string] $Credential) $Credential }\nGet-Thing',
    { also: ['plain-text-parameter'] },
  ),
  inserted('unapproved-verb', 'function ⟦Fetch-Thing { Get-Date }\nFetch-Thing'),
  inserted('reserved-character-in-name', '⟦function Get-#Thing { [CmdletBinding()] param() 1 }'),
  inserted('reserved-word-as-function', 'function ⟦trap { Get-Date }'),
  inserted('overwritten-command', '⟦function Get-Date { 1 }\nGet-Date'),
  inserted('global-function', 'function ⟦global:Get-Thing { 1 }\nGet-Thing'),
  inserted(
    'missing-process-block',
    'function Get-Thing { param([Parameter(ValueFromPipeline = $true)] ⟦$Name) $Name }\nGet-Thing',
  ),
  inserted('missing-should-process', 'function ⟦Set-Thing { 1 }\nSet-Thing'),
  inserted(
    'own-should-process',
    'function Get-Thing { param(⟦[switch] $WhatIf) $WhatIf }\nGet-Thing',
  ),
  inserted(
    'two-types-of-parameter',
    'function Get-Thing { param([string][int] ⟦$Count) $Count }\nGet-Thing',
  ),
  inserted(
    'switch-on-by-default',
    'function Get-Thing { param(⟦[switch] $All = $true) $All }\nGet-Thing',
  ),
  inserted(
    'default-of-mandatory-parameter',
    'function Get-Thing { param([Parameter(Mandatory = $true)] ⟦$Name = 1) $Name }\nGet-Thing -Name 2',
  ),
  inserted('unused-script-parameter', 'function Get-Thing { param(⟦$Name) 1 }\nGet-Thing'),
  inserted('exclamation-mark', "if (⟦!(Test-Path -Path 'C:\\Temp')) { 'none' }"),
  inserted('semicolon-at-line-end', "'begin'⟦;"),
  inserted('long-line', `⟦'${'a'.repeat(130)}'`),
  inserted('newer-syntax', '⟦[Math]::Max(1, 2) ? 1 : 2', { also: ['syntax'] }),
  inserted('double-quotes-without-need', '⟦"begin"'),
  inserted('trailing-whitespace', "'begin'⟦  "),
  inserted('positional-arguments', '⟦Get-Command Get-Date Microsoft.PowerShell.Utility Cmdlet'),
  mistake(both, 'command-casing', '  Start-SCVirtualMachine', '  ⟦start-scvirtualmachine'),
  mistake(one, 'not-documented', '["2012 R2"]', '["1801"]', { at: 'node: {' }),
];
