import { describe, expect, it } from 'vitest';
import { groupDownloads } from '../../src/runbook/downloads.ts';
import { runbookText, soundRunbook } from './fixture.ts';

/** Steps after the one of the fixture, which is step 1 with block 0 in session `shell`. */
function groups(body: string, when?: (conditions: readonly string[]) => boolean) {
  const runbook = soundRunbook(
    runbookText({
      parameters:
        '  oldGateway: { type: fqdn, label: Old }\n  row: { type: integer, label: Row, readAt: look }\n  a: { type: boolean, label: A, required: false }',
      sessions:
        '  shell: { host: any, shell: powershell 5.1 }\n  vmm: { host: vmm, shell: powershell 4.0 }',
      body: `<Steps>\n\n${body}\n\n</Steps>`,
    }),
  );
  return groupDownloads(runbook, when).map(({ session, blocks }) => [session, ...blocks]);
}

const fence = (text: string, meta = ''): string => `\`\`\`powershell${meta}\n${text}\n\`\`\``;
const step = (title: string, attributes: string, body: string): string =>
  `<Step title="${title}" ${attributes}>\n\n${body}\n\n</Step>`;

describe('downloads', () => {
  it('put the blocks of consecutive steps of one session into one file', () => {
    expect(
      groups(
        `${step('B', 'session="shell"', fence('b'))}\n\n${step('C', 'session="shell"', `${fence('c')}\n\n${fence('d')}`)}`,
      ),
    ).toEqual([['shell', 0, 1, 2, 3]]);
  });

  it('never hold blocks of two sessions', () => {
    expect(
      groups(
        `${step('B', 'session="vmm"', fence('b'))}\n\n${step('C', 'session="shell"', fence('c'))}`,
      ),
    ).toEqual([
      ['shell', 0],
      ['vmm', 1],
      ['shell', 2],
    ]);
  });

  it('end where a block belongs to another session than its step', () => {
    expect(
      groups(step('B', 'session="shell"', `${fence('b', ' session=vmm')}\n\n${fence('c')}`)),
    ).toEqual([
      ['shell', 0],
      ['vmm', 1],
      ['shell', 2],
    ]);
  });

  it('end at a step by hand and at a fresh shell', () => {
    expect(
      groups(
        `${step('Hand', 'console="Services"', 'Text.')}\n\n${step('B', 'session="shell"', fence('b'))}\n\n${step('C', 'session="shell" opens="shell"', fence('c'))}`,
      ),
    ).toEqual([
      ['shell', 0],
      ['shell', 1],
      ['shell', 2],
    ]);
  });

  it('leave out rollback blocks and blocks of cmd', () => {
    expect(
      groups(
        step(
          'B',
          'session="shell"',
          `${fence('b', ' rollback')}\n\n${fence('c')}\n\n\`\`\`cmd\ndir\n\`\`\`\n\n${fence('d')}`,
        ),
      ),
    ).toEqual([
      ['shell', 0, 2],
      ['shell', 4],
    ]);
  });

  it('end before a block that needs what an earlier step of the file shows', () => {
    const needs = step('B', 'session="shell"', fence('Get-Item -Row {{row}}'));
    expect(groups(needs)).toEqual([
      ['shell', 0],
      ['shell', 1],
    ]);
    expect(
      groups(`${needs}\n\n${step('C', 'session="shell"', fence('Get-Item -Row {{row}}'))}`),
    ).toEqual([
      ['shell', 0],
      ['shell', 1, 2],
    ]);
  });

  it('pass over what is not asked for', () => {
    const body = `${step('Hand', 'console="Services" when="a"', 'Text.')}\n\n${step('B', 'session="shell"', fence('b'))}`;
    expect(groups(body)).toEqual([
      ['shell', 0],
      ['shell', 1],
    ]);
    expect(groups(body, (conditions) => conditions.length === 0)).toEqual([['shell', 0, 1]]);
  });
});
