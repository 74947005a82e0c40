import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/checker/check-runbook.ts';
import { readConfiguration } from '../../src/checker/configuration.ts';
import { runbookText, takeMark } from '../runbook/fixture.ts';

const surroundings = { exists: () => false, anchors: () => undefined };
const fence = (script: string): string => `\`\`\`powershell session=shell\n${script}\n\`\`\``;
const comment = '{/* runsheet-ignore alias: shown on purpose */}';

function check(body: string, config: unknown = {}) {
  const text = body.startsWith('---') ? body : runbookText({ body });
  const configuration = readConfiguration(config, 'runsheet.config.ts');
  return checkRunbook(text, 'content/x.mdx', surroundings, { configuration });
}
const found = (body: string, config?: unknown): string[] =>
  check(body, config).diagnostics.map(({ rule }) => rule);

describe('a comment with rule and reason', () => {
  it.each([
    ['before a fence', `${comment}\n\n${fence('Get-Process | ft')}`],
    ['before a fence, without a blank line', `${comment}\n${fence('Get-Process | ft')}`],
    [
      'before an element with several findings',
      `${comment}\n\n<Note>\n\n${fence('ps | ft')}\n\n${fence('ls')}\n\n</Note>`,
    ],
    [
      'before another such comment',
      `${comment}\n\n{/* runsheet-ignore broken-link: not written yet */}\n\n<Note>\n\n[a](b/)\n\n${fence('ls')}\n\n</Note>`,
    ],
    ['in a list', `- ${comment}\n  ${fence('ls').replaceAll('\n', '\n  ')}`],
    [
      'in a paragraph, for the rest of it',
      'See {/* runsheet-ignore broken-link: not written yet */} [a](b/).',
    ],
    ['in PowerShell on the line before', fence('# runsheet-ignore alias: shown\nls')],
    ['in PowerShell at the end of the line', fence('ls # runsheet-ignore alias: shown')],
    [
      'in PowerShell twice before one line',
      fence('# runsheet-ignore alias: shown\n# runsheet-ignore tab-in-block: a table\n\tls'),
    ],
    [
      'in PowerShell behind a slot',
      fence('Get-Item {{oldGateway}} |\n  ft # runsheet-ignore alias: shown'),
    ],
    [
      'in the frontmatter before a line',
      runbookText({
        parameters:
          '  oldGateway: { type: fqdn, label: Old gateway, example: gw01.contoso.com }\n  # runsheet-ignore unused-parameter: the printed sheet needs it\n  ticket: { type: text, label: Ticket, example: "1" }',
        examples: '  - { name: Contoso, values: { oldGateway: gw01.contoso.com, ticket: "1" } }',
      }),
    ],
  ])('suppresses %s', (_, body) => {
    expect(found(body)).toEqual([]);
    expect(check(body).suppressed.length).toBeGreaterThan(0);
  });

  it.each([
    ['what stands before it', `${fence('ls')}\n\n${comment}\n\nText.`],
    ['what stands behind the next element', `${comment}\n\nText.\n\n${fence('ls')}`],
    ['another rule', `{/* runsheet-ignore syntax: shown */}\n\n${fence('ls')}`],
    ['another line of PowerShell', fence('# runsheet-ignore alias: shown\nGet-Date\nls')],
    ['anything where nothing follows', `${fence('ls')}\n\n${comment}`],
  ])('does not suppress %s, and is then reported as unused', (_, body) => {
    expect(found(body).sort()).toEqual(['alias', 'unused-suppression']);
  });

  it('keeps the finding with the reason for reports', () => {
    const { suppressed } = check(`${comment}\n\n${fence('ls')}`);
    expect(suppressed).toEqual([
      { diagnostic: expect.objectContaining({ rule: 'alias' }), reason: 'shown on purpose' },
    ]);
  });

  it('is not read from a string of a script', () => {
    expect(found(fence("Write-Output '# runsheet-ignore alias: x'; ls"))).toEqual(['alias']);
  });

  it('does not count as unused where its rule is off', () => {
    expect(found(`${comment}\n\n${fence('ls')}`, { rules: { alias: 'off' } })).toEqual([]);
  });

  it('never suppresses a fault of the file', () => {
    const body = '{/* runsheet-ignore parameter-unknown: later */}\n\n<Value of="nobody" />';
    expect(found(body).sort()).toEqual(['faulty-suppression', 'parameter-unknown']);
  });
});

describe('a faulty suppression', () => {
  it.each([
    ['{/* runsheet-ignore alias */}', 'the comment gives no reason; write runsheet-ignore alias: '],
    ['{/* runsheet-ignore alias: */}', 'the comment gives no reason; write runsheet-ignore alias:'],
    ['{/* runsheet-ignore: shown */}', 'the comment names no rule; write runsheet-ignore rule: '],
    ['{/* runsheet-ignore */}', 'the comment names no rule; write runsheet-ignore rule: reason'],
    ['{/* runsheet-ignore aliass: x */}', 'is called "aliass"; did you mean "alias"?'],
    ['{/* runsheet-ignore unused-suppression: x */}', 'no rule that can be suppressed is called'],
    ['{/* runsheet-disable alias: x */}', 'the checker knows no "runsheet-disable"; write '],
  ])('%s says what is missing, at its place', (faulty, message) => {
    const { text, line, column } = takeMark(runbookText({ body: `‸${faulty}\n\n${fence('ls')}` }));
    const { diagnostics } = check(text);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['faulty-suppression', 'alias']);
    expect(diagnostics[0]).toMatchObject({ line, column });
    expect(diagnostics[0]?.message).toContain(message);
  });
});
