import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseBlocks } from '../../src/checker/analyse-block.ts';
import { applyRule, checkRunbook } from '../../src/checker/check-runbook.ts';
import type { Rule } from '../../src/checker/rule.ts';
import { valueChangesScript } from '../../src/checker/rules/slots/value-changes-script.ts';
import { ruleGroups, rules } from '../../src/checker/rules.ts';
import type { Diagnostic } from '../../src/runbook/diagnostic.ts';
import { readRunbook } from '../../src/runbook/read-runbook.ts';
import { exampleRunbook } from './example-runbook.ts';

const nothingAround = { exists: () => false, anchors: () => undefined };

/** What this rule finds in a runbook, even if it is off by default. */
function findingsOf({ id, severity }: Rule, text: string): Diagnostic[] {
  const configuration = { rules: { [id]: severity }, paths: [] };
  return checkRunbook(text, 'content/example/x.mdx', nothingAround, {
    configuration,
  }).diagnostics.filter(({ rule }) => rule === id);
}

describe.each(rules)('rule $id', (rule) => {
  it('is named like its file and explains itself', () => {
    const group = ruleGroups.find((one) => one.rules.includes(rule));
    expect(existsSync(`src/checker/rules/${group?.name}/${rule.id}.ts`)).toBe(true);
    expect(rules.filter(({ id }) => id === rule.id)).toHaveLength(1);
    expect(rule.title).toMatch(/\.$/);
    expect(rule.why.length).toBeGreaterThan(40);
  });

  const { bad } = rule;
  it.runIf(bad)('finds its bad example at the marked place', () => {
    if (!bad) return;
    const { text, marked } = exampleRunbook(bad);
    const own = findingsOf(rule, text);
    expect(own.length).toBeGreaterThanOrEqual(1);
    const [first] = own;
    if (marked) expect({ line: first?.line, column: first?.column }).toEqual(marked);
    expect(own.every(({ severity }) => severity === rule.severity)).toBe(true);
  });

  it('finds nothing of its own in its good example', () => {
    const { text } = exampleRunbook(rule.good);
    const { diagnostics } = checkRunbook(text, 'content/example/x.mdx', nothingAround);
    expect(findingsOf(rule, text)).toEqual([]);
    expect(diagnostics.filter((diagnostic) => diagnostic.rule === 'syntax')).toEqual([]);
  });
});

describe('the net below the slot table', () => {
  it('finds a value that gets out of its literal when a context is wrong', () => {
    const { text } = exampleRunbook({ in: 'block', text: 'Get-Service -Name "{{server}}"' });
    const source = readRunbook(text.replace('type: fqdn', 'type: text'), 'content/example/x.mdx');
    const { runbook } = source;
    if (!runbook) throw new Error('the example cannot be read');
    const broken = {
      ...runbook,
      blocks: runbook.blocks.map((block) => ({
        ...block,
        template: {
          segments: block.template.segments.map((segment) =>
            segment.type === 'slot' ? { ...segment, context: 'singleQuoted' as const } : segment,
          ),
        },
      })),
    };
    const brokenSource = {
      ...source,
      blocks: source.blocks.map((blockSource, index) => ({
        ...blockSource,
        block: broken.blocks[index] ?? blockSource.block,
      })),
    };
    const findings = (analysed: typeof source, of: typeof runbook) =>
      applyRule(valueChangesScript, {
        source: analysed,
        blocks: analyseBlocks(analysed, of),
        surroundings: nothingAround,
      });
    expect(findings(source, runbook)).toEqual([]);
    expect(findings(brokenSource, broken)).toHaveLength(1);
  });
});

describe('the list of rules', () => {
  it('has every folder, and every file of it', () => {
    const inFolder = readdirSync('src/checker/rules', { recursive: true, encoding: 'utf8' });
    const files = inFolder.flatMap((path) => /^(.+)\.ts$/.exec(path)?.[1] ?? []);
    const listed = ruleGroups.flatMap(({ name, rules: own }) =>
      own.map(({ id }) => `${name}/${id}`),
    );
    expect(listed.sort()).toEqual(files.map((path) => path.replaceAll('\\', '/')).sort());
  });
});
