import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { surroundingsOf } from '../../src/checker/check-file.ts';
import { checkRunbook } from '../../src/checker/check-runbook.ts';
import { runbookText, takeMark } from '../runbook/fixture.ts';
import { inEmptyFolder } from '../scripts/run.ts';
import { exampleRunbook } from './example-runbook.ts';

const surroundings = { exists: () => true, anchors: () => undefined };

describe('checking a runbook', () => {
  it('reports a refused example alone, not the blocks that it would fill', () => {
    const text = runbookText({
      parameters: '  oldGateway: { type: fqdn, label: Old gateway, example: gw01 }',
      examples: '  - { name: Contoso, values: { oldGateway: gw01 } }',
    });
    const { diagnostics } = checkRunbook(text, 'content/x.mdx', surroundings);
    expect(diagnostics.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '9 example',
      '13 example',
    ]);
  });
});

describe('a block that does not parse', () => {
  it.each(['Get-Item -Path (1 2)', 'if ($true { Get-Date }', '. {\n  (1 2)\n}'])(
    'is reported once for one fault: %j',
    (block) => {
      const { text } = exampleRunbook({ in: 'block', text: `${block} # {{server}} {{count}}` });
      const { diagnostics } = checkRunbook(text, 'content/x.mdx', surroundings);
      expect(diagnostics.map(({ rule }) => rule)).toEqual(['syntax']);
    },
  );
});

describe('a block in the language of a later version than its session has', () => {
  const block = 'Get-Item a && Get-Item b # {{server}} {{count}}';
  const { text } = exampleRunbook({ in: 'block', text: block });

  it('is reported at what is newer, with the version that brought it', () => {
    const { diagnostics } = checkRunbook(text, 'content/x.mdx', surroundings);
    const line = text.split('\n').indexOf(block) + 1;
    expect(diagnostics).toMatchObject([
      { rule: 'syntax', line, column: 12, message: expect.stringContaining('PowerShell 7.0') },
    ]);
  });

  it('is reported instead of what follows from it', () => {
    const number = text.replace(block, '$a.Add(1, 10u) # {{server}} {{count}}');
    const { diagnostics } = checkRunbook(number, 'content/x.mdx', surroundings);
    expect(diagnostics).toMatchObject([{ rule: 'syntax', column: 11 }]);
  });

  it('is fine in the session of that version', () => {
    const newer = text.replace('powershell 5.1', 'powershell 7');
    expect(checkRunbook(newer, 'content/x.mdx', surroundings).diagnostics).toEqual([]);
  });
});

describe('a parameter without an example', () => {
  it('is filled with any value of its type where its pattern refuses all that are tried', () => {
    const text = runbookText({
      parameters:
        '  oldGateway: { type: text, label: Old, pattern: { expression: "[A-Z]{3}", message: Three letters. } }',
      examples: '  []',
    });
    const { diagnostics } = checkRunbook(text, 'content/x.mdx', surroundings);
    expect(diagnostics).toEqual([]);
  });
});

describe('a parameter with the name of what every object has', () => {
  it.each(['constructor', 'toString', 'valueOf'])('%s is one like any other', (name) => {
    const text = runbookText({
      parameters: `  ${name}: { type: fqdn, label: Old gateway, required: false }`,
      examples: '  - { name: Contoso, values: {} }',
    }).replace('-Name {{oldGateway}}', `-Name {{${name}?}}`);
    const { diagnostics } = checkRunbook(text, 'content/x.mdx', surroundings);
    expect(diagnostics).toEqual([]);
  });
});

describe('the links of a runbook', () => {
  inEmptyFolder();

  const file = 'content/product/this.mdx';
  const find = (body: string) => {
    mkdirSync('content/product', { recursive: true });
    writeFileSync(
      'content/product/other.mdx',
      runbookText({ body: "## What's new\n\n## What's new" }),
    );
    const { diagnostics } = checkRunbook(runbookText({ body }), file, surroundingsOf(file));
    return diagnostics.map(({ rule, line, column }) => ({ rule, line, column }));
  };

  it.each([
    '[other](../other/)',
    '[heading](../other/#whats-new)',
    '[second of its name](../other/#whats-new-1)',
    '[step](../other/#look)',
    '[step](#look)',
    '[home](../../), [guide](../../guide/), [product](../../products/product/)',
    '[rule](../../rules/alias/)',
    '[site](https://example.com/#x)',
  ])('may lead to %s', (body) => {
    expect(find(body)).toEqual([]);
  });

  it.each([
    'To ‸[other](../othr/).',
    'To ‸[other](../other/#what-s-new).',
    'To ‸[other](../other.mdx).',
    'To ‸[a folder](../../product/).',
    'To ‸[nothing]().',
    'To ‸[a reference][that is not there].',
    'To ‸[a faulty escape](%zz).',
  ])('are reported where they lead nowhere: %s', (body) => {
    const { line, column } = takeMark(runbookText({ body }));
    expect(find(body.replace('‸', ''))).toEqual([{ rule: 'broken-link', line, column }]);
  });
});

describe('a cmd block', () => {
  it.each([
    ['typographic-dash', 'ipconfig ‸\u2013all'],
    ['typographic-quote', 'dir ‸\u201cC:\\Program Files"'],
    ['syntax', 'dir ‸"C:\\Program Files'],
    ['prompt-in-block', '‸C:\\Windows>dir'],
  ])('is looked at by the rule %s', (rule, script) => {
    const { text, line, column } = takeMark(
      runbookText({ body: `\`\`\`cmd session=shell\n${script}\n\`\`\`` }),
    );
    const { diagnostics } = checkRunbook(text, 'content/x.mdx', surroundings);
    expect(diagnostics).toContainEqual(expect.objectContaining({ rule, line, column }));
  });
});
