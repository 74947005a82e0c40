import { describe, expect, test } from 'vitest';
import { judgeAvailable, paste } from '../judge.ts';
import { exampleBlocks, stubs } from './recover-a-gateway-blocks.ts';

const blocks = exampleBlocks('content/virtual-machine-manager/recover-a-gateway-one-failed.mdx');

function textOf(name: string): string {
  const block = blocks.find((one) => one.name === name);
  if (!block) throw new Error(`No block ${name} among ${blocks.map((one) => one.name).join(', ')}`);
  return block.text;
}

test('nothing is changed by a script: all changes are made by hand in consoles', () => {
  expect(blocks.filter(({ changes }) => changes)).toEqual([]);
});

describe.skipIf(!judgeAvailable).each([
  {
    name: 'before',
    passed: 'Pairing holds in VMM',
    wrong: [
      [
        'the console is connected to another server',
        "$global:Servers[0].Name = $global:Servers[0].FQDN = 'vmm02'",
      ],
      ['no service is found', '$global:Services = @()'],
      ['two services are found', '$global:Services = $global:Services + $global:Services'],
      ['the machine is not in the service', "$global:Machines[1].Name = 'GW-VM09'"],
      ['two machines have the name', '$global:Machines = $global:Machines + $global:Machines[1]'],
      [
        'the computer name is that of the surviving node',
        "$global:Machines[1].ComputerName = 'gw-vm01'",
      ],
      ['the computer name is unknown', '$global:Machines[1].ComputerName = $null'],
      ['it stands on another host', "$global:Machines[1].HostName = 'gw-hv01.contoso.com'"],
      ['the server cannot be read', "$global:Failing['Get-SCVMMServer'] = 'error'"],
      ['the service cannot be read', "$global:Failing['Get-SCService'] = 'error'"],
      ['the machines cannot be read', "$global:Failing['Get-SCVirtualMachine'] = 'error'"],
    ],
  },
  {
    name: 'before#2',
    passed: 'Pairing holds in the cluster',
    wrong: [
      ['the failed node is Up', "$global:ClusterNodes[1].State = 'Up'"],
      ['the surviving node is Down', "$global:ClusterNodes[0].State = 'Down'"],
      ['the surviving node is paused', "$global:ClusterNodes[0].State = 'Paused'"],
      ['the other node is the failed one', "$global:ClusterNodes[0].State = 'Down'"],
      ['there is one node', '$global:ClusterNodes = $global:ClusterNodes[1]'],
      [
        'there are three nodes',
        '$global:ClusterNodes = $global:ClusterNodes + $global:ClusterNodes[0]',
      ],
      ['the nodes cannot be read', "$global:Failing['Get-ClusterNode'] = 'error'"],
    ],
  },
])('the pairing, block $name', ({ name, passed, wrong }) => {
  test('holds when machine, node and host belong together, and changes nothing', async () => {
    const { output, errors, changes } = await paste({ setup: stubs, scripts: [textOf(name)] });
    expect({ errors, changes }).toEqual({ errors: [], changes: [] });
    expect(output).toContain(passed);
  });

  test.each(wrong)('does not hold when %s', async (_title, change) => {
    const { output, errors } = await paste({
      setup: `${stubs}\n${change}`,
      scripts: [textOf(name)],
    });
    expect(errors).toHaveLength(1);
    expect(output).not.toContain(passed);
  });
});
