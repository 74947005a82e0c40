import { both, gateway, type Mutation, mistake, one } from './mutation.ts';

/** Commands against the catalogue, in the session that they are pasted into. */
export const commands: readonly Mutation[] = [
  mistake(gateway, 'unknown-command', 'Get-SCOMManagementServer -', '⟦Get-SCOMManagmentServer -'),
  mistake(one, 'unknown-command', 'Get-NetCompartment', '⟦Get-NetCompartement'),
  mistake(gateway, 'not-in-this-session', '= @(Get-Agent ', '= @(⟦Get-SCOMAgent '),
  mistake(one, 'not-in-this-session', 'modules: [FailoverClusters]', 'modules: [NetTCPIP]', {
    at: 'Get-ClusterNode',
  }),
  mistake(gateway, 'unknown-parameter', 'Get-SCClass -Name', 'Get-SCClass ⟦-Nmae'),
  mistake(both, 'unknown-parameter', '-MACAddressType Static', '⟦-MACAddresType Static'),
  mistake(both, 'unknown-parameter', 'Get-SCService -VMMServer $', 'Get-SCService ⟦-Server $'),
  mistake(one, 'unknown-parameter', 'Get-ClusterNode -Cluster', 'Get-ClusterNode ⟦-Clusters'),
  mistake(gateway, 'unknown-parameter', '-PrimaryManagementServer $n', '⟦-PrimaryServer $n'),
  mistake(gateway, 'ambiguous-parameter', '-NoClobber -ErrorAction', '⟦-No -ErrorAction'),
  mistake(gateway, 'missing-parameter-value', "-Name 'Microsoft.SystemCenter.Agent' -", '⟦-Name -'),
  mistake(
    gateway,
    'missing-mandatory-parameter',
    'Set-ManagementServer -PrimaryManagementServer $new[0] ',
    '⟦Set-ManagementServer ',
  ),
  mistake(gateway, 'parameter-set-conflict', '-Oldest -M', '⟦-ListLog a -M'),
  mistake(
    gateway,
    'parameter-set-conflict',
    '-Agent $item.Agent -F',
    '-Agent $item.Agent -PrimaryServer $groups[0] ⟦-F',
  ),
  mistake(gateway, 'switch-with-value', '-Oldest -M', '-Oldest ⟦$true -M'),
  mistake(both, 'switch-with-value', '$new -Force -', '$new -Force ⟦$false -'),
  mistake(gateway, 'value-of-wrong-type', '-MaxEvents 1 -', '-MaxEvents ⟦one -'),
  mistake(both, 'value-of-wrong-type', '-All -ErrorAction', '-All:⟦all -ErrorAction'),
  mistake(
    both,
    'value-not-listed',
    '-SetAsDefault -ErrorAction Stop',
    '-SetAsDefault -ErrorAction ⟦Halt',
  ),
];
