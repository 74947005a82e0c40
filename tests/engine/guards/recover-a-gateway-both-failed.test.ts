import { describe, expect, test } from 'vitest';
import { judgeAvailable, paste } from '../judge.ts';
import {
  exampleBlocks,
  stubs,
  withoutStops,
  withoutThrows,
  withoutTrap,
} from './recover-a-gateway-blocks.ts';

const file = 'content/virtual-machine-manager/recover-a-gateway-both-failed.mdx';
const blocks = exampleBlocks(file);
const recorded =
  'VMHost=GW-HV-CL01.contoso.com;GatewayVM=GW-VM-CL01.contoso.com;BackendSwitch=DatacenterSwitch';
const updated =
  'VMHost=GW-HV-CL01.contoso.com;GatewayVM=GW-VM-CL02.contoso.com;BackendSwitch=DatacenterSwitch;Migrate=true';

function textOf(name: string): string {
  const block = blocks.find((one) => one.name === name);
  if (!block) throw new Error(`No block ${name} among ${blocks.map((one) => one.name).join(', ')}`);
  return block.text;
}

interface World {
  /** What is wrong, in words. */
  title: string;
  /** Statements that make the world so. */
  change: string;
  /** The reads of the block would stop it too. */
  isStoppedTwice?: boolean;
}

const otherServer: World[] = [
  {
    title: 'the console is connected to another server',
    change: "$global:Servers[0].Name = $global:Servers[0].FQDN = 'vmm02.contoso.com'",
  },
  { title: 'no server answers', change: '$global:Servers = @()', isStoppedTwice: true },
  {
    title: 'two servers answer',
    change: '$global:Servers = $global:Servers + $global:Servers',
  },
];
const otherMachine: World[] = [
  { title: 'no machine is found', change: '$global:Machines = @()' },
  {
    title: 'two machines are found',
    change: '$global:Machines = @($global:Machines[0], $global:Machines[0])',
  },
];
const running: World = {
  title: 'the machine is running',
  change: "$global:Machines[0].Status = 'Running'",
};
const otherAdapters: World[] = [
  {
    title: 'the machine has two adapters',
    change: '$global:Machines[0].VirtualNetworkAdapters = $global:Adapters[0, 2]',
  },
  {
    title: 'the machine has four adapters',
    change: '$global:Machines[0].VirtualNetworkAdapters = $global:Adapters + $global:Adapters[0]',
  },
  { title: 'the adapter is connected', change: "$global:Adapters[2].VMNetwork = 'Back'" },
  {
    title: 'another adapter is the blank one',
    change:
      "$global:Adapters[2].VirtualNetwork = 'Switch'; $global:Adapters[1].VMNetwork = $global:Adapters[1].VirtualNetwork = ''",
  },
  {
    title: 'two adapters are blank',
    change: "$global:Adapters[0].VMNetwork = $global:Adapters[0].VirtualNetwork = ''",
  },
];
const otherGrant: World[] = [
  { title: 'the address is not granted', change: '$global:Granted.Clear()' },
  {
    title: 'the address is granted to another adapter',
    change: '$global:Granted.Clear(); Add-Grant 00:1D:D8:B7:1C:05 $global:Adapters[0]',
  },
  {
    title: 'another address is granted to the adapter',
    change: '$global:Granted.Clear(); Add-Grant 00:1D:D8:B7:1C:06 $global:Adapters[2]',
  },
  {
    title: 'the address is granted twice',
    change: 'Add-Grant 00:1D:D8:B7:1C:05 $global:Adapters[2]',
  },
];
const otherService: World[] = [
  { title: 'no network service is found', change: '$global:NetworkServices = @()' },
  {
    title: 'two network services are found',
    change: '$global:NetworkServices = $global:NetworkServices + $global:NetworkServices',
  },
];
const otherString: World = {
  title: 'the connection string is not the one that was recorded',
  change: "$global:NetworkServices[0].ConnectionString += ';MaxVMNetworksSupported=50'",
};

const stopped = "$global:Machines[0].Status = 'PowerOff'";
const granted = 'Add-Grant 00-1D-D8-B7-1C-05 $global:Adapters[2]';
const applied = "$global:Adapters[2].MACAddress = '00:1D:D8:B7:1C:05'";

/** Variables that earlier blocks left in the shell: what a failed read leaves standing. */
const leftOver =
  '$vmm = $global:Servers; $vm = @($global:Machines[0]); $pool = $global:Pools; $held = @(); $mac = @($global:Granted); $ns = $global:NetworkServices';

interface Case {
  block: string;
  /** The world as the steps before have left it. */
  before: string;
  expected: string[];
  wrong: World[];
  reads: string[];
}

const cases: Case[] = [
  {
    block: 'grant-the-mac-address',
    before: '',
    expected: ['grant 00:1D:D8:B7:1C:05 from Default MAC address pool to Nic 2'],
    wrong: [
      ...otherServer,
      ...otherMachine,
      ...otherAdapters,
      { title: 'no pool is found', change: '$global:Pools = @()' },
      { title: 'two pools are found', change: '$global:Pools = $global:Pools + $global:Pools' },
      { title: 'the address is granted elsewhere', change: 'Add-Grant 001dd8b71c05 $null' },
      { title: 'the address is granted to this adapter already', change: granted },
    ],
    reads: ['Get-SCVMMServer', 'Get-SCVirtualMachine', 'Get-SCMACAddressPool', 'Get-SCMACAddress'],
  },
  {
    block: 'grant-the-mac-address/back',
    before: granted,
    expected: ['revoke 00-1D-D8-B7-1C-05'],
    wrong: [
      ...otherServer,
      ...otherMachine,
      ...otherAdapters,
      ...otherGrant,
      { title: 'the adapter uses the address already', change: applied },
    ],
    reads: ['Get-SCVMMServer', 'Get-SCVirtualMachine', 'Get-SCMACAddress'],
  },
  {
    block: 'apply-the-mac-address',
    before: granted,
    expected: ['stop GW-VM03'],
    wrong: [...otherServer, ...otherMachine],
    reads: ['Get-SCVMMServer', 'Get-SCVirtualMachine'],
  },
  {
    block: 'apply-the-mac-address#2',
    before: `${granted}; ${stopped}`,
    expected: ['set Nic 2 to 00-1D-D8-B7-1C-05 Static'],
    wrong: [...otherServer, ...otherMachine, ...otherAdapters, ...otherGrant, running],
    reads: ['Get-SCVMMServer', 'Get-SCVirtualMachine', 'Get-SCMACAddress'],
  },
  {
    block: 'clean-the-old-gateway-configuration',
    before: '',
    expected: ['clean GW01 on GW-HV01+GW-HV02 as CONTOSO\\operator'],
    wrong: [
      ...otherServer,
      ...otherService,
      otherString,
      {
        title: 'no credential is entered',
        change: 'function Get-Credential { }',
      },
    ],
    reads: ['Get-SCVMMServer', 'Get-SCNetworkService'],
  },
  {
    block: 'start-the-virtual-machine',
    before: `${stopped}; ${applied}`,
    expected: ['start GW-VM03'],
    wrong: [
      ...otherServer,
      ...otherMachine,
      running,
      {
        title: 'the adapter has another address',
        change: "$global:Adapters[2].MACAddress = '00:15:5D:00:00:03'",
      },
    ],
    reads: ['Get-SCVMMServer', 'Get-SCVirtualMachine'],
  },
  {
    block: 'connection-string',
    before: '',
    expected: [`connect GW01 by ${updated}, force: True`],
    wrong: [...otherServer, ...otherService, otherString],
    reads: ['Get-SCVMMServer', 'Get-SCNetworkService'],
  },
  {
    block: 'connection-string/back',
    before: `$global:NetworkServices[0].ConnectionString = '${updated}'`,
    expected: [`connect GW01 by ${recorded}, force: True`],
    wrong: [
      ...otherServer,
      ...otherService,
      {
        title: 'the recorded string is set already',
        change: `$global:NetworkServices[0].ConnectionString = '${recorded}'`,
      },
    ],
    reads: ['Get-SCVMMServer', 'Get-SCNetworkService'],
  },
];

/** `connection-string` stands for its changing block; the one before it only reads. */
const changing = new Map(
  blocks
    .filter(({ changes }) => changes)
    .map(({ name, text }) => [name.replace(/^connection-string#2$/, 'connection-string'), text]),
);

test('every changing block of the runbook is tried below', () => {
  expect([...changing.keys()].sort()).toEqual(cases.map(({ block }) => block).sort());
});

describe.skipIf(!judgeAvailable).each(cases)(
  '$block',
  ({ block, before, expected, wrong, reads }) => {
    const text = changing.get(block) ?? '';
    const run = (script: string, change = '') =>
      paste({ setup: `${stubs}\n${before}\n${change}`, scripts: [script] });

    test('makes its one change in a fresh shell when everything is right', async () => {
      expect(await run(text)).toMatchObject({ errors: [], changes: expected });
    });

    test.each(wrong)('changes nothing when $title', async ({ change, isStoppedTwice }) => {
      const { changes, errors } = await run(text, change);
      expect(changes).toEqual([]);
      expect(errors).toHaveLength(1);
      const unguarded = await run(withoutThrows(text), change);
      expect(unguarded.changes.length > 0).toBe(!isStoppedTwice);
    });

    test.each(reads)('changes nothing when %s fails', async (name) => {
      const message = `${name} failed.`;
      const error = `$global:Failing['${name}'] = 'error'`;
      expect(await run(text, error)).toMatchObject({ changes: [], errors: [message] });
      expect((await run(withoutStops(text), error)).changes).toEqual(expected);

      const end = `${leftOver}; $global:Failing['${name}'] = 'end'`;
      expect(await run(text, end)).toMatchObject({ changes: [], errors: [message] });
    });

    test('changes nothing when a check itself fails, as in a shell in strict mode', async () => {
      const strict =
        "Set-StrictMode -Version Latest; $global:Servers = @([pscustomobject] @{ Name = 'vmm02.contoso.com' })";
      const { changes, errors } = await run(text, strict);
      expect(changes).toEqual([]);
      expect(errors).toHaveLength(1);
      expect((await run(withoutTrap(text), strict)).changes).toEqual(expected);
    });
  },
);

describe.skipIf(!judgeAvailable)('the whole recovery', () => {
  const forward = [...changing].filter(([name]) => !name.endsWith('/back')).map(([, text]) => text);

  test('pasted in its order does each change once', async () => {
    const { changes, errors } = await paste({ setup: stubs, scripts: forward });
    expect(errors).toEqual([]);
    expect(changes).toEqual([
      'grant 00:1D:D8:B7:1C:05 from Default MAC address pool to Nic 2',
      'stop GW-VM03',
      'set Nic 2 to 00:1D:D8:B7:1C:05 Static',
      'clean GW01 on GW-HV01+GW-HV02 as CONTOSO\\operator',
      'start GW-VM03',
      `connect GW01 by ${updated}, force: True`,
    ]);
  });

  test('pasted twice grants only once', async () => {
    const { changes } = await paste({ setup: stubs, scripts: [...forward, ...forward] });
    expect(changes.filter((change) => change.startsWith('grant'))).toHaveLength(1);
  });

  test('applies nothing to a machine that does not stop', async () => {
    const { changes, errors } = await paste({
      setup: `${stubs}\n${granted}\n$global:Stubborn = $true`,
      scripts: [textOf('apply-the-mac-address'), textOf('apply-the-mac-address#2')],
    });
    expect(changes).toEqual([]);
    expect(errors).toEqual(['Not stopped: Running.', 'Not stopped: Running.']);
  });

  test('repeats the connection string after an error, however far the first call came', async () => {
    for (const now of [recorded, updated, updated.replace(';Migrate=true', '')]) {
      const setup = `${stubs}\n$global:NetworkServices[0].ConnectionString = '${now}'`;
      const { changes } = await paste({
        setup,
        scripts: [changing.get('connection-string') ?? ''],
      });
      expect(changes).toEqual([`connect GW01 by ${updated}, force: True`]);
    }
  });

  test('cleans nothing when a command of the vendor module is missing', async () => {
    for (const name of ['GetMacAddress', 'CleanupGatewaysBeforeMigration']) {
      const setup = stubs.replace(`function ${name}(`, `function Other${name}(`);
      const script = changing.get('clean-the-old-gateway-configuration') ?? '';
      const { changes, errors } = await paste({ setup, scripts: [script] });
      expect(changes).toEqual([]);
      expect(errors).toEqual([`STOP. Not found: ${name}.`]);
    }
    const setup = stubs.replace('function GetMacAddress(', 'function OtherGetMacAddress(');
    const script = withoutThrows(changing.get('clean-the-old-gateway-configuration') ?? '');
    expect((await paste({ setup, scripts: [script] })).changes).toHaveLength(1);
  });

  test('holds with names full of quotes and signs', async () => {
    const nasty = "O'Hara's $(Get-Date) “GW” `n";
    const [script = ''] = exampleBlocks(file, { gatewayName: nasty })
      .filter(({ name }) => name === 'clean-the-old-gateway-configuration')
      .map(({ text }) => text);
    const quoted = nasty.replaceAll("'", "''");
    const setup = `${stubs}\n$global:NetworkServices[0].Name = '${quoted}'`;
    const { changes, errors } = await paste({ setup, scripts: [script] });
    expect(errors).toEqual([]);
    expect(changes).toEqual([`clean ${nasty} on GW-HV01+GW-HV02 as CONTOSO\\operator`]);
  });
});

describe.skipIf(!judgeAvailable)('the gate before step 1', () => {
  const gate = textOf('before#2');
  const wrong: World[] = [
    ...otherServer,
    ...otherService,
    otherString,
    { title: 'no VMM service is found', change: '$global:Services = @()' },
    {
      title: 'two VMM services are found',
      change: '$global:Services = $global:Services + $global:Services',
    },
  ];

  test('opens when everything is recorded and found, and changes nothing', async () => {
    const { output, errors, changes } = await paste({ setup: stubs, scripts: [gate] });
    expect({ errors, changes }).toEqual({ errors: [], changes: [] });
    expect(output.join()).toContain('Gate passed');
  });

  test.each(wrong)('stays shut when $title', async ({ change }) => {
    const { output, errors } = await paste({ setup: `${stubs}\n${change}`, scripts: [gate] });
    expect(errors).toHaveLength(1);
    expect(output.join()).not.toContain('Gate passed');
  });

  test.each(['GetMacAddress', 'CleanupGatewaysBeforeMigration'])(
    'stays shut when %s is missing',
    async (name) => {
      const setup = stubs.replace(`function ${name}(`, `function Other${name}(`);
      const { output, errors } = await paste({ setup, scripts: [gate] });
      expect(errors).toEqual([`STOP. Not found: ${name}.`]);
      expect(output.join()).not.toContain('Gate passed');
    },
  );

  test('has before it a block that reads address and string, and one in step 7 that counts from 0', async () => {
    const read = await paste({
      setup: stubs,
      scripts: [textOf('before'), textOf('list-adapters')],
    });
    expect(read.errors).toEqual([]);
    expect(read.changes).toEqual([]);
    expect(read.output).toEqual([
      `Connection string: ${recorded}`,
      'MAC of GW01 for CONTOSO\\operator',
      'Number=0; VMNetwork=Management; VirtualNetwork=Switch; MACAddress=00:15:5D:00:00:01; MACAddressType=Dynamic; Name=Nic 0',
      'Number=1; VMNetwork=Front; VirtualNetwork=Switch; MACAddress=00:15:5D:00:00:02; MACAddressType=Dynamic; Name=Nic 1',
      'Number=2; VMNetwork=; VirtualNetwork=; MACAddress=00:15:5D:00:00:03; MACAddressType=Dynamic; Name=Nic 2',
    ]);
  });
});
