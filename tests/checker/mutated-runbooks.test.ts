import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { surroundingsOf } from '../../src/checker/check-file.ts';
import { checkRunbook } from '../../src/checker/check-runbook.ts';

const gateway = 'content/operations-manager/replace-a-gateway.mdx';
const both = 'content/virtual-machine-manager/recover-a-gateway-both-failed.mdx';
const one = 'content/virtual-machine-manager/recover-a-gateway-one-failed.mdx';

/** A mistake put into a runbook, and the rule that is meant for it; `^` marks where it begins. */
const mistakes: readonly [file: string, from: string, to: string, rule: string][] = [
  [gateway, 'Get-SCOMManagementServer -', '^Get-SCOMManagmentServer -', 'unknown-command'],
  [gateway, 'Get-SCClass -Name', 'Get-SCClass ^-Nmae', 'unknown-parameter'],
  [gateway, '-NoClobber -ErrorAction', '^-No -ErrorAction', 'ambiguous-parameter'],
  [gateway, "-Name 'Microsoft.SystemCenter.Agent' -", '^-Name -', 'missing-parameter-value'],
  [gateway, '-Oldest -MaxEvents 1', '-Oldest ^$true -MaxEvents 1', 'switch-with-value'],
  [gateway, '-MaxEvents 1 -', '-MaxEvents ^one -', 'value-of-wrong-type'],
  [gateway, '-Oldest -MaxEvents 1', '^-ListLog a -MaxEvents 1', 'parameter-set-conflict'],
  [gateway, '= @(Get-Agent ', '= @(^Get-SCOMAgent ', 'not-in-this-session'],
  [
    gateway,
    '-PrimaryManagementServer $new[0] -AgentManagedComputer',
    '^-PrimaryServer $new[0] -AgentManagedComputer',
    'unknown-parameter',
  ],
  [
    gateway,
    'Set-ManagementServer -PrimaryManagementServer $new[0] ',
    '^Set-ManagementServer ',
    'missing-mandatory-parameter',
  ],
  [both, '-MACAddressType Static', '^-MACAddresType Static', 'unknown-parameter'],
  [both, '-SetAsDefault -ErrorAction Stop', '-SetAsDefault -ErrorAction ^Halt', 'value-not-listed'],
  [
    both,
    'Get-SCService -VMMServer $vmm[0] -Name',
    'Get-SCService ^-Server $vmm[0] -Name',
    'unknown-parameter',
  ],
  [
    both,
    '-ConnectionString $new -Force',
    '-ConnectionString $new -Force ^$false',
    'switch-with-value',
  ],
  [one, 'Get-ClusterNode -Cluster', 'Get-ClusterNode ^-Clusters', 'unknown-parameter'],
  [one, 'Get-NetCompartment', '^Get-NetCompartement', 'unknown-command'],
  [one, 'modules: [FailoverClusters]', 'modules: [NetTCPIP]', 'not-in-this-session'],
];

describe('a mistake in a runbook', () => {
  it.each(mistakes)('%s: %j > %j is found by %s', (file, from, to, rule) => {
    const text = readFileSync(file, 'utf8');
    const start = text.indexOf(from);
    expect(start).toBeGreaterThan(0);
    const mutated = text.slice(0, start) + to.replace('^', '') + text.slice(start + from.length);
    const line = text.slice(0, start).split('\n').length;
    const { diagnostics } = checkRunbook(mutated, file, surroundingsOf(file));
    const found = diagnostics.filter((finding) => finding.rule === rule);
    const column = start - text.lastIndexOf('\n', start - 1) + to.indexOf('^');
    // Without a mark the mistake shows elsewhere.
    if (to.includes('^')) expect(found).toContainEqual(expect.objectContaining({ line, column }));
    else expect(found.length).toBeGreaterThan(0);
  });
});
