import { type Mutation, mistake, one } from './mutation.ts';

/** The runbook's page and its sessions. */
export const page: readonly Mutation[] = [
  mistake(one, 'missing-form', '<ParameterForm />\n', '', { at: 'parameters:' }),
  mistake(one, 'missing-session', '```powershell session=vmm\n', '⟦```powershell\n'),
  mistake(one, 'unused-session', 'session="new"', 'session="node"', { at: 'new: {' }),
  mistake(
    one,
    'broken-link',
    '[the other procedure](../recover-a-gateway-both-failed/',
    '⟦[the other procedure](../recover-both-gateways/',
  ),
  mistake(one, 'broken-image', '## Before you start', '⟦![](missing.png)\n\n## Before you start'),
  mistake(
    one,
    'faulty-suppression',
    '```powershell session=node',
    '⟦{/* runsheet-ignore alias */}\n\n```powershell session=node',
  ),
  mistake(
    one,
    'unused-suppression',
    '```powershell session=node',
    '⟦{/* runsheet-ignore alias: for speed */}\n\n```powershell session=node',
  ),
];
