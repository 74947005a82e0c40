import { both, inserted, type Mutation } from './mutation.ts';

/** Functions of the runbook, values without a name, and arguments in a hashtable. */
export const followed: readonly Mutation[] = [
  inserted('unknown-parameter', 'function Get-Thing($Name) { $Name }\nGet-Thing ⟦-Nmae a'),
  inserted(
    'missing-mandatory-parameter',
    'function Get-Thing { param([Parameter(Mandatory = $true)] $Name) $Name }\n⟦Get-Thing',
  ),
  inserted('value-of-wrong-type', 'Start-Sleep ⟦soon'),
  inserted('unknown-parameter', '$of = @{ Name = 1 }\n$of.⟦Nmae = 1\nGet-Service @of'),
  {
    file: both,
    rule: 'function-not-there',
    edits: [
      ['  $i = 0\n', '  $i = 0\n  function Get-Thing { 1 }\n'],
      ['  Start-SCVirtualMachine', '  ⟦Get-Thing\n  Start-SCVirtualMachine'],
    ],
  },
];
