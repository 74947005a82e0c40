import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { runbookText } from '../runbook/fixture.ts';
import { inEmptyFolder, runsheet } from './run.ts';

const text = runbookText({
  parameters: `  oldGateway: { type: fqdn, label: Old gateway }
  row: { type: integer, label: Row number, readAt: look }`,
  body: `<Steps>

<Step title="Act" session="shell">

\`\`\`powershell
Get-Item -Path {{row}}
\`\`\`

</Step>

</Steps>`,
});
const set = ['--set', 'oldGateway=gw01.contoso.com'];

describe.each([
  ['guide', 'move-guide-shell.ps1'],
  ['preflight', 'move-preflight.ps1'],
])('runsheet %s', (command, fileName) => {
  inEmptyFolder();
  beforeEach(() => {
    mkdirSync('content/opsmgr', { recursive: true });
    writeFileSync('content/opsmgr/move.mdx', text);
  });

  it('writes the script into the folder, with the checksum that render gives', async () => {
    const { code, out, err } = await runsheet([command, 'move', ...set, '--out', 'a/b']);
    expect({ code, out, err }).toEqual({ code: 0, out: `a/b/${fileName}\n`, err: '' });
    expect(readdirSync('a/b')).toEqual([fileName]);
    const script = readFileSync(`a/b/${fileName}`, 'utf8');
    expect(script.startsWith('\uFEFF# ')).toBe(true);
    const { out: json } = await runsheet(['render', 'move', '--json', ...set]);
    expect(script).toContain(`# Checksum of the plan: ${JSON.parse(json).checksum}\r\n`);
  });

  it('prints it without a folder, the same for a value that the run will bring', async () => {
    const { code, out } = await runsheet([command, 'move', ...set]);
    expect(code).toBe(0);
    expect(out.startsWith('# ')).toBe(true);
    const later = await runsheet([command, 'move', ...set, '--set', 'row=3']);
    const undated = (script: string) => script.replace(/# Made: .*/, '');
    expect(undated(later.out)).toBe(undated(out));
  });

  it('names a value that is missing or wrong', async () => {
    const { code, out, err } = await runsheet([command, 'move']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('oldGateway: "Old gateway" has no value; it needs one\n');
  });

  it('names the session that was meant', async () => {
    const { code, err } = await runsheet([command, 'move', ...set, '--session', 'shel']);
    expect(code).toBe(2);
    expect(err).toContain('there is no session "shel"; did you mean "shell"?');
  });

  it('says where no script can be made', async () => {
    writeFileSync('content/opsmgr/move.mdx', text.replace('shell: powershell 5.1', 'shell: cmd'));
    const { code, err } = await runsheet([command, 'move', ...set, '--session', 'shell']);
    expect(code).toBe(1);
    expect(err).toBe('Session shell is a command prompt, which runs no such script.\n');
  });
});
