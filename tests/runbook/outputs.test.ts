import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingsOf, runbookText, soundRunbook, takeMark } from './fixture.ts';

const parameters = `  oldGateway: { type: fqdn, label: Old gateway, example: gw01.contoso.com }
  expected: { type: integer, label: Expected, example: 2 }
  agents: { type: list, of: fqdn, label: Agents, example: [a.contoso.com] }
  adapter: { type: integer, label: Adapter, max: 2, readAt: look, example: 2 }`;
const examples =
  '  - { name: Contoso, values: { oldGateway: gw01.contoso.com, expected: 2, agents: [a.contoso.com], adapter: 2 } }';

function text(outputs: string, body = ''): string {
  return runbookText({ parameters, examples: `${examples}\n${outputs}`, body });
}

/** A marked runbook has one fault, where the mark is. */
function expectFault(marked: string, message: string): void {
  const { text: written, line, column } = takeMark(marked);
  expect(findingsOf(written)).toEqual([expect.stringContaining(`${line}:${column} `)]);
  expect(findingsOf(written)[0]).toContain(message);
}

const sound = `captures:
  adapter:
    from: csv
    columns: [Number, VMNetwork]
    row: VMNetwork is blank
    take: { adapter: Number }
    samples:
      - { name: Good, text: "Number,VMNetwork\\n0,a\\n2,\\n", gives: { adapter: 2 } }
      - { name: All taken, text: "Number,VMNetwork\\n0,a\\n", refused: true }
      - { name: Too high, text: "Number,VMNetwork\\n3,\\n", refused: true }
expects:
  moved:
    from: csv
    columns: [Agent, Available]
    go: ["count = {{expected}}", "every Available = True", "all {{agents}} in Agent"]
    samples:
      - { name: Good, text: "Agent,Available\\na.contoso.com,True\\nb,True\\n", verdict: go }
      - { name: One, text: "Agent,Available\\na.contoso.com,True\\n", verdict: no go }
      - { name: One expected, values: { expected: 1 }, text: "Agent,Available\\na.contoso.com,True\\n", verdict: go }
      - { name: Empty, text: "", verdict: cannot tell }
  none:
    from: lines
    pattern: '^(?<Computer>[\\w-]+): events: (?<Count>\\d+)$'
    go: ["every Count = 0", "every Computer is host {{oldGateway}}"]
    samples:
      - { name: None, text: "GW01: events: 0", verdict: go }
      - { name: Error, text: "Get-WinEvent : No events were found", verdict: cannot tell }`;
const placed = '<Capture of="adapter" />\n\n<Expect of="moved" outputOf="look" />\n';

describe('the guide', () => {
  it('shows declarations that are sound', () => {
    const guide = readFileSync('content/guide/outputs.mdx', 'utf8');
    const [, shown = ''] = /```yaml\nparameters:\n([\s\S]*?)```/.exec(guide) ?? [];
    const [declared = '', outputs = ''] = shown.split(/^(?=captures:)/m);
    const written = runbookText({
      parameters: `${declared}  vmName: { type: text, label: VM, example: vm1 }\n  oldGateway: { type: fqdn, label: G, example: a.b }`,
      examples: `  - { name: A, values: { adapterNumber: 1, vmName: vm1, oldGateway: a.b } }\n${outputs}`,
      body: '<Capture of="adapter" />\n\n<Expect of="running" />\n',
    }).replace('<Step title="Look"', '<Step title="Look" id="find-the-number"');
    expect(findingsOf(written)).toEqual([]);
  });
});

describe('captures and expectations', () => {
  it('are read, and their samples give what they say', () => {
    const { captures, expects } = soundRunbook(text(sound, placed));
    expect(captures[0]).toMatchObject({
      name: 'adapter',
      shape: { format: 'csv', columns: ['Number', 'VMNetwork'] },
      row: 'VMNetwork is blank',
      take: { adapter: 'Number' },
    });
    expect(expects.map(({ name }) => name)).toEqual(['moved', 'none']);
  });

  it.each([
    [
      'an unknown key of a capture',
      sound.replace('    take:', '    ‸takes: 1\n    take:'),
      'unknown key "takes" of capture "adapter"; did you mean "take"?',
    ],
    [
      'an unknown key of a sample',
      sound.replace('verdict: go }', '‸verdicts: go, verdict: go }'),
      'unknown key "verdicts" of item 1 of "samples" of expectation "moved"',
    ],
    [
      'another format',
      sound.replace('from: lines', 'from: ‸line'),
      '"from" of expectation "none" must be one of table, list, csv, json, value, lines, not "line"; did you mean "lines"?',
    ],
    [
      'a format without its columns',
      sound.replace('from: csv\n    columns: [Number, VMNetwork]', 'from: ‸csv'),
      '"from: csv" needs columns',
    ],
    [
      'lines without a pattern',
      sound.replace(/from: lines\n.*/, 'from: ‸lines'),
      '"from: lines" needs a pattern',
    ],
    [
      'a pattern that is none',
      sound.replace("pattern: '", "pattern: ‸'("),
      'pattern is not a valid regular expression',
    ],
    [
      'a condition that cannot be read',
      sound.replace('"every Available = True"', '"every Available ‸True"'),
      'a comparison is missing here; write',
    ],
    [
      'an unknown parameter in a condition',
      sound.replace('{{expected}}', '‸{{expectd}}'),
      'unknown parameter "expectd"; did you mean "expected"?',
    ],
    [
      'an unknown column in a condition',
      sound.replace('every Available', 'every ‸Avialable'),
      'unknown column "Avialable"; did you mean "Available"?',
    ],
    [
      'a text where a number is needed',
      sound.replace('{{expected}}', '‸{{oldGateway}}'),
      'parameter "oldGateway" is of type fqdn; here a whole number',
    ],
    [
      'a single value where a list is needed',
      sound.replace('all {{agents}}', 'all ‸{{oldGateway}}'),
      'here a list is needed',
    ],
    [
      'a list where a single value is needed',
      sound.replace('every Computer is host {{oldGateway}}', 'every Computer = ‸{{agents}}'),
      'write "Column in {{agents}}"',
    ],
    [
      'a row test that cannot be read',
      sound.replace('row: VMNetwork is blank', 'row: VMNetwork is ‸empty'),
      'behind `is` stands `blank`',
    ],
    [
      'an unknown parameter to take',
      sound.replace('take: { adapter', 'take: { ‸adaptor'),
      'unknown parameter "adaptor"; did you mean "adapter"?',
    ],
    [
      'an unknown column to take',
      sound.replace('adapter: Number }', 'adapter: ‸Numbr }'),
      'unknown column "Numbr"; did you mean "Number"?',
    ],
    [
      'a list to take',
      sound.replace('adapter: Number }', 'adapter: Number, ‸agents: VMNetwork }'),
      'parameter "agents" is of type list, which no cell holds',
    ],
    [
      'a sample that is judged otherwise',
      sound.replace('b,True\\n", verdict: go', 'b,False\\n", verdict: ‸go'),
      'sample "Good" is judged "no go" (1 of 2 rows does not fit: Available is True), not "go"',
    ],
    [
      'a sample that gives another value',
      sound.replace(
        'name: Good, text: "Number,VMNetwork\\n0,a\\n2',
        'name: ‸Good, text: "Number,VMNetwork\\n0,a\\n1',
      ),
      'sample "Good" gives { adapter: 1 }, not what "gives" says',
    ],
    [
      'a sample that gives nothing',
      sound.replace(
        'name: Good, text: "Number,VMNetwork\\n0,a\\n2',
        'name: ‸Good, text: "Number,VMNetwork\\n0,\\n2',
      ),
      'sample "Good" is refused (Rows 1 and 2 both are; exactly one must be.)',
    ],
    [
      'a sample that ought to be refused',
      sound.replace(
        'name: Too high, text: "Number,VMNetwork\\n3',
        'name: ‸Too high, text: "Number,VMNetwork\\n1',
      ),
      'sample "Too high" gives { adapter: 1 }; write gives: { adapter: 1 }',
    ],
    [
      'a sample with an unknown parameter',
      sound.replace('values: { expected: 1 }', 'values: { ‸expectd: 1 }'),
      'unknown parameter "expectd"',
    ],
    [
      'a sample whose own value is wrong',
      sound.replace('values: { expected: 1 }', 'values: { expected: ‸many }'),
      'sample\'s value of "expected": `many` is not a whole number.',
    ],
    ['no condition', sound.replace(/go: \["every Count.*/, 'go: ‸[]'), 'must hold a condition'],
  ])('refuse %s at its place', (_, outputs, message) => {
    expectFault(text(outputs, placed), message);
  });

  it.each([
    ['<Capture of="‸adaptor" />', 'unknown capture "adaptor"; did you mean "adapter"?'],
    ['<Expect of="‸moves" />', 'unknown expectation "moves"; did you mean "moved"?'],
    ['<Expect of="moved" outputOf="‸lok" />', 'unknown step "lok"; did you mean "look"?'],
    ['‸<Expect />', '<Expect> needs of="…"'],
  ])('are placed by %s', (body, message) => {
    expectFault(text(sound, `${body}\n`), message);
  });

  it('are declared before they are placed', () => {
    expectFault(text('', '<Expect of="‸moved" />\n'), 'declare it under "expects:"');
  });
});
