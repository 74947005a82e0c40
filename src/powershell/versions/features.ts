import type { Feature } from './feature.ts';

/**
 * What the language has gained since Windows PowerShell 2.0. The key is what is found, and how:
 * - an operator, keyword or redirection, as it is written; `--%`
 * - `$variable`, `@splatted`, `[type]`, `.method()`, `::method()`, `argument=` of an attribute
 * - `` `escape ``; `0b` and the suffixes of numbers; an option or key of `#requires`
 * - other words for forms of the tree, which find-in-nodes.ts knows
 *
 * Above each group stands the page of the documentation (MicrosoftDocs/PowerShell-Docs) that names
 * the version; a number behind it is the version of the page. "What's New" before 6.0 is
 * What-s-New-in-Windows-PowerShell-50.md, which also covers 3.0 and 4.0. What came as an experiment
 * counts from when it was none any longer.
 */
export const features: Readonly<Record<string, Feature>> = {
  // about_Comparison_Operators
  '-in': { since: '3.0', instead: '$list -contains $item' },
  '-notin': { since: '3.0', instead: '$list -notcontains $item' },
  'Ireplace ScriptBlockExpression': { since: '6.0', name: '-replace {}' },
  'Creplace ScriptBlockExpression': { since: '6.0', name: '-creplace {}' },
  // about_Arithmetic_Operators
  '-shl': { since: '3.0' },
  '-shr': { since: '3.0' },
  // about_Operators
  "'a'..'z'": { since: '6.0' },
  // about_If
  '?': { since: '7.0', name: '$a ? $b : $c', instead: 'if ($a) { $b } else { $c }' },
  // about_Pipeline_Chain_Operators
  '&&': { since: '7.0', instead: 'if ($?) { }' },
  '||': { since: '7.0', instead: 'if (-not $?) { }' },
  // What's New 7.0
  '??': { since: '7.0', instead: 'if ($null -eq $a) { $b } else { $a }' },
  '??=': { since: '7.0', instead: 'if ($null -eq $a) { $a = $b }' },
  // about_Operators
  '?.': { since: '7.1', instead: 'if ($null -ne $a) { }' },
  '?[': { since: '7.1', instead: 'if ($null -ne $a) { }' },
  // about_Pipelines
  '|': { since: '7.0', name: '| at the start of a line' },
  // about_Jobs
  '&': { since: '6.0', name: 'command &', instead: 'Start-Job { command }' },

  // about_Workflows
  workflow: { since: '3.0' },
  // What's New 4.0
  '-ThrottleLimit': { since: '4.0' },
  // about_DesiredStateConfiguration 5.1
  configuration: { since: '4.0' },
  // about_Classes
  class: { since: '5.0', instead: 'New-Object PSObject -Property @{ }' },
  // What's New 5.0
  enum: { since: '5.0' },
  // about_Enum
  'enum : type': { since: '6.2' },
  // Language specification, chapter 2 (editor's note)
  using: { since: '5.0' },
  // about_Functions
  clean: { since: '7.3', instead: 'try { } finally { }' },

  // about_Redirection 5.1
  '3>': { since: '3.0' },
  '4>': { since: '3.0' },
  '5>': { since: '3.0' },
  '*>': { since: '3.0' },
  '6>': { since: '5.0' },
  // about_Parsing
  '--%': { since: '3.0' },
  // about_Splatting
  '@args': { since: '3.0' },

  // about_Scopes
  '$using:': { since: '3.0', instead: '-ArgumentList' },
  // about_Hash_Tables
  '[ordered]': { since: '3.0' },
  // about_PSCustomObject
  '[pscustomobject]': { since: '3.0', instead: 'New-Object PSObject -Property @{ }' },
  // about_Intrinsic_Members
  '::new()': { since: '5.0', instead: 'New-Object' },
  // about_Methods
  '.$name()': { since: '4.0' },
  '.Where()': { since: '4.0', instead: '| Where-Object { }' },
  '.ForEach()': { since: '4.0', instead: '| ForEach-Object { }' },
  // about_Arrays
  '.PSWhere()': { since: '7.6', instead: '.Where()' },
  '.PSForEach()': { since: '7.6', instead: '.ForEach()' },
  // about_Calling_Generic_Methods
  '.Name[type]()': { since: '7.3' },

  // What's New 3.0: "attributes of variables", "simplified attribute arguments"
  '[Attribute()] $name': { since: '3.0' },
  '[Attribute(Name)]': { since: '3.0', instead: '[Attribute(Name = $true)]' },
  // about_Functions_CmdletBindingAttribute
  'SupportsPaging=': { since: '3.0' },
  'PositionalBinding=': { since: '3.0' },
  // What's New 3.0: "Enhanced Online Help"
  'HelpUri=': { since: '3.0' },
  // about_Functions_Advanced_Parameters
  'ErrorMessage=': { since: '6.0' },
  '[ArgumentCompletions]': { since: '6.0' },
  // What's New 7.4
  '[ValidateNotNullOrWhiteSpace]': { since: '7.4' },
  // about_Classes
  '[NoRunspaceAffinity]': { since: '7.4' },
  // What's New 5.0
  '[DscLocalConfigurationManager]': { since: '5.0' },

  // about_Numeric_Literals; for `0b` CHANGELOG/7.0.md of PowerShell/PowerShell, #7993
  '0b': { since: '7.0', instead: "[Convert]::ToInt32('…', 2)" },
  n: { since: '7.0' },
  u: { since: '6.2', instead: '[uint32]' },
  ul: { since: '6.2', instead: '[uint64]' },
  us: { since: '6.2', instead: '[uint16]' },
  uy: { since: '6.2', instead: '[byte]' },
  s: { since: '6.2', instead: '[int16]' },
  y: { since: '6.2', instead: '[sbyte]' },
  '[short]': { since: '6.2', instead: '[int16]' },
  '[ushort]': { since: '6.2', instead: '[uint16]' },
  '[uint]': { since: '6.2', instead: '[uint32]' },
  '[ulong]': { since: '6.2', instead: '[uint64]' },
  // What's New 6.0
  '[semver]': { since: '6.0' },
  // What's New 7.3
  '[ordered] as a type': { since: '7.3' },
  // about_Special_Characters
  '`e': { since: '6.0', instead: '$([char]27)' },
  '`u{}': { since: '6.0', instead: '$([char]0x…)' },

  // What's New 3.0
  $PSItem: { since: '3.0', instead: '$_' },
  // about_Scripts
  $PSCommandPath: { since: '3.0', instead: '$MyInvocation.MyCommand.Path' },
  $PSScriptRoot: {
    since: '3.0',
    name: '$PSScriptRoot outside of a module',
    instead: 'Split-Path $MyInvocation.MyCommand.Path',
  },
  // about_Module_Manifests
  $PSEdition: { since: '5.1' },
  // What's New 6.0
  $IsWindows: { since: '6.0' },
  $IsLinux: { since: '6.0' },
  $IsMacOS: { since: '6.0' },
  // about_Automatic_Variables 6; CHANGELOG/6.0.md of PowerShell/PowerShell
  $IsCoreCLR: { since: '6.0' },
  // about_Language_Modes 6: "in PowerShell Core"
  $EnabledExperimentalFeatures: { since: '6' },
  // about_ANSI_Terminals
  $PSStyle: { since: '7.2' },
  // about_Parameters_Default_Values
  $PSDefaultParameterValues: { since: '3.0', isPreference: true },
  // What's New 3.0: "Module Auto-Loading"
  $PSModuleAutoLoadingPreference: { since: '3.0', isPreference: true },
  // What's New 5.0
  $InformationPreference: { since: '5.0', isPreference: true },
  // about_Preference_Variables
  $PSNativeCommandArgumentPassing: { since: '7.3', isPreference: true },
  // about_Error_Handling
  $PSNativeCommandUseErrorActionPreference: { since: '7.4', isPreference: true },

  // What's New 3.0: "New Module parameter for #Requires"
  '#requires -Modules': { since: '3.0', instead: 'Import-Module' },
  '#requires -Module': { since: '3.0', instead: 'Import-Module' },
  // about_Requires 5.1
  '#requires -RunAsAdministrator': { since: '4.0' },
  '#requires -Assembly': { since: '5.0' },
  '#requires RequiredVersion': { since: '5.0' },
  '#requires MaximumVersion': { since: '5.1' },
  // about_Windows_PowerShell_5.1
  '#requires -PSEdition': { since: '5.1' },
};
