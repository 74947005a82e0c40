import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RawValues } from '../../../src/parameters/declaration.ts';
import { readRunbook } from '../../../src/runbook/read-runbook.ts';
import { renderRunbook } from '../../../src/runbook/render-runbook.ts';
import { judgeAvailable, paste } from '../judge.ts';
import type { AgentStub, World } from './operations-manager-stubs.ts';
import { setupOf } from './operations-manager-stubs.ts';

const file = 'content/operations-manager/replace-a-gateway.mdx';
const { runbook } = readRunbook(readFileSync(file, 'utf8'), file);

const old = 'gw01.dmz.contoso.com';
const fresh = 'gw02.dmz.contoso.com';
const other = 'ms01.contoso.com';
const [pilot, second, third] = ['app01', 'app02', 'app03'].map(
  (name) => `${name}.dmz.contoso.com`,
) as [string, string, string];

const values: RawValues = {
  release: '2012 and later',
  installNew: 'false',
  managementGroup: 'CONTOSO-MG',
  managementServer: other,
  oldGateway: old,
  newGateway: fresh,
  expectedAgents: '3',
  snapshotFile: 'C:\\Runsheet\\before.csv',
  pilotAgent: pilot,
  wave: [second, third],
  movedAt: '2026-11-23T01:00:00',
};

/** The text of the one block of a step that is pasted into this kind of session, filled. */
function blockOf(step: string, changed: RawValues = {}, rollback = false): string {
  if (!runbook) throw new Error(`${file} cannot be read`);
  const { blocks, errors } = renderRunbook(runbook, { ...values, ...changed });
  expect(errors).toEqual([]);
  const found = blocks.filter(({ block }) => block.step === step && block.rollback === rollback);
  const [only] = found;
  if (found.length !== 1 || !only) throw new Error(`step ${step} has ${found.length} blocks`);
  return only.text;
}

const at = (name: string, primary: string, ...failover: string[]): AgentStub => ({
  name,
  primary,
  failover,
  available: true,
});
const row = (agent: string, failover = '', primary = old) => ({ agent, primary, failover });

/** Before the move: the pilot is through, two agents wait. */
const underway: World = {
  groups: ['CONTOSO-MG'],
  servers: [old, fresh, other],
  agents: [
    at(pilot, fresh, old),
    at(second, old, other),
    at(third, old),
    at('x.contoso.com', other),
  ],
  snapshot: [row(pilot), row(second, other), row(third)],
  snapshotFile: 'C:\\Runsheet\\before.csv',
};
const untouched: World = {
  ...underway,
  agents: [at(pilot, old), at(second, old, other), at(third, old), at('x.contoso.com', other)],
  snapshot: undefined,
};
const moved: World = {
  ...underway,
  agents: [at(pilot, fresh, old), at(second, fresh, old, other), at(third, fresh, old)],
};
const orphaned: World = {
  ...underway,
  agents: [at(pilot, fresh), at(second, fresh, other), at(third, fresh)].map((agent) => ({
    ...agent,
    available: agent.name === pilot,
  })),
  snapshot: undefined,
};

/** The world with one agent changed. */
function withAgent(world: World, name: string, change: Partial<AgentStub>): World {
  const agents = world.agents.map((agent) =>
    agent.name === name ? { ...agent, ...change } : agent,
  );
  return { ...world, agents };
}
const without = (world: World, name: string): World => ({
  ...world,
  agents: world.agents.filter((agent) => agent.name !== name),
});
const twice = (world: World, name: string): World => ({
  ...world,
  agents: [...world.agents, ...world.agents.filter((agent) => agent.name === name)],
});

interface Fault {
  fault: string;
  world: World;
  values?: RawValues;
  /** The new gateway's name stands where the old one's belongs. */
  same?: boolean;
  /** What stops it: without this text (a line that holds it goes, an option alone) there is a change. */
  guard?: string;
}

interface Subject {
  block: string;
  step: string;
  rollback?: boolean;
  good: World;
  changes: readonly string[];
  faults: readonly Fault[];
}

interface Form {
  release: string;
  group: string;
  servers: string;
  agents: string;
  class: string;
  instances: string;
}

const forms: readonly Form[] = [
  {
    release: '2012 and later',
    group: 'Get-SCOMManagementGroup',
    servers: 'Get-SCOMManagementServer',
    agents: 'Get-SCOMAgent',
    class: 'Get-SCClass',
    instances: 'Get-SCOMClassInstance',
  },
  {
    release: '2007 R2',
    group: 'Get-ManagementServer',
    servers: 'Get-ManagementServer',
    agents: 'Get-Agent',
    class: 'Get-MonitoringClass',
    instances: 'Get-MonitoringObject',
  },
];

function subjectsOf(form: Form): readonly Subject[] {
  const failing = (world: World, command: string): Fault[] => [
    { fault: `${command} throws`, world: { ...world, failing: { [command]: 'throws' } } },
    {
      fault: `${command} writes an error`,
      world: { ...world, failing: { [command]: 'writes an error' } },
      guard: `${command}*-ErrorAction Stop`,
    },
  ];
  const elsewhere = (world: World): Fault[] => [
    {
      fault: 'the shell is connected to another management group',
      world: { ...world, groups: ['FABRIKAM'] },
      guard: 'Not connected to',
    },
    {
      fault: 'the shell is connected to two management groups',
      world: { ...world, groups: ['CONTOSO-MG', 'FABRIKAM'] },
    },
    { fault: 'the shell is connected to none', world: { ...world, groups: [] } },
    ...failing(world, form.group),
  ];
  const gateways = (world: World): Fault[] => [
    {
      fault: 'the old gateway is not found',
      world: { ...world, servers: [fresh, other] },
    },
    {
      fault: 'the new gateway is not found',
      world: { ...world, servers: [old, other] },
    },
    {
      fault: 'two servers have the name of the old gateway',
      world: { ...world, servers: [old, old, fresh, other] },
      guard: 'expected one each',
    },
    {
      fault: 'two servers have the name of the new gateway',
      world: { ...world, servers: [old, fresh, fresh, other] },
      guard: 'expected one each',
    },
    { fault: 'old and new gateway are the same', world, same: true },
    ...failing(world, form.servers),
  ];
  const snapshot = (world: World): Fault[] => [
    { fault: 'there is no snapshot', world: { ...world, snapshot: undefined } },
    { fault: 'the snapshot is empty', world: { ...world, snapshot: [] } },
    {
      fault: 'the snapshot holds too few agents',
      world,
      values: { expectedAgents: '4' },
      guard: 'The snapshot holds',
    },
    {
      fault: 'the snapshot holds too many agents',
      world: { ...world, snapshot: [...(world.snapshot ?? []), row('gone.contoso.com')] },
    },
    ...failing(world, 'Import-Csv'),
  ];
  const availability = (world: World): Fault[] => [
    ...failing(world, form.class),
    ...failing(world, form.instances),
  ];
  const agents = (world: World): Fault[] => [
    { fault: 'an agent is not found', world: without(world, third) },
    {
      fault: 'an agent is found twice',
      world: twice(world, third),
      guard: 'found $($agent.Count) agents',
    },
    {
      fault: 'the failover servers of the first agent cannot be read',
      world: withAgent(world, third, { unreadable: true }),
      values: { wave: [third, second] },
      guard: 'trap { break }',
    },
    ...failing(world, form.agents),
  ];

  return [
    {
      block: 'the record',
      step: 'record',
      good: untouched,
      changes: [
        `C:\\Runsheet\\before.csv: ${pilot},${old}, | ${second},${old},${other} | ${third},${old},`,
      ],
      faults: [
        ...elsewhere(untouched),
        {
          fault: 'there are fewer agents than expected',
          world: without(untouched, third),
          guard: 'Found $($agents.Count) agents',
        },
        {
          fault: 'there are more agents than expected',
          world: { ...untouched, agents: [...untouched.agents, at('y.contoso.com', old)] },
          guard: 'Found $($agents.Count) agents',
        },
        { fault: 'no agent has the old gateway', world: { ...untouched, agents: [] } },
        {
          fault: 'there is a snapshot already',
          world: { ...untouched, snapshot: [row(pilot)] },
          guard: '-NoClobber',
        },
        {
          fault: 'the failover servers of an agent cannot be read',
          world: withAgent(untouched, second, { unreadable: true }),
          guard: 'trap { break }',
        },
        ...failing(untouched, form.agents),
      ],
    },
    {
      block: 'the move',
      step: 'move-a-wave',
      good: underway,
      changes: [
        `${second}: primary ${fresh}, failover ${old} ${other}`,
        `${third}: primary ${fresh}, failover ${old}`,
      ],
      faults: [
        ...elsewhere(underway),
        ...gateways(underway),
        ...snapshot(underway),
        ...availability(underway),
        ...agents(underway),
        {
          fault: 'the pilot has not been moved',
          world: withAgent(underway, pilot, { primary: old }),
          guard: 'is not proven',
        },
        {
          fault: 'the pilot is moved but not available',
          world: withAgent(underway, pilot, { available: false }),
          guard: 'is not proven',
        },
        {
          fault: 'the pilot is not found',
          world: without(underway, pilot),
          guard: 'is not proven',
        },
        {
          fault: 'the pilot was on the new gateway all along',
          world: { ...underway, snapshot: [row('z.contoso.com'), row(second, other), row(third)] },
          guard: 'is not in the snapshot',
        },
        {
          fault: 'one other agent shall go before the pilot',
          world: withAgent(underway, pilot, { primary: old }),
          values: { wave: [second] },
          guard: 'is not proven',
        },
        {
          fault: 'an agent is not available',
          world: withAgent(underway, third, { available: false }),
          guard: 'is not available',
        },
        {
          fault: 'an agent has another primary',
          world: withAgent(underway, third, { primary: other }),
          guard: 'The primary of',
        },
        {
          fault: 'an agent was moved already',
          world: withAgent(underway, third, { primary: fresh }),
          guard: 'The primary of',
        },
        {
          fault: 'an agent is not in the snapshot',
          world: { ...underway, snapshot: [row(pilot), row(second, other), row('z.contoso.com')] },
        },
        {
          fault: 'an agent is in the snapshot twice',
          world: {
            ...underway,
            snapshot: [row(pilot), row(second, other), row(third), row(third)],
          },
          values: { expectedAgents: '4' },
          guard: 'found $($agent.Count) agents',
        },
        {
          fault: 'the failover list of an agent has changed since the snapshot',
          world: withAgent(underway, third, { failover: [other] }),
          guard: 'has changed since',
        },
      ],
    },
    {
      block: 'the way back',
      step: 'move-a-wave',
      rollback: true,
      good: moved,
      changes: [
        `${second}: primary ${old}, failover ${fresh} ${other}`,
        `${third}: primary ${old}, failover ${fresh}`,
      ],
      faults: [
        ...elsewhere(moved),
        ...gateways(moved),
        ...snapshot(moved),
        { fault: 'an agent is not found', world: without(moved, third) },
        {
          fault: 'an agent is found twice',
          world: twice(moved, third),
          guard: 'found $($agent.Count) agents',
        },
        ...failing(moved, form.agents),
        {
          fault: 'an agent was not moved',
          world: withAgent(moved, third, { primary: old }),
          guard: 'The primary of',
        },
        {
          fault: 'the snapshot names another primary',
          world: { ...moved, snapshot: [row(pilot), row(second), row(third, '', other)] },
          guard: 'found $($agent.Count) agents',
        },
        {
          fault: 'a failover server of the snapshot is gone',
          world: { ...moved, snapshot: [row(pilot), row(second, other), row(third, 'ms09.x.com')] },
          guard: 'Of the failovers',
        },
      ],
    },
    {
      block: 'the release of the old gateway',
      step: 'release-old',
      good: { ...moved, agents: [...moved.agents, at('y.contoso.com', other, old, fresh)] },
      changes:
        form.release === '2007 R2'
          ? [
              `${pilot}: primary ${fresh}, failover `,
              `${second}: primary ${fresh}, failover ${other}`,
              `${third}: primary ${fresh}, failover `,
              `y.contoso.com: primary ${other}, failover ${fresh}`,
            ]
          : [
              `${pilot}: failover`,
              `${second}: failover ${other}`,
              `${third}: failover`,
              `y.contoso.com: failover ${fresh}`,
            ],
      faults: [
        ...elsewhere(moved),
        ...snapshot(moved),
        ...availability(moved),
        ...agents(moved).filter(({ fault }) => !fault.includes('twice')),
        {
          fault: 'an agent is found twice',
          world: twice(moved, third),
          guard: 'is not available through',
        },
        {
          fault: 'an agent outside the snapshot still has the old gateway',
          world: { ...moved, agents: [...moved.agents, at('y.contoso.com', old)] },
          guard: 'Some agents still have',
        },
        {
          fault: 'an agent is not available',
          world: withAgent(moved, third, { available: false, failover: [] }),
          guard: 'is not available through',
        },
        {
          fault: 'an agent has another primary',
          world: withAgent(moved, third, { primary: other }),
        },
        {
          fault: 'an agent of another primary that fails over to the old gateway is not available',
          world: {
            ...moved,
            agents: [...moved.agents, { ...at('y.contoso.com', other, old), available: false }],
          },
          guard: 'is not available."',
        },
        ...(form.release === '2007 R2'
          ? [
              {
                fault: 'the primary of an agent is not among the servers',
                world: { ...moved, servers: [old, other] },
              },
              {
                fault: 'two servers have the name of the primary',
                world: { ...moved, servers: [old, fresh, fresh, other] },
                guard: 'Found $($primary.Count)',
              },
            ]
          : []),
      ],
    },
    {
      block: 'the rescue',
      step: 'rescue',
      good: orphaned,
      changes:
        form.release === '2007 R2'
          ? [
              `${second}: primary ${fresh}, failover ${old} ${other}`,
              `${third}: primary ${fresh}, failover ${old}`,
            ]
          : [`${second}: failover ${old} ${other}`, `${third}: failover ${old}`],
      faults: [
        ...elsewhere(orphaned),
        ...gateways(orphaned),
        ...availability(orphaned),
        ...agents(orphaned),
        {
          fault: 'an agent is available',
          world: withAgent(orphaned, third, { available: true }),
          guard: 'no orphan',
        },
        {
          fault: 'an agent has another primary',
          world: withAgent(orphaned, third, { primary: old }),
          guard: 'The primary of',
        },
      ],
    },
  ];
}

/** The block without one guard. */
function unguarded(text: string, guard: string): string {
  const [command, option] = guard.split('*');
  if (option !== undefined) {
    const made = text
      .split('\n')
      .map((line) => (line.includes(command ?? '') ? line.replaceAll(option, '') : line))
      .join('\n');
    expect(made).not.toBe(text);
    return made;
  }
  if (guard.startsWith('-')) {
    expect(text).toContain(guard);
    return text.replaceAll(guard, '');
  }
  const lines = text.split('\n');
  const kept = lines.filter((line) => !line.includes(guard));
  expect(kept.length).toBeLessThan(lines.length);
  return kept.join('\n');
}

describe.skipIf(!judgeAvailable).each(forms)('replace a gateway, $release', (form) => {
  describe.each(subjectsOf(form))('$block', ({ step, rollback, good, changes, faults }) => {
    const text = (changed?: RawValues) =>
      blockOf(step, { release: form.release, ...changed }, rollback);

    test('makes the expected change when everything is right', async () => {
      const pasted = await paste({ setup: setupOf(good), scripts: [text()] });
      expect(pasted.errors).toEqual([]);
      expect(pasted.changes).toEqual(changes);
    });

    test.skipIf(step === 'record')('stops at the first agent that cannot be changed', async () => {
      const [first = ''] = changes.map((change) => change.replace(/:.*/, ''));
      const world = withAgent(good, first, { refuses: true });
      const pasted = await paste({ setup: setupOf(world), scripts: [text()] });
      expect(pasted.changes).toEqual([]);
      expect(pasted.errors).toHaveLength(1);
      expect(pasted.errors[0]).toContain(`${first} cannot be changed.`);
    });

    test.each(faults)('changes nothing when $fault', async (fault) => {
      const filled = text(fault.values);
      const scripts = [fault.same ? filled.replaceAll(old, fresh) : filled];
      const pasted = await paste({ setup: setupOf(fault.world), scripts });
      expect(pasted.changes).toEqual([]);
      expect(pasted.errors).not.toEqual([]);
    });

    test.each(faults.flatMap(({ guard, ...fault }) => (guard ? [{ ...fault, guard }] : [])))(
      'would change something without its guard when $fault',
      async (fault) => {
        const scripts = [unguarded(text(fault.values), fault.guard)];
        const pasted = await paste({ setup: setupOf(fault.world), scripts });
        expect(pasted.changes).not.toEqual([]);
      },
    );
  });

  test('the pilot alone may go first', async () => {
    const world = { ...underway, agents: untouched.agents };
    const scripts = [blockOf('move-a-wave', { release: form.release, wave: [pilot] })];
    const pasted = await paste({ setup: setupOf(world), scripts });
    expect(pasted.errors).toEqual([]);
    expect(pasted.changes).toEqual([`${pilot}: primary ${fresh}, failover ${old}`]);
  });

  test('an agent that was moved back may be moved again, in whatever order its list is told', async () => {
    const world = withAgent(
      { ...underway, snapshot: [row(pilot), row(second, `x.com;${other}`), row(third)] },
      second,
      { failover: [fresh, other, 'x.com'] },
    );
    const scripts = [blockOf('move-a-wave', { release: form.release, wave: [second] })];
    const pasted = await paste({ setup: setupOf(world), scripts });
    expect(pasted.errors).toEqual([]);
    expect(pasted.changes).toEqual([`${second}: primary ${fresh}, failover ${old} ${other} x.com`]);
  });

  test('the way back keeps the order of the failovers in the snapshot', async () => {
    const world = {
      ...moved,
      servers: [old, fresh, other, 'ms02.contoso.com'],
      snapshot: [row(pilot), row(second, `ms02.contoso.com;${other}`), row(third)],
    };
    const changed = { release: form.release, wave: [second] };
    const pasted = await paste({
      setup: setupOf(world),
      scripts: [blockOf('move-a-wave', changed, true)],
    });
    expect(pasted.errors).toEqual([]);
    expect(pasted.changes).toEqual([
      `${second}: primary ${old}, failover ${fresh} ms02.contoso.com ${other}`,
    ]);
  });

  test('a second release of the old gateway changes nothing', async () => {
    const world = {
      ...moved,
      agents: [at(pilot, fresh), at(second, fresh, other), at(third, fresh)],
    };
    const scripts = [blockOf('release-old', { release: form.release })];
    const pasted = await paste({ setup: setupOf(world), scripts });
    expect(pasted.errors).toEqual([]);
    expect(pasted.changes).toEqual([]);
  });

  test('the read-back shows an orphan as not available', async () => {
    const scripts = [blockOf('read-back', { release: form.release })];
    const { output, errors } = await paste({ setup: setupOf(orphaned), scripts });
    expect(errors).toEqual([]);
    expect(output).toContain(
      `Agent=${second}; Available=False; Primary=${fresh}; Failover=${other}`,
    );
    expect(output).toContain(`Agent=${pilot}; Available=True; Primary=${fresh}; Failover=`);
  });
});

describe.skipIf(!judgeAvailable)('the proofs from event logs', () => {
  const early = { id: 1, time: '2026-11-22T00:00:00' };
  const refused = { id: 20000, time: '2026-11-23T01:30:00' };
  const before = { id: 20000, time: '2026-11-23T00:30:00' };
  const received = { id: 1210, time: '2026-11-23T01:05:00' };
  const look = (step: string, events: World['events'], failing?: World['failing']) =>
    paste({
      setup: setupOf({ ...underway, events, failing }),
      scripts: [blockOf(step, { installNew: 'true', certificates: 'false' })],
    });
  const refusals = 'see-that-the-old-gateway-refuses-nobody';
  const configuration = 'see-that-the-pilot-received-its-configuration';
  const calm = 'wait-until-the-gateway-has-calmed-down';

  test('no event 20000 since the move is said with a count of 0', async () => {
    const { output, errors } = await look(refusals, [early, before]);
    expect(errors).toEqual([]);
    expect(output.join('\n')).toMatch(/events 20000 since .*: 0$/m);
  });

  test('an event 20000 since the move is counted', async () => {
    const { output } = await look(refusals, [early, before, refused]);
    expect(output.join('\n')).toMatch(/events 20000 since .*: 1$/m);
  });

  test.each(['throws', 'writes an error'] as const)(
    'a log whose reading %s is not taken for an absence',
    async (how) => {
      const { output, errors } = await look(refusals, [early], { 'Get-WinEvent': how });
      expect(errors).toEqual(['Get-WinEvent failed.']);
      expect(output).toEqual([]);
    },
  );

  test('a log that begins after the move is not taken for an absence', async () => {
    const { output, errors } = await look(refusals, [{ id: 1, time: '2026-11-23T01:10:00' }]);
    expect(errors.join()).toContain('no proof');
    expect(output).toEqual([]);
  });

  test('an empty log is not taken for an absence', async () => {
    const { output, errors } = await look(refusals, []);
    expect(errors).toHaveLength(1);
    expect(output).toEqual([]);
  });

  test('event 1210 since the move is the proof on the pilot, an older one is not', async () => {
    const proven = await look(configuration, [early, received]);
    expect(proven.output.join()).toContain('1 events 1210');
    const old1210 = { id: 1210, time: '2026-11-23T00:05:00' };
    const open = await look(configuration, [early, old1210]);
    expect(open.errors).toHaveLength(1);
    expect(open.output).toEqual([]);
  });

  test('the new gateway has calmed down after 1210 and 15 minutes without an error', async () => {
    const calmed = await look(calm, [early, received]);
    expect(calmed.errors).toEqual([]);
    expect(calmed.output.join('\n')).toMatch(/errors and warnings since .*: 0$/m);
    const noisy = await look(calm, [
      early,
      received,
      { id: 21006, time: '2026-11-23T01:55:00', level: 2 },
    ]);
    expect(noisy.output.join('\n')).toMatch(/errors and warnings since .*: 1$/m);
    const unready = await look(calm, [early]);
    expect(unready.output).toEqual([]);
  });
});
