import { gateway, type Mutation, mistake, one } from './mutation.ts';

/** The language and its style. */
export const language: readonly Mutation[] = [
  mistake(one, 'syntax', '-ne 2) { throw', '-ne 2 ⟦{ throw'),
  mistake(one, 'syntax', '{{guestCluster}} | Format', '{{guestCluster}} ⟦&& Format'),
  mistake(one, 'alias', '| Format-Table', '| ⟦ft'),
  mistake(one, 'assignment-in-condition', '-ne {{targetHost}})', '⟦= {{targetHost}})'),
  mistake(one, 'redirection-in-condition', '($found.Count -ne 2)', '($found.Count ⟦> 2)'),
  mistake(
    gateway,
    'empty-catch',
    "catch { if ($_.FullyQualifiedErrorId -notlike 'NoMatchingEventsFound*') { throw }; $bad = @() }",
    '⟦catch { }',
  ),
  mistake(
    one,
    'automatic-variable',
    "  'Pairing holds in VMM'",
    "  ⟦$host = 'a'\n  'Pairing holds in VMM'",
  ),
  mistake(
    one,
    'user-name-and-password',
    'Get-NetCompartment\n',
    'function Get-Thing { param(⟦[string] $UserName, [string] $Password) "$UserName$Password" }\nGet-Thing\n',
    { also: ['plain-text-parameter'] },
  ),
  mistake(
    one,
    'reserved-parameter',
    'Get-NetCompartment\n',
    'function Get-Thing { [CmdletBinding()] param(⟦[string] $Verbose) $Verbose }\nGet-Thing\n',
  ),
];
