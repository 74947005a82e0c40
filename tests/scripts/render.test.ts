import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeValuesJson } from '../../src/plan/values-json.ts';
import { runbookText } from '../runbook/fixture.ts';
import { inEmptyFolder, runsheet } from './run.ts';

const text = runbookText({
  parameters: `  oldGateway: { type: fqdn, label: Old gateway }
  hosts: { type: list, of: computerName, label: Hosts, required: false }
  row: { type: integer, label: Row number, readAt: look }
  secure: { type: boolean, label: Secure, required: false }`,
  body: `<Steps>

<Step title="Act" session="shell">

\`\`\`powershell
Get-Item -Path {{row}}
\`\`\`

<When is="secure">

\`\`\`cmd
dir
\`\`\`

</When>

</Step>

</Steps>`,
});
const set = ['--set', 'oldGateway=gw01.contoso.com'];

async function json(...args: string[]) {
  const { code, out, err } = await runsheet(['render', 'move', '--json', ...args]);
  return { code, err, result: JSON.parse(out) };
}

describe('runsheet render', () => {
  inEmptyFolder();
  beforeEach(() => {
    mkdirSync('content/opsmgr', { recursive: true });
    writeFileSync('content/opsmgr/move.mdx', text);
  });

  it('prints each block under a comment that says where it belongs', async () => {
    const { code, out, err } = await runsheet(['render', 'opsmgr/move', ...set]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^# Step 1: Look \| session shell\nGet-Process -Name 'gw01\.contoso\.com'\n\n# Step 2: Act \| session shell \| waits for row\nGet-Item -Path <<Row number>>\n\n# Checksum [0-9a-f]{64}\n# In words ([a-z]+ ){5}\d{3} \d{3}\n$/,
    );
  });

  it('refuses a runbook with a block that does not parse, with the place', async () => {
    writeFileSync('content/opsmgr/move.mdx', text.replace('{{row}}', '"{{row}}'));
    const { code, result } = await json(...set);
    expect(code).toBe(1);
    expect(result.blocks).toEqual([]);
    expect(result.errors[0].message).toMatch(/^content\/opsmgr\/move\.mdx:\d+:16 .*never closed/);
  });

  it('gives errors, blocks and checksum as JSON, and names locked values', async () => {
    expect(await json(...set)).toEqual({
      code: 0,
      err: '',
      result: {
        errors: [],
        blocks: [
          {
            step: 'look',
            session: 'shell',
            language: 'powershell',
            text: "Get-Process -Name 'gw01.contoso.com'",
          },
          {
            step: 'act',
            session: 'shell',
            language: 'powershell',
            text: 'Get-Item -Path <<Row number>>',
            locked: ['row'],
          },
        ],
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    const { result } = await json(...set, '--set', 'secure=true', '--set', 'row=2');
    expect(result.blocks.map((block: { text: string }) => block.text)).toEqual([
      "Get-Process -Name 'gw01.contoso.com'",
      'Get-Item -Path 2',
      'dir',
    ]);
  });

  it('refuses values with exit code 1 and no block', async () => {
    expect(await json('--set', 'oldGatway=x')).toEqual({
      code: 1,
      err: '',
      result: {
        errors: [
          {
            parameter: 'oldGatway',
            message: 'unknown parameter "oldGatway"; did you mean "oldGateway"?',
          },
          { parameter: 'oldGateway', message: '"Old gateway" has no value; it needs one' },
        ],
        blocks: [],
        checksum: null,
      },
    });
    const plain = await runsheet(['render', 'move', '--set', 'oldGateway=a b']);
    expect(plain).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^oldGateway: /) });
  });

  it('takes values from an example, then from a file, then from --set', async () => {
    writeFileSync(
      'values.json',
      '\uFEFF{"oldGateway": "gw02.contoso.com", "row": 7, "secure": true, "hosts": ["a", "b"]}',
    );
    const first = async (...args: string[]): Promise<string> => {
      const { result } = await json(...args);
      return `${result.blocks[0].text} ${result.blocks[1].text}`;
    };
    const example = ['--example', 'Contoso'];
    expect(await first(...example)).toContain('gw01');
    expect(await first(...example, '--values', 'values.json')).toContain(
      "gw02.contoso.com' Get-Item -Path 7",
    );
    expect(
      await first(
        '--values',
        'values.json',
        '--set',
        'oldGateway=gw03.contoso.com',
        '--set',
        'hosts=c,d',
      ),
    ).toContain('gw03');
  });

  it.each([
    [['--values', 'none.json'], 'none.json cannot be read; check the path'],
    [['--example', 'Contosso'], 'there is no example "Contosso"; did you mean "Contoso"?'],
    [['--set', 'oldGateway'], '--set oldGateway is no name=value'],
  ])('answers wrong input with exit code 2: %j', async (args, message) => {
    expect(await runsheet(['render', 'move', ...args])).toEqual({
      code: 2,
      out: '',
      err: `${message}; see npx runsheet render --help\n`,
    });
  });

  it.each([
    ['{"oldGateway": {"a": 1}}', 'oldGateway', /^value of "oldGateway" must be text/],
    [
      '{"oldGateway": "a.b", "hosts": ["GW01", null]}',
      'hosts',
      /^value of "hosts" must be text, .* a list of these$/,
    ],
    ['{"oldGateway": null}', 'oldGateway', /^"Old gateway" has no value/],
    ['{"oldGateway": ["a.b"]}', 'oldGateway', /^A list is given; one value is expected\.$/],
    [
      '{"oldGateway": "a.b", "hosts": "GW01, GW.1, GW01"}',
      'hosts',
      /^2 of 3 items cannot be used\. Item 2: `GW\.1` has a dot; .* Item 3: `GW01` is already item 1\.$/,
    ],
  ])('names the one parameter that is wrong in %s', async (values, parameter, message) => {
    writeFileSync('values.json', values);
    const { code, result } = await json('--values', 'values.json');
    expect(code).toBe(1);
    expect(result.errors).toEqual([{ parameter, message: expect.stringMatching(message) }]);
  });

  it('takes a long number from JSON as it is written', async () => {
    writeFileSync('values.json', '{"oldGateway": "a.b", "row": 9007199254740993}');
    const { result } = await json('--values', 'values.json');
    expect(result.blocks[1].text).toBe('Get-Item -Path 9007199254740993');
  });

  it.each([
    ['[1]', /must be an object/],
    ['{', /is not JSON/],
  ])('refuses the values file %s', async (values, message) => {
    writeFileSync('values.json', values);
    const { code, err } = await runsheet(['render', 'move', '--values', 'values.json']);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(message) });
  });

  it('refuses a runbook with errors in its file', async () => {
    writeFileSync('draft.mdx', text.replace('risk: high', 'risk: hihg'));
    const place = 'draft.mdx:6:7';
    const plain = await runsheet(['render', 'draft.mdx', ...set]);
    expect(plain).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(`^${place} "risk"`),
    });
    const { code, out } = await runsheet(['render', 'draft.mdx', '--json', ...set]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      errors: [{ parameter: null, message: expect.stringMatching(`^${place} "risk"`) }],
      blocks: [],
      checksum: null,
    });
  });

  it('names the nearest runbook where there is none of this name', async () => {
    expect(await runsheet(['render', 'mov'])).toEqual({
      code: 2,
      out: '',
      err: 'there is no runbook "mov"; did you mean "move"?\n',
    });
  });

  it('writes scripts that wait for nothing, and names the others', async () => {
    const { code, out, err } = await runsheet(['render', 'move', ...set, '--out', 'scripts']);
    expect({ code, out, err }).toEqual({
      code: 1,
      out: 'scripts/move-step-01-block-01-shell.ps1\n',
      err: 'move-step-02-block-02-shell.ps1 was not written: row is known only during the run\n',
    });
    expect(readdirSync('scripts')).toEqual(['move-step-01-block-01-shell.ps1']);
    expect(readFileSync('scripts/move-step-01-block-01-shell.ps1', 'utf8')).toMatch(
      /^\uFEFF# Move agents\r\n[\s\S]*\r\nGet-Process -Name 'gw01\.contoso\.com'\r\n$/,
    );
    const all = await runsheet(['render', 'move', ...set, '--set', 'row=1', '--out', 'scripts']);
    expect(all).toMatchObject({ code: 0, err: '' });
  });

  it('takes a file that the page saved, and refuses one with several sets', async () => {
    const saved = (name: string) => ({
      name,
      values: new Map([['oldGateway', 'gw07.contoso.com']]),
      examples: new Set<string>(),
    });
    writeFileSync('one.json', writeValuesJson('opsmgr/move', [saved('A')]));
    const { result } = await json('--values', 'one.json');
    expect(result.blocks[0].text).toBe("Get-Process -Name 'gw07.contoso.com'");
    writeFileSync('two.json', writeValuesJson('opsmgr/move', [saved('A'), saved('B')]));
    expect(await runsheet(['render', 'move', '--values', 'two.json'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^two\.json holds 2 sets \(A, B\); save one of them alone/),
    });
  });
});

describe('runsheet render --csv', () => {
  inEmptyFolder();
  beforeEach(() => {
    mkdirSync('content/opsmgr', { recursive: true });
    writeFileSync('content/opsmgr/move.mdx', text);
  });
  const csv = (rows: string, ...args: string[]) => {
    writeFileSync('sets.csv', rows);
    return runsheet(['render', 'move', '--csv', 'sets.csv', ...args]);
  };

  it('writes a folder for each row, named by its set', async () => {
    const { code, out, err } = await csv(
      '#set;oldGateway;hosts;row\n../Berlin 1;gw01.contoso.com;H1|H2;1\nberlin 1;gw02.contoso.com;;2\nCON;gw03.contoso.com;;0\n',
      '--out',
      'scripts',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readdirSync('scripts').sort()).toEqual(['Berlin-1', 'berlin-1-2', 'set-CON']);
    expect(readFileSync('scripts/berlin-1-2/move-step-01-block-01-shell.ps1', 'utf8')).toContain(
      "Get-Process -Name 'gw02.contoso.com'\r\n",
    );
    expect(out).toMatch(/^\.\.\/Berlin 1: ([a-z]+ ){5}\d{3} \d{3}$/m);
  });

  it('leaves out a row with a fault, names it and writes the others', async () => {
    const { code, err } = await csv(
      'oldGateway,row\na b,1\ngw02.contoso.com,2\nx\n',
      '--out',
      'scripts',
    );
    expect(code).toBe(1);
    expect(err).toMatch(/^sets\.csv: Line 4: 1 cells/m);
    expect(err).toMatch(/^sets\.csv: Line 2: oldGateway: .*a b/m);
    expect(readdirSync('scripts')).toEqual(['Line-3']);
  });

  it.each([
    ['oldGateway\na.b\n', [], /add --out folder/],
    ['oldGateway\na.b\n', ['--out', 'x', '--json'], /leave --values and --json out/],
    ['Old gateway,row\na.b,1\n', ['--out', 'x'], /“Old gateway” cannot be one/],
  ])('refuses %j with %j', async (rows, args, message) => {
    const { code, err } = await csv(rows, ...args);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(message) });
  });
});

describe('runsheet render --ndjson', () => {
  inEmptyFolder();
  beforeEach(() => {
    mkdirSync('content/opsmgr', { recursive: true });
    writeFileSync('content/opsmgr/move.mdx', text);
  });

  const lines = async (input: string[]) => {
    const { code, out } = await runsheet(['render', '--ndjson'], input);
    return {
      code,
      results: out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    };
  };

  it('answers each line with its id, however the input is cut', async () => {
    const request = (id: unknown): string =>
      `${JSON.stringify({ id, runbook: 'move', values: { oldGateway: 'gw01.contoso.com', row: 1 } })}\n`;
    const input = `${request(1)}\r\n${request('b')}${request({ c: '\u2028' }).trim()}`;
    const whole = await lines([input]);
    expect(whole.code).toBe(0);
    expect(whole.results.map(({ id }) => id)).toEqual([1, 'b', { c: '\u2028' }]);
    expect(whole.results[0].blocks).toHaveLength(2);
    expect(await lines([...input])).toEqual(whole);
  });

  it('gives what render --json gives', async () => {
    const { result } = await json(...set);
    const request = { id: 7, runbook: 'move', values: { oldGateway: 'gw01.contoso.com' } };
    const { results } = await lines([JSON.stringify(request)]);
    expect(results).toEqual([{ id: 7, ...result }]);
  });

  it('answers a line that it cannot read with an error, and goes on', async () => {
    const { code, results } = await lines([
      'nope\n',
      '[]\n',
      '{"id": 3}\n',
      '{"id": 4, "runbook": "mov"}\n',
      '{"id": 5, "runbook": "move", "values": {"oldGateway": {}}}\n',
      '{"id": 6, "runbook": "move", "values": {"__proto__": "x"}}\n',
      '{"id": 7, "runbook": "move", "values": {"oldGateway": "gw01.contoso.com"}}\n',
    ]);
    expect(code).toBe(1);
    expect(results.map(({ id, errors }) => [id, errors[0]?.message])).toEqual([
      [null, expect.stringMatching(/^line 1 is not JSON: /)],
      [null, 'line 2 must be {"id", "runbook", "values"}'],
      [3, 'line 3 needs "runbook": a slug or a path'],
      [4, 'there is no runbook "mov"; did you mean "move"?'],
      [5, 'value of "oldGateway" must be text, a number, true, false or a list of these'],
      [6, expect.stringMatching(/^unknown parameter "__proto__"/)],
      [7, undefined],
    ]);
  });
});
