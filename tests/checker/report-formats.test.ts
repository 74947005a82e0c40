import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { gather } from '../../src/checker/check-content.ts';
import { checkRunbook } from '../../src/checker/check-runbook.ts';
import { readConfiguration } from '../../src/checker/configuration.ts';
import { report, wantsColour } from '../../src/checker/reporters/report.ts';
import { rules } from '../../src/checker/rules.ts';
import { runbookText } from '../runbook/fixture.ts';

const surroundings = { exists: () => false, anchors: () => undefined };
const configuration = readConfiguration(
  { rules: { 'tab-in-block': 'warning', 'broken-link': 'info' } },
  'runsheet.config.ts',
);
const file = 'content/a b/100%, <x>: "y".mdx';
const body = `{/* runsheet-ignore typographic-quote: a sample of "what" <to> avoid */}

\`\`\`powershell session=shell
Write-Output “x”
\`\`\`

\`\`\`powershell session=shell
\tGet-Process | ft
\`\`\`

[nowhere](a/) <Value of="nobody" />`;
const { source: _, ...checked } = checkRunbook(runbookText({ body }), file, surroundings, {
  configuration,
});
const fault = { rule: 'syntax', file, message: 'TypeError: x < y', stack: 'TypeError\n  at a' };
const check = gather([
  { file, isReadable: true, ...checked, faults: [fault], asked: [] },
  {
    ...checked,
    file: 'content/sound.mdx',
    isReadable: true,
    asked: [],
    diagnostics: [],
    suppressed: [],
  },
]);
const places = check.diagnostics.map(
  ({ rule, severity, line, column }) => `${rule} ${severity} ${line}:${column}`,
);

it('the runbook of these tests has a finding of each kind', () => {
  expect(places.map((place) => place.split(' ').slice(0, 2).join(' '))).toEqual([
    'tab-in-block warning',
    'alias error',
    'broken-link info',
    'parameter-unknown error',
  ]);
  expect(check.suppressed).toHaveLength(1);
});

describe('--format json', () => {
  it('gives counts, findings, what is suppressed and faults', () => {
    expect(JSON.parse(report(check, 'json', false))).toEqual({
      files: 2,
      renderings: check.renderings,
      errors: 2,
      diagnostics: check.diagnostics,
      suppressed: check.suppressed,
      faults: [fault],
      catalogueFaults: [],
    });
  });
});

describe('--format sarif', () => {
  const log = JSON.parse(report(check, 'sarif', false));
  const [run] = log.runs;

  it('fits the schema of SARIF 2.1.0', () => {
    const schema = createRequire(import.meta.url).resolve(
      '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
    );
    const options = { strict: false, validateFormats: false, unicodeRegExp: false };
    const ajv = new Ajv(options);
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
    validate(log);
    expect(validate.errors).toBeNull();
    validate({ ...log, runs: [{ ...run, results: [{ level: 'bad' }] }] });
    expect(validate.errors).not.toBeNull();
  });

  it('points into the MDX file', () => {
    const [tab] = run.results;
    expect(tab).toMatchObject({ ruleId: 'tab-in-block', level: 'warning' });
    expect(tab.locations[0].physicalLocation).toEqual({
      artifactLocation: {
        uri: 'content/a%20b/100%25%2C%20%3Cx%3E%3A%20%22y%22.mdx',
        uriBaseId: 'SRCROOT',
      },
      region: {
        startLine: check.diagnostics[0]?.line,
        startColumn: 1,
        endLine: check.diagnostics[0]?.line,
        endColumn: 2,
      },
    });
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual([
      'warning',
      'error',
      'note',
      'error',
      'error',
    ]);
  });

  it('explains every rule, and names those of the reader as they occur', () => {
    const described = run.tool.driver.rules;
    expect(described.map(({ id }: { id: string }) => id)).toEqual([
      ...rules.map(({ id }) => id),
      'parameter-unknown',
    ]);
    for (const { help } of described) expect(help.text.length).toBeGreaterThan(20);
    for (const { ruleId, ruleIndex } of run.results) expect(described[ruleIndex].id).toBe(ruleId);
  });

  it('keeps what is suppressed with its reason, and tells of rules that failed', () => {
    expect(run.results.at(-1)).toMatchObject({
      ruleId: 'typographic-quote',
      suppressions: [{ kind: 'inSource', justification: 'a sample of "what" <to> avoid' }],
    });
    expect(run.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ associatedRule: { id: 'syntax' } }],
      },
    ]);
  });
});

describe('--format github', () => {
  it('writes a workflow command a finding, with what would end it written otherwise', () => {
    const lines = report(check, 'github', false).split('\n');
    const place = 'file=content/a b/100%25%2C <x>%3A "y".mdx';
    expect(lines.slice(0, 3).map((line) => line.split(',line')[0])).toEqual([
      `::warning ${place}`,
      `::error ${place}`,
      `::notice ${place}`,
    ]);
    const alias = check.diagnostics[1];
    expect(lines[1]).toBe(
      `::error ${place},line=${alias?.line},col=16,endColumn=18,title=alias::\`ft\` is an alias; write \`Format-Table\``,
    );
    expect(lines[4]).toContain('title=fault of the checker::the rule "syntax" failed');
    expect(lines.at(-1)).toMatch(/: 2 errors, 1 warning, 1 info, 1 suppressed\.$/);
  });
});

describe('--format junit', () => {
  const lines = report(check, 'junit', false).split('\n');
  const shown = lines.join('\n');

  it('has a suite for each file and a case for each finding; a sound file has one that passes', () => {
    expect(lines[1]).toBe('<testsuites name="Runsheet" failures="2" errors="1" skipped="1">');
    const name = 'content/a b/100%, &lt;x&gt;: &quot;y&quot;.mdx';
    expect(lines[2]).toBe(
      `  <testsuite name="${name}" tests="6" failures="2" errors="1" skipped="1">`,
    );
    expect(shown).toContain('<testsuite name="content/sound.mdx" tests="1" failures="0"');
    expect(shown).toContain('<failure type="alias" message="`ft` is an alias; write ');
    expect(shown).toContain('<skipped message="a sample of &quot;what&quot; &lt;to&gt; avoid" />');
    expect(shown).toContain('<error type="fault of the checker" message="TypeError: x &lt; y">');
  });

  it('closes what it opens and leaves no sign unescaped', () => {
    const open: string[] = [];
    const rest = shown
      .replace(/^<\?xml[^>]*\?>/, '')
      .replaceAll(/<(\/?)([\w-]+)((?: \w+="[^"<>]*")*)( ?\/)?>/g, (_all, end, name, _a, self) => {
        if (end) expect(open.pop()).toBe(name);
        else if (!self) open.push(name);
        return '';
      });
    expect(open).toEqual([]);
    expect(rest).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#10);)/);
  });
});

describe('colours', () => {
  it('are for a terminal whose reader did not refuse them', () => {
    expect(wantsColour({ isTTY: true }, {})).toBe(true);
    expect(wantsColour({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
    expect(wantsColour({}, {})).toBe(false);
  });
});
