import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../src/runbook/read-runbook.ts';
import { findingsOf, runbookText, soundRunbook, takeMark } from './fixture.ts';

const step = (body: string, attributes = ''): string =>
  `<Steps>\n\n<Step title="Act" session="shell"${attributes}>\n\n${body}\n\n</Step>\n\n</Steps>`;

/** `‸` marks the place at which the one finding must point. */
const faults: readonly [name: string, body: string, message: string | RegExp][] = [
  [
    'a slot in prose',
    'Go to ‸{{oldGateway}} now.',
    '{{oldGateway}} is filled in powershell and cmd fences only; write <Value of="oldGateway" /> in the text',
  ],
  [
    'a slot in inline code',
    'Go to `ping ‸{{oldGateway}}` now.',
    '{{oldGateway}} is filled in powershell and cmd fences only; write <Value of="oldGateway" /> in the text',
  ],
  [
    'a slot in an attribute',
    '<Note title="On ‸{{oldGateway}}">\n\nText.\n\n</Note>',
    '{{oldGateway}} is filled in powershell and cmd fences only; write <Value of="oldGateway" /> in the text',
  ],
  [
    'code in prose',
    'One ‸{1 + 1} more.',
    'braces in prose are code, which a runbook does not run; write "\\{" or use backticks',
  ],
  [
    'an import',
    '‸import x from "y"',
    'a runbook holds no import or export; its components are known without',
  ],
  [
    'a value of an unknown parameter',
    'On <Value of="‸oldGatway" />.',
    'unknown parameter "oldGatway"; did you mean "oldGateway"?',
  ],
  [
    'a slot of an unknown parameter',
    step('```powershell\nGet-Process\nGet-Service -Name ‸{{oldGatway}}\n```'),
    /"?oldGatway"?.*oldGateway/,
  ],
  [
    'a slot of an unknown parameter in an indented fence',
    step(
      '- first\n\n  ```powershell\n  if ($a) {\n    Get-Service -Name ‸{{oldGatway}}\n  }\n  ```',
    ),
    /"?oldGatway"?.*oldGateway/,
  ],
  [
    'a slot of an unknown parameter in a quoted fence',
    step('> ```powershell\n> Get-Service -Name ‸{{oldGatway}}\n> ```'),
    /"?oldGatway"?.*oldGateway/,
  ],
  [
    'an unknown component',
    '‸<Verfy>\n\nText.\n\n</Verfy>',
    'unknown component "Verfy"; did you mean "Verify"?',
  ],
  [
    'a component with the name of what every object has',
    '‸<constructor />',
    /^unknown component "constructor"/,
  ],
  [
    'an attribute with such a name',
    '<Note ‸toString="a">\n\nText.\n\n</Note>',
    'unknown attribute "toString" of <Note>; known: title',
  ],
  [
    'HTML for which Markdown has a sign',
    'A ‸<b>word</b>.',
    'unknown component "b"; write **text**',
  ],
  [
    'an unknown attribute on a later line of a tag',
    '<Steps>\n\n<Step\n  title="Act"\n  ‸sesion="shell">\n\nText.\n\n</Step>\n\n</Steps>',
    'unknown attribute "sesion" of <Step>; did you mean "session"?',
  ],
  [
    'a missing attribute',
    '<Steps>\n\n‸<Step session="shell">\n\nText.\n\n</Step>\n\n</Steps>',
    '<Step> needs title="…"',
  ],
  [
    'an attribute of the wrong kind',
    step('Text.', ' duration={‸half}'),
    'attribute "duration" of <Step> must be written duration={5}, with a whole number',
  ],
  [
    'a flag with a value',
    step('Text.', ' changes="‸yes"'),
    'attribute "changes" of <Step> must be written changes, without a value',
  ],
  [
    'an unknown session of a step',
    '<Steps>\n\n<Step title="Act" session="‸shel">\n\nText.\n\n</Step>\n\n</Steps>',
    'unknown session "shel"; did you mean "shell"?',
  ],
  [
    'a loop over a parameter that does not exist',
    '<Steps>\n\n<Step title="Act" session="shell" each="‸agent">\n\nText.\n\n</Step>\n\n</Steps>',
    'unknown parameter "agent"; there is none',
  ],
  [
    'a loop over a parameter that is no list',
    '<Steps>\n\n<Step title="Act" session="shell" each="‸oldGateway">\n\nText.\n\n</Step>\n\n</Steps>',
    'parameter "oldGateway" is not a list but fqdn; "each" needs a list',
  ],
  [
    'an unknown session of a fence',
    '```powershell ‸session=shel\nGet-Date\n```',
    'unknown session "shel"; did you mean "shell"?',
  ],
  [
    'an unknown word behind the language',
    step('```powershell ‸chnages\nGet-Date\n```'),
    'unknown word "chnages" behind "powershell"; did you mean "changes"?',
  ],
  [
    'the language ps1',
    step('```‸ps1\nGet-Date\n```'),
    'fence language "ps1" is not read; write "powershell"',
  ],
  [
    'the language pwsh',
    step('```‸pwsh\nGet-Date\n```'),
    'fence language "pwsh" is not read; write "powershell"',
  ],
  ['the language bat', step('```‸bat\ndir\n```'), 'fence language "bat" is not read; write "cmd"'],
  [
    'a fence that is not closed',
    '‸```powershell session=shell\nGet-Date',
    'fence is not closed; end it with as many backticks on a line of its own',
  ],
  [
    'two steps of one title',
    '<Steps>\n\n<Step title="‸Look" session="shell">\n\nText.\n\n</Step>\n\n</Steps>',
    'two steps have the id "look"; give one its own id="…"',
  ],
  [
    'a condition on an unknown parameter',
    '<When is="not ‸oldGatway">\n\nText.\n\n</When>',
    'unknown parameter "oldGatway"; did you mean "oldGateway"?',
  ],
  ['a condition that is none', '<When is="‸a = b">\n\nText.\n\n</When>', /is not a condition/],
  [
    'a tag that is not closed',
    '‸<Note>\n\nText.',
    /^MDX syntax: expected a closing tag for `<Note>` \(\d+:1\); close it, alone on its line$/,
  ],
  [
    'text on the line of a tag',
    '‸<Note>Text\n\nmore.\n\n</Note>',
    /^MDX syntax: expected a closing tag for `<Note>` .*; put the tag alone on its line/,
  ],
  [
    'tags that cross',
    '<Note>\n\n<Risk>\n\nText.\n\n‸</Note>\n\n</Risk>',
    /^MDX syntax: unexpected closing tag `<\/Note>`.*; close what was opened last first$/,
  ],
  [
    'braces around words',
    'One {two ‸three} more.',
    'MDX syntax: the braces hold no sound expression; write a brace of the text as "\\{" or inside backticks',
  ],
  [
    'a misspelt language',
    '```‸powershel\nGet-Date\n```',
    'unknown fence language "powershel"; did you mean "powershell"?',
  ],
  [
    'a fence without a language',
    '‸```\nGet-Date\n```',
    'fence names no language; write ```text for output, or ```powershell for a script',
  ],
  [
    'a slot in a sample',
    '```text\nname: ‸{{oldGateway}}\n```',
    '{{oldGateway}} is filled in powershell and cmd fences only; write <Value of="oldGateway" /> in the text',
  ],
  [
    'a lone brace',
    'One ‸{ more.',
    /^MDX syntax: .*write a brace of the text as "\\\{" or inside backticks$/,
  ],
  [
    'a lone angle bracket',
    'One ‸<2.',
    /^MDX syntax: .*; write a lone "<" as "&lt;" or inside backticks, and a link/,
  ],
];

describe('the text of a runbook', () => {
  it.each(faults)('reports %s at its place', (_name, body, message) => {
    const { text, line, column } = takeMark(runbookText({ body }));
    const expected = typeof message === 'string' ? message : expect.stringMatching(message);
    const [finding, ...more] = readRunbook(text, 'x.mdx').diagnostics;
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ line, column, message: expected });
  });

  it('reports the same places with CRLF and a byte order mark', () => {
    for (const [, body] of faults) {
      const { text } = takeMark(runbookText({ body }));
      expect(findingsOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(findingsOf(text));
    }
  });

  it('reports all faults of frontmatter, text and blocks together', () => {
    const text = runbookText({
      parameters: '  oldGateway: { type: fqdn, lable: Old, label: Old }',
      body: `Go to {{oldGateway}}, then <Value of="nobody" />.\n\n<Steps>\n\n<Step titel="x" session="shel">\n\n\`\`\`ps1\n{{nothing}}\n\`\`\`\n\n</Step>\n\n</Steps>`,
    });
    expect(readRunbook(text, 'x.mdx').diagnostics.map(({ line }) => line)).toEqual([
      9, 29, 29, 33, 33, 33, 35, 36,
    ]);
  });

  it('is the same runbook with CRLF and a byte order mark', () => {
    const text = runbookText();
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(soundRunbook(windows)).toEqual(soundRunbook(text));
    expect(soundRunbook(`${text}\n`).contentHash).not.toBe(soundRunbook(text).contentHash);
  });

  it('knows the list that a step is done for, which its blocks must show', () => {
    const parameters =
      '  oldGateway: { type: fqdn, label: Old, example: gw01.contoso.com }\n  agents: { type: list, of: fqdn, label: Agents, example: [a.contoso.com] }';
    const text = (code: string): string =>
      runbookText({
        parameters,
        examples:
          '  - { name: Contoso, values: { oldGateway: gw01.contoso.com, agents: [a.contoso.com] } }',
        body: `<Steps>\n\n<Step title="Move" session="shell" each="agents">\n\n\`\`\`powershell\n${code}\n\`\`\`\n\n</Step>\n\n</Steps>`,
      });
    expect(soundRunbook(text('Get-Process -Name {{agents}}')).steps.at(-1)?.each).toBe('agents');
    expect(findingsOf(text('Get-Date'))).toEqual([
      expect.stringContaining('no block of this step has the slot {{agents}}'),
    ]);
  });

  it('numbers steps through all lists and knows what changes', () => {
    const { steps, blocks } = soundRunbook(
      runbookText({
        body: `<Steps>

<Step title="Stop it" session="shell" duration={5} noReturn opens="shell">

\`\`\`powershell changes
Stop-Service -Name x
\`\`\`

<Verify>

It stands.

</Verify>

\`\`\`powershell changes rollback
Start-Service -Name x
\`\`\`

</Step>

<Step title="Wait — längér!" console="Services">

\`\`\`powershell changes rollback session=shell
Start-Service -Name x
\`\`\`

</Step>

</Steps>

\`\`\`cmd session=shell slots=off
echo {{x}}
\`\`\``,
      }),
    );
    expect(steps).toEqual([
      expect.objectContaining({ number: 1, id: 'look', changes: false, session: 'shell' }),
      expect.objectContaining({
        number: 2,
        id: 'stop-it',
        changes: true,
        pointOfNoReturn: true,
        duration: 5,
        opens: 'shell',
        hasVerify: true,
      }),
      expect.objectContaining({ number: 3, id: 'wait-langer', changes: false, hasVerify: false }),
    ]);
    expect(steps[2]).not.toHaveProperty('session');
    expect(
      blocks.map(({ index, step: id, changes, rollback, slots, language }) => [
        index,
        id,
        changes,
        rollback,
        slots,
        language,
      ]),
    ).toEqual([
      [0, 'look', false, false, true, 'powershell'],
      [1, 'stop-it', true, false, true, 'powershell'],
      [2, 'stop-it', true, true, true, 'powershell'],
      [3, 'wait-langer', true, true, true, 'powershell'],
      [4, undefined, false, false, false, 'cmd'],
    ]);
  });

  it('gives blocks and steps the conditions of everything around them', () => {
    const { steps, blocks } = soundRunbook(
      runbookText({
        parameters:
          '  oldGateway: { type: fqdn, label: Old }\n  a: { type: boolean, label: A, required: false }\n  b: { type: boolean, label: B, required: false }',
        body: `<When is="a">\n\n${step('<When is="not b">\n\n```powershell\nGet-Date\n```\n\n</When>', ' when="b"')}\n\n</When>`,
      }),
    );
    expect(steps[1]?.when).toEqual(['a', 'b']);
    expect(blocks[1]?.when).toEqual(['a', 'b', 'not b']);
    expect(blocks[0]?.when).toEqual([]);
  });

  it('keeps what the rules of the checker point at', () => {
    const text = runbookText({
      body: '## Before [it](other.mdx)\n\n![A drawing](a.png)\n\n```text\nName\n```\n\n> ```powershell session=shell\n> Get-Date\n>   -Year 2026\n> ```',
    });
    const source = readRunbook(text, 'x.mdx');
    const cut = ({ start, end }: { start: number; end: number }) => source.text.slice(start, end);
    expect(source.links.map(({ url, range }) => [url, cut(range)])).toEqual([
      ['other.mdx', '[it](other.mdx)'],
    ]);
    expect(source.images.map(({ url, alt }) => [url, alt])).toEqual([['a.png', 'A drawing']]);
    expect(source.headings.map(({ depth, text: title }) => [depth, title])).toEqual([
      [2, 'Before it'],
    ]);
    expect(source.samples.map(({ language, text: sample }) => [language, sample])).toEqual([
      ['text', 'Name'],
    ]);
    expect(source.steps.map(({ titleRange }) => cut(titleRange))).toEqual(['Look']);
    expect(cut(source.frontmatter.value(['parameters', 'oldGateway', 'label']))).toBe(
      'Old gateway',
    );
    const quoted = source.blocks[1]?.block;
    if (!quoted) throw new Error('no block');
    const place = source.placeInBlock(quoted, quoted.source.indexOf('-Year'));
    expect(source.text.split('\n')[place.line - 1]?.slice(place.column - 1)).toBe('-Year 2026');
    expect(
      source.diagnoseInBlock('rule', quoted, { start: 0, end: 8 }, 'text', 'warning'),
    ).toMatchObject({ line: place.line - 1, column: 3, length: 8, severity: 'warning' });
  });

  it('points at each character of an indented block', () => {
    const text = runbookText({
      body: step('1. one\n\n   ```powershell\n   if ($a) {\n\n     "ä😀"\n   }\n   ```'),
    });
    const source = readRunbook(text, 'x.mdx');
    const block = source.blocks[1]?.block;
    if (!block) throw new Error('no block');
    const lines = source.text.split('\n');
    for (let offset = 0; offset < block.source.length; offset++) {
      if (block.source[offset] === '\n') continue;
      const { line, column } = source.placeInBlock(block, offset);
      expect(lines[line - 1]?.[column - 1]).toBe(block.source[offset]);
    }
  });

  it('never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      '---\n',
      'title: x\n',
      'parameters:\n',
      '  a: { type: list, of: ip }\n',
      '  - [\n',
      '<Step title="',
      '">\n',
      '<Steps>\n',
      '</Step>\n',
      '```powershell changes\n',
      '```\n',
      '{{a}}',
      '{',
      '}',
      '<',
      '>',
      '"',
      "'",
      '\t',
      '\r\n',
      '\uFEFF',
      '\u0000',
      '\uD800',
      '😀',
      '`',
      '&a *a',
      'when="a ==',
      '[x](y)',
      '![',
      '<Value of={a} />',
      '{...x}',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const { line, column, length, message } of readRunbook(pieces.join(''), 'x.mdx')
          .diagnostics) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(length).toBeGreaterThan(0);
          expect(message).not.toMatch(/undefined|\[object|\n/);
        }
      }),
      { numRuns: 400 },
    );
  });
});
