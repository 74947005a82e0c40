import { describe, expect, it } from 'vitest';
import type { RunbookParts } from './fixture.ts';
import { findingsOf, runbookText, soundRunbook, takeMark } from './fixture.ts';

/** `‸` marks the place at which the one finding must point; `place` tells it where no mark can stand. */
const faults: readonly [name: string, parts: RunbookParts, message: string, place?: string][] = [
  [
    'an unknown key at the top',
    {
      head: 'title: T\nsummary: S\nproduct: P\nappliesTo: [2019]\nrisk: high\nduration: 5\n‸titel: T',
    },
    'unknown key "titel"; did you mean "title"?',
  ],
  [
    'a missing key',
    {
      head: 'title: T\nsummary: S\nproduct: P\nappliesTo: [2019]\nduration: 5',
    },
    '"risk" is missing; add risk: low, medium or high',
    '1:1',
  ],
  [
    'an unknown risk',
    {
      head: 'title: T\nsummary: S\nproduct: P\nappliesTo: [2019]\nrisk: ‸hihg\nduration: 5',
    },
    '"risk" must be one of low, medium, high, not "hihg"; did you mean "high"?',
  ],
  [
    'a duration that is no number',
    {
      head: 'title: T\nsummary: S\nproduct: P\nappliesTo: [2019]\nrisk: high\nduration: ‸an hour',
    },
    '"duration" must be a whole number, not "an hour"',
  ],
  [
    'a list where text is expected',
    {
      head: 'title: ‸[T]\nsummary: S\nproduct: P\nappliesTo: [2019]\nrisk: high\nduration: 5',
    },
    '"title" must be text',
  ],
  [
    'an empty title',
    { head: 'title:\nsummary: S\nproduct: P\nappliesTo: [2019]\nrisk: high\nduration: 5' },
    '"title" is empty; write text or remove the key',
    '2:1',
  ],
  [
    'an unknown key of a parameter',
    { parameters: '  oldGateway: { type: fqdn, label: Old, ‸lable: Old }' },
    'unknown key "lable" of parameter "oldGateway"; did you mean "label"?',
  ],
  [
    'an unknown type',
    { parameters: '  oldGateway: { type: ‸fdqn, label: Old }' },
    'unknown type "fdqn"; did you mean "fqdn"?',
  ],
  [
    'an unknown type of a list',
    { parameters: '  oldGateway: { type: list, of: ‸hosst, label: Old }' },
    'unknown type "hosst"; did you mean "host"?',
  ],
  [
    'a list without the type of its items',
    { parameters: '  oldGateway: { ‸type: list, label: Old }' },
    'list "oldGateway" needs the type of its items: add "of: fqdn" or another',
  ],
  [
    'a choice without options',
    { parameters: '  oldGateway: { ‸type: choice, label: Old }' },
    'choice "oldGateway" needs its options: add "options: [A, B]"',
  ],
  [
    'options of what is no choice',
    { parameters: '  oldGateway: { type: fqdn, label: Old, ‸options: [A, B] }' },
    '"options" of parameter "oldGateway" belongs to type choice, not fqdn',
  ],
  [
    'a limit below the other',
    { parameters: '  oldGateway: { type: integer, label: Old, min: 3, ‸max: 2 }' },
    '"max" of parameter "oldGateway" is below its "min"',
  ],
  [
    'a pattern that is no regular expression',
    {
      parameters:
        '  oldGateway: { type: fqdn, label: Old, ‸pattern: { expression: "(", message: No. } }',
    },
    'pattern of parameter "oldGateway" is not a valid regular expression',
  ],
  [
    'a label with quotes',
    { parameters: '  oldGateway: { type: fqdn, label: ‸The "old" gateway }' },
    '"label" of parameter "oldGateway" must not hold quotes, a backtick, "$", "<" or ">": it stands in scripts as <<label>>',
  ],
  [
    'a label that begins a comment',
    { parameters: '  oldGateway: { type: fqdn, label: ‸"#1" }' },
    '"label" of parameter "oldGateway" must not begin with "#": in a script it would begin a comment',
  ],
  [
    'a duplicate parameter',
    {
      parameters:
        '  oldGateway: { type: fqdn, label: Old }\n  ‸oldGateway: { type: ip, label: Old }',
    },
    'duplicate parameter "oldGateway"; it stands in line 9 already: rename or remove one',
  ],
  [
    'a parameter name with a hyphen',
    {
      parameters:
        '  oldGateway: { type: fqdn, label: Old }\n  ‸new-gateway: { type: fqdn, label: New }',
    },
    'name of parameter "new-gateway" must be a letter, then letters and digits',
  ],
  [
    'a reference to a missing parameter',
    {
      parameters:
        '  oldGateway: { type: fqdn, label: Old, differsFrom: ‸oldGatway }\n  oldGateways: { type: fqdn, label: Others, required: false }',
    },
    'unknown parameter "oldGatway"; did you mean "oldGateways"?',
  ],
  [
    'a reference to itself',
    { parameters: '  oldGateway: { type: fqdn, label: Old, ‸differsFrom: oldGateway }' },
    'parameter "oldGateway" refers to itself; name another',
  ],
  [
    '"in" that names no list',
    {
      parameters:
        '  oldGateway: { type: fqdn, label: Old, in: ‸other }\n  other: { type: fqdn, label: Other, required: false }',
    },
    'parameter "other" is not a list but fqdn; "in" needs a list',
  ],
  [
    'a condition on a missing parameter',
    {
      parameters:
        '  oldGateway: { type: fqdn, label: Old }\n  other: { type: fqdn, label: X, required: false, when: not ‸oldGateways }',
    },
    'unknown parameter "oldGateways"; did you mean "oldGateway"?',
  ],
  [
    'a condition with an option that does not exist',
    {
      parameters:
        '  oldGateway: { type: fqdn, label: Old }\n  other: { type: fqdn, label: X, required: false, when: "release == \'‸2007R2\'" }\n  release: { type: choice, label: Release, options: [2007 R2, 2012], default: 2012 }',
    },
    '"2007R2" is no option of "release"; did you mean "2007 R2"?',
  ],
  [
    'a step that does not exist in readAt',
    { parameters: '  oldGateway: { type: fqdn, label: Old, readAt: ‸lok }' },
    'unknown step "lok"; did you mean "look"?',
  ],
  [
    'derivations in a circle',
    {
      parameters:
        '  oldGateway: { type: fqdn, label: A, required: false, derive: { form: domain, from: other } }\n  other: { type: fqdn, label: B, required: false, derive: { form: domain, from: ‸oldGateway } }',
      examples: '  - { name: Contoso, values: {} }',
    },
    'parameters depend on each other in a circle: oldGateway > other > oldGateway; remove one dependency',
  ],
  [
    'an unknown shell of a session',
    { sessions: '  shell: { host: any, shell: ‸powershell 5 }' },
    '"shell" of session "shell" must be one of powershell 2.0, powershell 3.0, powershell 4.0, powershell 5.1, powershell 7, cmd, not "powershell 5"; did you mean "powershell 7"?',
  ],
  [
    'an example of an unknown parameter',
    {
      examples:
        '  - { name: Contoso, values: { oldGateway: gw01.contoso.com, ‸oldGatway: gw01.contoso.com } }',
    },
    'unknown parameter "oldGatway"; did you mean "oldGateway"?',
  ],
  [
    'an example without a value that is required',
    { examples: '  - { name: ‸Contoso, values: {} }' },
    'example "Contoso" has no value for "oldGateway"; add one',
  ],
  [
    'two examples of one name',
    {
      examples:
        '  - { name: A, values: { oldGateway: a.b.com } }\n  - { name: ‸A, values: { oldGateway: c.b.com } }',
    },
    'two examples are named "A"; rename one',
  ],
];

const openQuote = 'missing closing quote; close what is opened here';

describe('frontmatter', () => {
  it.each(faults)('reports %s at its place', (_name, parts, message, place) => {
    const marked = runbookText(parts);
    if (!marked.includes('‸')) {
      expect(findingsOf(marked)).toEqual([`${place} ${message}`]);
      return;
    }
    const { text, line, column } = takeMark(marked);
    expect(findingsOf(text)).toEqual([`${line}:${column} ${message}`]);
  });

  it.each([
    [
      'example of the parameter',
      {
        parameters:
          '  mac: { type: mac, label: MAC, example: ‸0011223344 }\n  oldGateway: { type: fqdn, label: Old }',
        examples: '  - { name: A, values: { mac: 001122334455, oldGateway: a.b.com } }',
      },
    ],
    ['default', { parameters: '  oldGateway: { type: fqdn, label: Old, default: ‸"a b" }' }],
    ['value of an example', { examples: '  - { name: A, values: { oldGateway: ‸"a b" } }' }],
    [
      'item of a list',
      {
        parameters:
          '  oldGateway: { type: fqdn, label: Old }\n  all: { type: list, of: fqdn, label: All }',
        examples: '  - { name: A, values: { oldGateway: a.b.com, all: [a.b.com, ‸"c d"] } }',
      },
    ],
  ] as const)('reports a value that its type refuses: %s', (_name, parts) => {
    const { text, line, column } = takeMark(runbookText(parts));
    const findings = findingsOf(text);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(new RegExp(`^${line}:${column} .*(mac|oldGateway|all)": `));
  });

  it.each([
    [
      'a colon in a value',
      'title: ‸Replace: it',
      'nested mappings are not allowed in compact mappings; put a value that holds ": " into quotes, and align the keys of one map',
    ],
    [
      'a tab as indentation',
      'title: T\n‸\tsummary: S',
      'tabs are not allowed as indentation; indent with spaces',
    ],
    [
      'an open list',
      'title: T\nappliesTo: [2019\n‸risk: high',
      'flow sequence in block collection must be sufficiently indented and end with a ]; align it with its neighbours, and close what is open above',
    ],
    [
      'a line that is indented too far',
      'title: A title\n  ‸summary: S\nrisk: low',
      'indented as a part of the value above; align it with its neighbours',
    ],
    ['an open single quote', "title: ‸'Replace\nsummary: S", openQuote],
    ['an open double quote', 'title: ‸"Replace\nsummary: S\nproduct: "P"', openQuote],
    [
      'a colon without a space',
      '‸title:T\nsummary: S',
      'implicit keys need to be on a single line; write "key: value" on one line, with a space behind the colon',
    ],
  ])('reports malformed YAML at its place: %s', (_name, head, message) => {
    const { text, line, column } = takeMark(`---\n${head}\n---\n\n{{x}}\n`);
    expect(findingsOf(text)[0]).toBe(`${line}:${column} malformed YAML: ${message}`);
  });

  it.each([
    ['&', 'an anchor'],
    ['*', 'an alias'],
    ['!', 'a tag'],
  ])('reports a value that begins with %s, and takes it as it is written', (sign, what) => {
    const head = `title: T\nsummary: ${sign}all\nproduct: P\nappliesTo: [1]\nrisk: low\nduration: 5`;
    expect(findingsOf(runbookText({ head }))).toEqual([
      `3:10 "${sign}" begins ${what}, which is not read here; put the value into quotes, or write it out`,
    ]);
  });

  it('reports a line of the figure that ends at no node, and a node that is there twice', () => {
    const head = `title: T
summary: S
product: P
appliesTo: [1]
risk: low
duration: 5
figure:
  caption: C
  alt: A
  panels:
    - title: Before
      nodes:
        - { id: old, label: Old, column: 1, row: 1 }
        - { id: old, label: New, column: 2, row: 1 }
      links: [{ from: old, to: odl }]`;
    expect(findingsOf(runbookText({ head }))).toEqual([
      '15:17 two nodes of the panel have the id "old"; rename one',
      '16:32 unknown node "odl"; did you mean "old"?',
    ]);
  });

  it.each([
    ['[]', 'choice "oldGateway" has no options; add some'],
    ['[A, B, A]', 'option "A" of "oldGateway" stands twice; remove one'],
  ])('reports the options %s', (options, message) => {
    const parameters = `  oldGateway: { type: choice, label: Old, options: ${options} }`;
    expect(findingsOf(runbookText({ parameters, examples: '  []' }))).toEqual([`9:43 ${message}`]);
  });

  it('reads no more of a file whose frontmatter is not closed', () => {
    expect(findingsOf('---\nparameters:\n  a: { type: text, label: A }\n')).toEqual([
      '1:1 frontmatter is not closed; end it with a line "---"',
    ]);
  });

  it('refuses a name that the schema would leave out without a word', () => {
    const parameters =
      '  oldGateway: { type: fqdn, label: Old }\n  __proto__: { type: fqdn, label: New }';
    expect(findingsOf(runbookText({ parameters }))).toEqual([
      '10:3 name "__proto__" cannot be used; choose another',
    ]);
  });

  it('reports the faults of the text below malformed YAML as well', () => {
    expect(findingsOf('---\ntitle: a: b\n---\n\nGo to `{{x}}`.\n')).toEqual([
      expect.stringMatching(/^2:8 malformed YAML/),
      '5:8 {{x}} is filled in powershell and cmd fences only; write <Value of="x" /> in the text',
    ]);
  });

  it('asks for frontmatter where there is none or where it is not closed', () => {
    expect(findingsOf('# Title\n')[0]).toMatch(/^1:1 frontmatter is missing; begin the file with/);
    expect(findingsOf('---\ntitle: T\n')[0]).toBe(
      '1:1 frontmatter is not closed; end it with a line "---"',
    );
    expect(findingsOf('---\n---\n')[0]).toMatch(/^1:1 frontmatter holds no keys/);
  });

  it('reports every fault of the frontmatter at once', () => {
    const text = runbookText({
      head: 'titel: T\nsummary: S\nproduct: P\nappliesTo: [2019]\nrisk: hgih\nduration: x',
      parameters:
        '  oldGateway: { type: fdqn, label: "#1" }\n  list: { type: list, label: List, in: nothing }',
      examples: '  - { name: A, values: { nobody: 1 } }',
    });
    expect(
      findingsOf(text).map((finding) => finding.replace(/^\d+:\d+ ([^;,:]*).*$/, '$1')),
    ).toEqual([
      '"title" is missing',
      'unknown key "titel"',
      '"risk" must be one of low',
      '"duration" must be a whole number',
      'unknown type "fdqn"',
      '"label" of parameter "oldGateway" must not begin with "#"',
      'list "list" needs the type of its items',
      'unknown parameter "nothing"',
      'unknown parameter "nobody"',
    ]);
  });

  it('takes values as they are written, where YAML would make numbers and dates of them', () => {
    const { parameters, examples, appliesTo } = soundRunbook(
      runbookText({
        parameters:
          '  oldGateway: { type: fqdn, label: Old }\n  mac: { type: mac, label: MAC, example: 001122334455 }\n  id: { type: text, label: Id, example: 00E012345678 }\n  day: { type: date, label: Day, example: 2026-11-23 }\n  share: { type: decimal, label: Share, example: 1.50 }\n  sure: { type: boolean, label: Sure, example: true }',
        examples:
          '  - { name: A, values: { oldGateway: a.b.com, mac: 001122334455, id: 00E012345678, day: 2026-11-23, share: 1.50, sure: yes } }',
      }),
    );
    expect(parameters.map(({ example }) => example)).toEqual([
      undefined,
      '001122334455',
      '00E012345678',
      '2026-11-23',
      '1.50',
      'true',
    ]);
    expect(examples[0]?.values).toMatchObject({ mac: '001122334455', sure: 'yes', share: '1.50' });
    expect(appliesTo).toEqual(['2019']);
  });

  it('reads type names without regard to case and hyphens, and options as list or map', () => {
    const { parameters } = soundRunbook(
      runbookText({
        parameters:
          '  oldGateway: { type: FQDN, label: Old }\n  at: { type: date-time, label: At, required: false }\n  a: { type: choice, label: A, options: [x, y], required: false }\n  b: { type: choice, label: B, options: { x: The x, y: The y }, required: false }\n  c: { type: text, label: C, requiredWhen: b }',
        examples: '  - { name: A, values: { oldGateway: a.b.com } }',
      }),
    );
    expect(parameters.map(({ type }) => type)).toEqual([
      'fqdn',
      'dateTime',
      'choice',
      'choice',
      'text',
    ]);
    expect(parameters[2]?.options).toEqual([
      { value: 'x', label: 'x' },
      { value: 'y', label: 'y' },
    ]);
    expect(parameters[3]?.options?.[1]).toEqual({ value: 'y', label: 'The y' });
    expect(parameters.map(({ required }) => required)).toEqual([true, false, false, false, false]);
  });

  it('survives deep nesting and strange keys', () => {
    expect(findingsOf(`---\na: ${'['.repeat(20000)}\n---\n`).length).toBeGreaterThan(0);
    expect(findingsOf('---\n__proto__: 1\nconstructor: 2\n---\n')).toContain(
      '3:1 unknown key "constructor"; known: title, summary, product, appliesTo, risk, duration, parameters, sessions, examples, figure, captures, expects',
    );
  });
});
