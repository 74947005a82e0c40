import { both, gateway, type Mutation, mistake, one } from './mutation.ts';

/** What is read from the text that a console printed. */
export const outputs: readonly Mutation[] = [
  mistake(
    both,
    'column-not-printed',
    'VirtualNetwork, MACAddress, MACAddressType, Name -AutoSize\n}',
    'MACAddress, MACAddressType, Name -AutoSize\n}',
    { at: 'VirtualNetwork]' },
  ),
  mistake(
    gateway,
    'column-not-printed',
    'Format-Table -Property Agent, Primary, Failover',
    'Format-Table -Property Agent, Failover',
    { at: 'Primary]' },
  ),
  mistake(one, 'column-not-printed', 'columns: [Name, State]', 'columns: [Name, ⟦Status, State]', {
    also: ['sample'],
  }),
  mistake(
    gateway,
    'capture-of-known-value',
    'readAt: move-a-wave, rule: "The first',
    'hint: "The first',
    {
      at: 'movedAt: Time',
    },
  ),
  mistake(gateway, 'untested-output', 'verdict: go', 'verdict: no go', {
    at: 'snapshot:',
    also: ['sample'],
  }),
  mistake(one, 'unplaced-output', '<Expect of="nodesUp" />', '', { at: 'nodesUp:' }),
  mistake(both, 'unplaced-output', '<Capture of="oldString" />', '', { at: 'oldString:' }),
  mistake(both, 'column-unknown', 'every MAC =', 'every ⟦Mac_ ='),
  mistake(one, 'expectation', 'every State = Up', 'every State ⟦Up'),
  mistake(gateway, 'sample', 'verdict: no go', 'verdict: ⟦go', { after: 'One too few' }),
  mistake(both, 'output-unknown', '<Capture of="adapter"', '<Capture of="⟦adaptor"', {
    also: ['unplaced-output'],
  }),
];
