import { describe, expect, test } from 'vitest';
import { scriptedRunbook } from '../../scripts/scripted-runbook.ts';
import { type OutputRow, readOutput } from '../../src/console-output/read-output.ts';
import { readRunbook } from '../../src/runbook/read-runbook.ts';
import { renderRunbook } from '../../src/runbook/render-runbook.ts';
import type { ShellName } from '../../src/runbook/runbook.ts';
import { makePreflight } from '../../src/scripting/preflight.ts';
import { stubs } from './guards/recover-a-gateway-blocks.ts';
import { contentText } from './guide.ts';
import { judgeAvailable, paste } from './judge.ts';

/** The engine's package has no such command; objects that reach it have text alone. */
const csv = `
function ConvertTo-Csv {
  param([Parameter(ValueFromPipeline)] $InputObject, [switch] $NoTypeInformation)
  begin { '"Test","Result","Detail"' }
  process { '"' + (@($InputObject.Test, $InputObject.Result, $InputObject.Detail | ForEach-Object { "$_".Replace('"', '""') }) -join '","') + '"' }
}`;

function preflight(file: string, session?: string, shell: ShellName = 'powershell 7'): string {
  const source = readRunbook(contentText(file), file);
  const { runbook } = source;
  const values = runbook?.examples[0]?.values;
  if (!runbook || !values) throw new Error('No runbook.');
  const { states } = renderRunbook(runbook, values);
  const scripted = scriptedRunbook(source, runbook, states);
  const sessions = scripted.sessions.map((one) => (one.shell === 'cmd' ? one : { ...one, shell }));
  const made = makePreflight({ ...scripted, sessions }, session, {
    checksum: 'a'.repeat(64),
    date: 'today',
  });
  if ('refused' in made) throw new Error(made.refused);
  // Names are resolved by no server here.
  return made.text
    .slice(1)
    .replaceAll('\r\n', '\n')
    .replaceAll('[System.Net.Dns]::GetHostAddresses($Name)', 'Find-Address $Name');
}

const resolver =
  "function Find-Address($Name) { if ($Name -like 'vmm*') { '192.0.2.1' } else { throw 'No such host is known.' } }";

async function rowsOf(
  script: string,
  setup = '',
  call = '',
): Promise<Map<string, [string, string]>> {
  const { output, errors, changes } = await paste({
    setup: [csv, resolver, stubs, setup].join('\n'),
    scripts: [`& {\n${script}\n} ${call}`],
  });
  expect(errors).toEqual([]);
  expect(changes).toEqual([]);
  // As it is pasted into the page: what blocks write to the screen stands before it.
  const table = output.slice(output.indexOf('"Test","Result","Detail"'));
  const read = readOutput(table.join('\n'), {
    format: 'csv',
    columns: ['Test', 'Result', 'Detail'],
  });
  if (read.state === 'refused') throw new Error(read.reason);
  expect(read.rows).toHaveLength(table.length - 1);
  const cell = (row: OutputRow, name: string): string => row.get(name) ?? '';
  return new Map(
    read.rows.map((row) => [cell(row, 'Test'), [cell(row, 'Result'), cell(row, 'Detail')]]),
  );
}

const oneFailed = 'content/virtual-machine-manager/recover-a-gateway-one-failed.mdx';
const bothFailed = 'content/virtual-machine-manager/recover-a-gateway-both-failed.mdx';

describe.skipIf(!judgeAvailable)('the preflight', () => {
  test('says of each session what was found, and passes the checks that hold', async () => {
    const rows = await rowsOf(preflight(oneFailed));
    expect(rows.get('vmm: PowerShell 7')?.[0]).toBe('pass');
    expect(rows.get('vmm: module virtualmachinemanager')?.[0]).toBe('fail');
    expect(rows.get('vmm: command Get-SCVirtualMachine')?.[0]).toBe('pass');
    expect(rows.get('new: command Get-NetCompartment')).toEqual([
      'fail',
      'Not found in this console.',
    ]);
    expect(rows.get('vmm: checks of block 1 before the steps')).toEqual([
      'pass',
      'Pairing holds in VMM',
    ]);
    expect(rows.get('node: checks of block 1 before the steps')).toEqual([
      'pass',
      'Pairing holds in the cluster',
    ]);
    expect(rows.get('VMM management server: vmm01.contoso.com resolves')).toEqual([
      'pass',
      '192.0.2.1',
    ]);
    expect(rows.get('Guest cluster of the gateway: GW-VM-CL01 resolves')).toEqual([
      'fail',
      'No such host is known.',
    ]);
    expect(rows.get('Ports')?.[0]).toBe('not tested');
  });

  test('fails with what the check itself says', async () => {
    const rows = await rowsOf(preflight(oneFailed, 'node'), "$global:ClusterNodes[1].State = 'Up'");
    expect(rows.get('node: checks of block 1 before the steps')).toEqual([
      'fail',
      'STOP. GW-VM02 is not Down.',
    ]);
    const two = await rowsOf(
      preflight(oneFailed, 'vmm'),
      '$global:Services = $global:Services + $global:Services',
    );
    expect(two.get('vmm: checks of block 1 before the steps')).toEqual([
      'fail',
      'STOP. Expected one VMM service, found 2.',
    ]);
  });

  test('leaves the sessions alone that are not named', async () => {
    const rows = await rowsOf(preflight(oneFailed), '', '-Session node');
    expect(rows.get('node: checks of block 1 before the steps')?.[0]).toBe('pass');
    expect(rows.get('vmm: checks of block 1 before the steps')).toEqual([
      'not tested',
      'Run it on a computer with the VMM console.',
    ]);
    const unknown = await rowsOf(preflight(oneFailed), '', '-Session nod');
    expect(unknown.get('session nod')?.[0]).toBe('fail');
  });

  test('tests nothing of a session in another shell', async () => {
    const rows = await rowsOf(preflight(oneFailed, 'node', 'powershell 4.0'));
    expect(rows.get('node: Windows PowerShell 4.0')?.[0]).toBe('fail');
    expect(rows.get('node: checks of block 1 before the steps')).toEqual([
      'not tested',
      'It needs Windows PowerShell 4.0.',
    ]);
  });

  test('asks for no credential, and runs no block after the first change', async () => {
    const rows = await rowsOf(
      preflight(bothFailed, 'vmm'),
      "function Get-Credential { throw 'Asked for a credential.' }\nfunction GetMacAddress { throw 'Called.' }",
    );
    expect(rows.get('vmm: checks of block 1 before the steps')).toEqual([
      'not tested',
      'It asks for a credential.',
    ]);
    expect(rows.get('vmm: checks of block 2 before the steps')).toEqual([
      'pass',
      'Gate passed. MAC address 00:1D:D8:B7:1C:05, template 3-NIC',
    ]);
    expect([...rows.keys()].filter((name) => name.includes('checks of'))).toHaveLength(2);
  });
});
