import { describe, expect, it } from 'vitest';
import { analyseBlocks } from '../../src/checker/analyse-block.ts';
import { applyRule, checkRunbook } from '../../src/checker/check-runbook.ts';
import { valueChangesScript } from '../../src/checker/rules/slots/value-changes-script.ts';
import { sampleValues } from '../../src/checker/sample-values.ts';
import { readRunbook } from '../../src/runbook/read-runbook.ts';
import type { RunbookSource } from '../../src/runbook/runbook-source.ts';
import { runbookText } from '../runbook/fixture.ts';

const parameters = `  oldGateway: { type: fqdn, label: Old gateway, example: gw01.contoso.com }
  first: { type: text, label: First, example: a }
  second: { type: text, label: Second, example: b }`;
const examples = '  - { name: A, values: { oldGateway: gw01.contoso.com, first: a, second: b } }';

function read(script: string): RunbookSource {
  const body = `\`\`\`powershell session=shell\n${script}\n\`\`\``;
  const source = readRunbook(runbookText({ parameters, examples, body }), 'content/p/x.mdx');
  expect(source.diagnostics).toEqual([]);
  return source;
}

function analyse(source: RunbookSource) {
  const { runbook } = source;
  if (!runbook) throw new Error('the runbook cannot be read');
  return { runbook, blocks: analyseBlocks(source, runbook) };
}

describe('the renderings of a block', () => {
  const { runbook, blocks } = analyse(read('Set-Content {{first}} "{{second}} on {{oldGateway}}"'));
  const samples = sampleValues(runbook);
  const varied = blocks.at(-1)?.renderings.flatMap((one) => (one.varied ? [one.varied] : [])) ?? [];

  it('try every nasty value of every slot, as often as one slot has values', () => {
    const counts = ['oldGateway', 'first', 'second'].map((name) => {
      const wanted = samples.get(name)?.adversarial.map(({ raw }) => raw) ?? [];
      const tried = varied.flat().filter(({ parameter }) => parameter === name);
      expect(new Set(tried.map(({ raw }) => raw))).toEqual(new Set(wanted));
      return wanted.length;
    });
    expect(varied).toHaveLength(Math.max(...counts));
  });

  it('give two slots of one type different values', () => {
    for (const slots of varied) {
      const [first, second] = slots.filter(({ parameter }) => parameter !== 'oldGateway');
      expect(first?.raw).not.toBe(second?.raw);
    }
  });

  it('try values alone where their place refuses one of them', () => {
    // A line of a literal here-string must not begin with its end.
    const block = analyse(read("Set-Content @'\n{{first}}\n'@ {{second}}")).blocks.at(-1);
    const refused = block?.renderings.filter(({ rendering }) => rendering.problems.length > 0);
    expect(refused?.length).toBeGreaterThan(0);
    for (const { varied: slots } of refused ?? []) expect(slots).toHaveLength(1);
  });
});

describe('a slot that lets its value out', () => {
  it('is the one that is named, not those that were tried with it', () => {
    const source = read('Set-Content {{first}} "{{second}}"');
    const broken = source.blocks.map((blockSource) => ({
      ...blockSource,
      block: {
        ...blockSource.block,
        template: {
          segments: blockSource.block.template.segments.map((segment) =>
            segment.type === 'slot' && segment.parameter === 'second'
              ? { ...segment, context: 'singleQuoted' as const }
              : segment,
          ),
        },
      },
    }));
    const changed = { ...source, blocks: broken };
    const { blocks } = analyse(changed);
    const surroundings = { exists: () => false, anchors: () => undefined };
    const found = applyRule(valueChangesScript, { source: changed, blocks, surroundings });
    const slot = broken.at(-1)?.slots.find(({ parameter }) => parameter === 'second');
    expect(found).toHaveLength(1);
    expect(found[0]?.column).toBe((slot?.start ?? 0) + 1);
  });
});

describe('a slot that is refused', () => {
  it('is reported itself, and neither read as code nor in the way of its neighbours', () => {
    const body =
      '```powershell session=shell\nTest-Path {{nobody}} {{first}} -IsValid $true | ft\n```';
    const text = runbookText({ parameters, examples, body });
    const { diagnostics } = checkRunbook(text, 'content/p/x.mdx', {
      exists: () => true,
      anchors: () => undefined,
    });
    const inBlock = diagnostics.filter(({ line }) => text.split('\n')[line - 1]?.includes('ft'));
    expect(inBlock.map(({ rule, column }) => `${column} ${rule}`)).toEqual([
      '11 slot-unknown',
      '41 switch-with-value',
      '49 alias',
    ]);
    expect(diagnostics.some(({ message }) => message.includes('known by the name'))).toBe(false);
  });
});
