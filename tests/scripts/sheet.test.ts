import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runbookText } from '../runbook/fixture.ts';
import { inEmptyFolder, runsheet } from './run.ts';

const text = runbookText({
  parameters: `  oldGateway: { type: fqdn, label: Old gateway }
  hosts: { type: list, of: text, label: Hosts }
  secure: { type: boolean, label: Secure }
  row: { type: integer, label: Row number, min: 0, max: 2, readAt: look, rule: the blank row }
  login: { type: credential, label: Administrator }
  name: { type: text, label: Name, derive: { form: hostLabel, from: oldGateway } }`,
  examples:
    '  - { name: Contoso, values: { oldGateway: gw01.contoso.com, secure: "yes", hosts: [a], row: "1" } }',
  body: `<Steps>

<Step title="Act" session="shell" duration={5} noReturn changes>

1. Open *the* console of <Value of="oldGateway" />.

<Risk>

All is gone.

</Risk>

\`\`\`powershell changes
. {
  $text = '\`\`\`'
  Get-Item -Path {{row}} -Name {{hosts}}
}
\`\`\`

<Verify>

It is there.

</Verify>

<Rollback>

Put it back:

\`\`\`powershell rollback changes
Set-Item -Name {{name}}
\`\`\`

</Rollback>

</Step>

<Step title="Only without" session="shell" when="not secure">

\`\`\`powershell
Get-Host
\`\`\`

</Step>

</Steps>`,
}).replace(
  '<Steps>',
  '## Before you start\n\n- The keys are at hand.\n- So is the [list](https://contoso.com).\n\n<Steps>',
);
const own = ['--set', 'oldGateway=gw01.contoso.com', '--set', 'secure=yes', '--set', 'hosts=a`b'];

const gatewayRunbook = resolve('content/virtual-machine-manager/recover-a-gateway-both-failed.mdx');

describe('runsheet sheet', () => {
  inEmptyFolder();
  beforeEach(() => {
    mkdirSync('content/opsmgr', { recursive: true });
    writeFileSync('content/opsmgr/move.mdx', text);
  });
  const sheet = async (...args: string[]) => {
    const { code, out, err } = await runsheet(['sheet', 'move', ...args]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out;
  };

  it('says what, why, where, at which risk and after which preconditions', async () => {
    const out = await sheet(...own, '--why', 'Support ends', '--change', 'CHG-7');
    expect(out).toMatch(/^# Change: Move agents\n\nMoves them\.\n\n- Change: CHG-7\n/);
    expect(out).toContain('\n- Why: Support ends\n- Window: \\_\\_');
    expect(out).toContain('\n- Risk: High\n- Duration: 60 minutes\n');
    expect(out).toContain('\n- Point of no return: Step 2, Act\n');
    expect(out).toContain('\n- Sessions: shell on any server: Windows PowerShell 5.1');
    expect(out).toContain(
      '## Before you start\n\n- The keys are at hand.\n- So is the list.\n\n## Values\n',
    );
  });

  it('prints what only the run brings as a blank with its rule, whatever is given', async () => {
    const out = await sheet(...own, '--set', 'row=2');
    expect(out).toContain(
      '- Row number: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_ (read in step 1, from 0 to 2; rule: the blank row)\n',
    );
    expect(out).toContain('Get-Item -Path <<Row number>> -Name');
    expect(out).toBe(await sheet(...own));
  });

  it('holds values and scripts exactly, with fences that no text can close', async () => {
    const out = await sheet(...own);
    expect(out).toContain('- Hosts: ``a`b``\n');
    expect(out).toContain('- Administrator: `-` (asked for in the console)\n');
    expect(out).toContain('- Name: `gw01` (worked out)\n');
    expect(out).toContain(
      "\n````powershell\n. {\n  $text = '```'\n  Get-Item -Path <<Row number>> -Name 'a`b'\n}\n````\n",
    );
  });

  it('has the risk before the script, the proof and the way back behind it', async () => {
    const out = await sheet(...own);
    const step = out.slice(out.indexOf('### 2. Act'), out.indexOf('Not needed'));
    expect(step.split('\n\n').filter((part) => !part.startsWith('`'))).toEqual([
      '### 2. Act',
      'session shell · 5 min · changes something · point of no return',
      '1. Open the console of gw01.contoso.com.',
      '**Risk**',
      'All is gone.',
      'Session shell, changes something:',
      '**How to see that it worked**',
      'It is there.',
      '**How to go back**',
      'Put it back:',
      'Session shell, changes something, rollback:',
      '',
    ]);
    expect(out).toContain('Not needed with these values: step 3.');
    expect(out).not.toContain('Get-Host');
  });

  it('ends with who signs and the checksum that render gives, in words too', async () => {
    const out = await sheet(...own);
    const { out: printed } = await runsheet(['render', 'move', ...own]);
    const checksum = /# Checksum (\w{64})/.exec(printed)?.[1] ?? 'none';
    const words = /# In words (.*)/.exec(printed)?.[1] ?? 'none';
    expect(out).toMatch(/\n- Approved by: [\\_]+ on [\\_]+\n/);
    expect(out.endsWith(`Checksum of the plan: \`${checksum}\`\n\nIn words: **${words}**\n`)).toBe(
      true,
    );
  });

  it('says what is read from a console and what must be so for a go', async () => {
    const { out } = await runsheet([
      'sheet',
      gatewayRunbook,
      '--example',
      'Same host cluster, new names',
    ]);
    expect(out).toContain(
      '**Go or no go**\n\nOutput of step 7: Take Number as “Adapter number”, from the only row where VMNetwork is blank',
    );
    expect(out).toMatch(/\*\*Go or no go\*\*\n\nGo only if .*\.\n/);
  });

  it('marks example values, and writes a file', async () => {
    await sheet('--example', 'Contoso', '--out', 'change.md');
    const out = readFileSync('change.md', 'utf8');
    expect(out).toContain('- Old gateway: `gw01.contoso.com` (example)\n');
    expect(out).toContain('- Secure: `Yes` (example)\n');
  });

  it('refuses a plan that lacks a value or has a wrong one', async () => {
    const args = ['--set', 'oldGateway=a b', '--set', 'hosts=a'];
    expect(await runsheet(['sheet', 'move', ...args])).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/^oldGateway: .*\nsecure: "Secure" has no value; it needs one\n$/),
    });
  });
});
