import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/checker/check-runbook.ts';

const nothingAround = { exists: () => true, anchors: () => undefined };

/** `session: code`, `session rollback: code`, `opens session: code`, each in a step, with its condition. */
type Line = string | { when: string; line: string };

function stepOf(line: Line, index: number): string {
  const { when, line: text } = typeof line === 'string' ? { when: '', line } : line;
  const [, opens, session, rollback, code = ''] =
    /^(opens )?(\w+)( rollback)?: (.*)$/s.exec(text) ?? [];
  const open = opens ? ` opens="${session}"` : '';
  const step = `<Step title="Step ${index + 1}" session="${session}"${open}>

\`\`\`powershell${rollback ?? ''}
${code}
\`\`\`

</Step>`;
  return when === '' ? step : `<When is="${when}">\n\n${step}\n\n</When>`;
}

/** What the rules about variables find: `step: rule, message`. */
function find(lines: readonly Line[]): string[] {
  const text = `---
title: An example
summary: Variables through the sessions.
product: Example
appliesTo: ["1"]
risk: low
duration: 5
parameters:
  release: { type: choice, label: Release, options: [old, new], example: old }
  extra: { type: boolean, label: Extra, example: true }
  detail: { type: boolean, label: Detail, when: extra, example: true }
sessions:
  a: { host: any server, shell: powershell 5.1 }
  b: { host: another server, shell: powershell 5.1 }
examples:
  - { name: Contoso, values: { release: old, extra: true, detail: true } }
---

<ParameterForm />

<Steps>
${lines.map(stepOf).join('\n\n')}
</Steps>
`;
  const { diagnostics } = checkRunbook(text, 'content/example/x.mdx', nothingAround);
  const rows = text.split('\n');
  return diagnostics
    .filter(({ rule }) => /variable/.test(rule) || rule === 'syntax')
    .map(({ rule, line, message }) => {
      const step = rows
        .slice(0, line)
        .join('\n')
        .match(/<Step title/g)?.length;
      return `${step}: ${rule}, ${message}`;
    });
}

describe('variables through the sessions', () => {
  it('live on from block to block of a session', () => {
    expect(find(['a: $x = 1', 'b: Get-Date', 'a: $x'])).toEqual([]);
  });

  it('are not known in another session', () => {
    expect(find(['a: $x = 1; $x', 'b: $x'])).toEqual([
      '2: variable-of-other-session, `$x` was set in the session `a`, and this is `b`; set it here too',
    ]);
  });

  it('are lost when a step opens a fresh shell', () => {
    expect(find(['a: $x = 1; $x', 'opens a: Get-Date', 'a: $x'])).toEqual([
      '3: variable-of-closed-session, `$x` was set in a shell that step 2 leaves for a fresh one; set it again in this block',
    ]);
    expect(find(['a: $x = 1; $x', 'opens a: $x = 2', 'a: $x'])).toEqual([]);
    expect(find(['a: $x = 1; $x', 'opens b: Get-Date', 'a: $x'])).toEqual([]);
  });

  it('are not there before the block that sets them', () => {
    expect(find(['a: $x', 'a: $x = 1'])).toEqual([
      '1: variable-not-set, `$x` is set only later, in step 2; set it before',
    ]);
  });

  it('are not there where a condition leaves out the step that sets them', () => {
    expect(find([{ when: "release == 'old'", line: 'a: $x = 1' }, 'a: $x'])).toEqual([
      "2: variable-not-set, `$x` is set only where `release == 'old'`; set it in this block",
    ]);
  });

  it('are there where conditions allow no other way', () => {
    expect(
      find([
        { when: "release == 'old'", line: 'a: $x = 1' },
        { when: "release == 'new'", line: 'a: $x = 2' },
        'a: $x',
      ]),
    ).toEqual([]);
    expect(
      find([
        { when: 'extra', line: 'a: $x = 1' },
        { when: 'not extra', line: 'a: $x = 2' },
        'a: $x',
      ]),
    ).toEqual([]);
    // `detail` is asked for only with `extra`.
    expect(
      find([
        { when: 'extra', line: 'a: $x = 1' },
        { when: 'detail', line: 'a: $x' },
      ]),
    ).toEqual([]);
    expect(
      find([
        { when: 'detail', line: 'a: $x = 1' },
        { when: 'extra', line: 'a: $x' },
      ]),
    ).toHaveLength(1);
  });

  it('of a way back are neither counted on nor reported', () => {
    expect(find(['a rollback: $x = 1', 'a: $x'])).toEqual([]);
    expect(find(['a rollback: $y'])).toHaveLength(1);
  });

  it('are reported once', () => {
    expect(find(['a: $x', 'a: $x', 'b: Get-Date'])).toHaveLength(1);
  });

  it('are read where any block of the session reads them', () => {
    expect(find(['a: $x = 1', 'a: $y = 2', 'a: $x'])).toEqual([
      '2: unused-variable, nothing reads `$y`; remove it, or write `$null = …` to keep a result off the screen',
    ]);
    expect(find(['a: $x = 1', 'b: $x = 2; $x'])).toEqual([expect.stringMatching(/^1: unused/)]);
  });
});
