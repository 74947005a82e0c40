import { describe, expect, it } from 'vitest';
import { renderRunbook } from '../../src/runbook/render-runbook.ts';
import { runbookText, soundRunbook } from './fixture.ts';

const runbook = soundRunbook(
  runbookText({
    parameters: `  oldGateway: { type: fqdn, label: Old gateway }
  newGateway: { type: fqdn, label: New gateway, differsFrom: oldGateway }
  name: { type: host label, label: Name }
  row: { type: integer, label: Row number, readAt: look }
  secure: { type: boolean, label: Secure, required: false }
  note: { type: text, label: Note, required: false }`.replace(
      'type: host label, label: Name',
      'type: text, label: Name, derive: { form: hostLabel, from: oldGateway }',
    ),
    examples:
      '  - { name: Contoso, values: { oldGateway: gw01.contoso.com, newGateway: gw02.contoso.com } }',
    body: `<Steps>

<Step title="Act" session="shell">

\`\`\`powershell
Get-Service -Name {{name}} -ComputerName {{newGateway}}
\`\`\`

\`\`\`powershell
Get-Item -Path {{row}}
\`\`\`

<When is="secure">

\`\`\`powershell
Get-Host
\`\`\`

</When>

</Step>

</Steps>`,
  }),
);
const values = { oldGateway: 'GW01.contoso.com ', newGateway: 'gw02.contoso.com' };

describe('rendering', () => {
  it('fills the blocks, derived values included, and leaves out those that are not asked for', () => {
    const { errors, blocks } = renderRunbook(runbook, values);
    expect(errors).toEqual([]);
    expect(blocks.map(({ text }) => text)).toEqual([
      "Get-Process -Name 'GW01.contoso.com'",
      "Get-Service -Name 'GW01' -ComputerName 'gw02.contoso.com'",
      'Get-Item -Path <<Row number>>',
    ]);
    expect(renderRunbook(runbook, { ...values, secure: 'true' }).blocks).toHaveLength(4);
  });

  it('takes no name of what every object has for a given value', () => {
    const { errors } = renderRunbook(
      soundRunbook(
        runbookText({
          parameters:
            '  oldGateway: { type: fqdn, label: Old gateway }\n  constructor: { type: text, label: Short, derive: { form: hostLabel, from: oldGateway } }',
        }),
      ),
      { oldGateway: 'gw01.contoso.com' },
    );
    expect(errors).toEqual([]);
  });

  it('names the values that a block still waits for', () => {
    const { blocks } = renderRunbook(runbook, values);
    expect(blocks.map(({ locked }) => locked)).toEqual([[], [], ['row']]);
    expect(renderRunbook(runbook, { ...values, row: '2' }).blocks[2]).toMatchObject({
      text: 'Get-Item -Path 2',
      locked: [],
    });
  });

  it.each([
    [
      'missing',
      { oldGateway: 'gw01.contoso.com' },
      [['newGateway', /^"New gateway" has no value/]],
    ],
    ['refused', { ...values, newGateway: 'a b' }, [['newGateway', /a b/]]],
    [
      'the same as one it must differ from',
      { ...values, newGateway: 'gw01.contoso.com' },
      [['newGateway', /differ/]],
    ],
    [
      'unknown',
      { ...values, newGatway: 'x' },
      [['newGatway', /^unknown parameter "newGatway"; did you mean "newGateway"\?$/]],
    ],
    ['derived', { ...values, name: 'x' }, [['name', /^"Name" is derived; it cannot be set$/]]],
  ] as const)('reports a value that is %s', (_name, given, expected) => {
    const { errors } = renderRunbook(runbook, given);
    expect(errors).toEqual(
      expected.map(([parameter, message]) => ({
        parameter,
        message: expect.stringMatching(message),
      })),
    );
  });

  it('has a checksum of the values and scripts, the same for the same input', () => {
    const { checksum } = renderRunbook(runbook, values);
    expect(checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(renderRunbook(runbook, { ...values, oldGateway: 'GW01.contoso.com' }).checksum).toBe(
      checksum,
    );
    expect(renderRunbook(runbook, { ...values, note: 'x' }).checksum).not.toBe(checksum);
  });
});
