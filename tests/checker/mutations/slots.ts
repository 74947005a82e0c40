import { both, type Mutation, mistake, one } from './mutation.ts';

/** Values of the reader, and what the frontmatter declares. */
export const slots: readonly Mutation[] = [
  mistake(one, 'slot-unknown', '{{failedNode}}=Down', '⟦{{failedNoed}}=Down'),
  mistake(
    one,
    'parameter-unknown',
    '<Value of="failedVm" />, then',
    '<Value of="⟦failedVM2" />, then',
  ),
  mistake(one, 'example', 'failedNode: GW-VM02\n', 'failedNode: ⟦GW_VM 02\n'),
  mistake(one, 'unknown-key', 'hint: Its status is Down.', '⟦hnit: Its status is Down.'),
  mistake(
    one,
    'unknown-type',
    '{ type: computerName, label: Failed node',
    '{ type: ⟦computer, label: Failed node',
  ),
  mistake(one, 'unused-parameter', '<Value of="newComputerName" />', 'the new name', {
    at: 'newComputerName:',
  }),
  mistake(one, 'parameter-unknown', 'differsFrom: failedNode', 'differsFrom: ⟦failedMachine'),
  mistake(
    one,
    'slot-place',
    'Get-ClusterNode -Cluster {{guestCluster}}',
    'Get-ClusterNode -Cluster ⟦{{guestCluster}}.contoso.com',
  ),
  mistake(one, 'slot-outside-fence', 'Click **Next**.', 'Click **Next** on ⟦{{newVmName}}.'),
  mistake(both, 'schema', 'from: oldConnectionString', 'from: newConnectionString', {
    after: 'newConnectionString:',
    at: 'derive:',
  }),
  mistake(both, 'unknown-step', 'readAt: find-the-number', 'readAt: ⟦find-number'),
  mistake(both, 'parameter-unknown', 'when="reuseVmNames"', 'when="⟦reuseNames"'),
  mistake(one, 'example', 'survivingNode: GW-VM01', 'survivingNode: ⟦GW-VM02'),
  mistake(one, 'missing-key', 'risk: high\n', '', { at: '---' }),
];
