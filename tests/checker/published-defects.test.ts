import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/checker/check-runbook.ts';

/**
 * The blocks of the founding procedures as they were published (the table of defects in the notes
 * on both), the reader's words replaced by slots as an author would do it first.
 */
const nothingAround = { exists: () => true, anchors: () => undefined };

interface PublishedStep {
  code: string;
  opens?: boolean;
  reads?: boolean;
}

function check(steps: readonly PublishedStep[]): string[] {
  const body = steps.map(
    (
      { code, opens, reads },
      index,
    ) => `<Step title="Step ${index + 1}" session="vmm"${opens ? ' opens="vmm"' : ''}>

\`\`\`powershell${reads ? '' : ' changes'}
${code}
\`\`\`

</Step>`,
  );
  const text = `---
title: As published
summary: The blocks as they were published.
product: Example
appliesTo: ["2012 R2"]
risk: high
duration: 60
parameters:
  vm: { type: text, label: Machine, example: GW-VM03 }
  adapter: { type: integer, label: Adapter, example: 2 }
  mac: { type: mac, label: MAC address, example: "00:1D:D8:B7:1C:05" }
  name: { type: text, label: Gateway, example: GW01 }
  oldHost: { type: text, label: Host, example: GW-HV01 }
  otherHost: { type: text, label: Other host, example: GW-HV02 }
  text: { type: connectionString, label: Connection string, example: VMHost=a;GatewayVM=b;BackendSwitch=c }
  oldGateway: { type: fqdn, label: Old gateway, example: gw01.contoso.com }
  newGateway: { type: fqdn, label: New gateway, example: gw02.contoso.com }
sessions:
  vmm: { host: a computer with the console, shell: powershell 4.0 }
examples:
  - { name: Contoso, values: { vm: GW-VM03, adapter: 2, mac: "00:1D:D8:B7:1C:05", name: GW01, oldHost: GW-HV01, otherHost: GW-HV02, text: VMHost=a;GatewayVM=b;BackendSwitch=c, oldGateway: gw01.contoso.com, newGateway: gw02.contoso.com } }
---

<ParameterForm />

<Steps>
${body.join('\n\n')}
</Steps>
`;
  const lines = text.split('\n');
  return checkRunbook(text, 'content/example/x.mdx', nothingAround).diagnostics.map(
    ({ rule, line, message }) => {
      const step =
        lines
          .slice(0, line)
          .join('\n')
          .match(/<Step title/g)?.length ?? 0;
      return `${step} ${rule} ${/`[^`]*`/.exec(message)?.[0] ?? ''}`;
    },
  );
}

describe('the recovery of a gateway as published', () => {
  const found = check([
    // Step 7
    {
      code: '$vm = Get-SCVirtualMachine -Name {{vm}}\n$vm.VirtualNetworkAdapters | ft -Property VMNetwork, VirtualNetwork',
      reads: true,
    },
    // Step 9
    {
      code: '$mac = Grant-SCMACAddress -MACAddress {{mac}} -MACAddressPool (Get-SCMACAddressPool -Name\n"Default MAC address pool") -VirtualNetworkAdapter\n$vm.VirtualNetworkAdapters[{{adapter}}]',
    },
    // Step 9 on one line
    {
      code: '$mac = Grant-SCMACAddress -MACAddress {{mac}} -MACAddressPool (Get-SCMACAddressPool -Name "Default MAC address pool") -VirtualNetworkAdapter $vm.VirtualNetworkAdapters[{{adapter}}]',
    },
    // Step 10
    {
      code: 'Stop-SCVirtualMachine -VM $vm\nSet-SCVirtualNetworkAdapter -VirtualNetworkAdapter $vm.VirtualNetworkAdapters[{{adapter}}] -EthernetAddress\n$mac',
    },
    // Step 11
    {
      code: '$svcName = {{name}}\n$hostCredential = Get-Credential\n$gwHosts = {{oldHost}}, {{otherHost}}\nCleanupGatewaysBeforeMigration $svcName $gwHosts $hostCredential',
      opens: true,
    },
    // Step 12
    { code: 'Start-SCVirtualMachine -VM $vm' },
    // Step 13
    {
      code: '$ns = Get-SCNetworkService -Name $svcName\n$ns.ConnectionString',
      reads: true,
    },
    {
      code: 'Set-SCNetworkService -NetworkService $ns -ConnectionString "{{text}};Migrate=true" -Force',
    },
  ]);

  it.each([
    ['7: an alias', '1 alias `ft`'],
    ['9: broken over lines', '2 syntax'],
    ['9: no check that one machine was found', '3 unverified-target `$vm`'],
    ['9: no check of the pool', '3 unverified-target `Get-SCMACAddressPool`'],
    ['9: any server', '3 unchecked-connection'],
    ['10: broken over lines', '4 broken-line'],
    ['10: what fails does not stop the rest', '4 change-in-pieces'],
    ['11: what fails does not stop the rest', '5 change-in-pieces'],
    ['12: the shell that held the machine was left', '6 variable-of-closed-session `$vm`'],
    ['12: any server', '6 unchecked-connection'],
    ['13: no check that one service was found', '8 unverified-target `$ns`'],
    ['13: any server', '8 unchecked-connection'],
  ])('step %s', (_, expected) => {
    expect(found.filter((one) => one.startsWith(expected))).not.toEqual([]);
  });
});

describe('the replacement of a gateway as published', () => {
  const found = check([
    {
      code: '$newMS = Get-ManagementServer | Where-Object { $_.Name -eq {{newGateway}} }\n$oldMS = Get-ManagementServer | Where-Object { $_.Name -eq {{oldGateway}} }\n$agents = Get-Agent | Where-Object { $_.PrimaryManagementServerName -eq {{oldGateway}} }',
      reads: true,
    },
    {
      code: 'Set-ManagementServer -PrimaryManagementServer: $newMS -AgentManagedComputer: $agents -FailoverServer: $oldMS',
    },
  ]);

  it.each([
    ['the new gateway may not have been found', '2 unverified-target `$newMS`'],
    ['nobody counts the agents', '2 unverified-target `$agents`'],
    ['the failover may be empty', '2 unverified-target `$oldMS`'],
    ['the shell may be connected to another group', '2 unchecked-connection'],
  ])('%s', (_, expected) => {
    expect(found.filter((one) => one.startsWith(expected))).not.toEqual([]);
  });

  it('from the console of the day before finds nothing set', () => {
    const alone = check([
      {
        code: 'Set-ManagementServer -PrimaryManagementServer: $newMS -AgentManagedComputer: $agents',
      },
    ]);
    expect(alone).toContain('1 variable-not-set `$newMS`');
  });
});
