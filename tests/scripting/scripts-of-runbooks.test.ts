import { describe, expect, it } from 'vitest';
import { rules } from '../../src/checker/rules.ts';
import { sampleValues } from '../../src/checker/sample-values.ts';
import { isScriptRule } from '../../src/checker/script-rule.ts';
import { allTypes } from '../../src/parameters/all-types.ts';
import { parseCondition } from '../../src/parameters/condition.ts';
import { kindOf } from '../../src/parameters/value-kind.ts';
import type { ValueState } from '../../src/parameters/value-state.ts';
import type { Node } from '../../src/powershell/ast/ast.ts';
import { everyToken } from '../../src/powershell/every-token.ts';
import { parse } from '../../src/powershell/parse.ts';
import { childrenOf } from '../../src/powershell/walk.ts';
import { planOf } from '../../src/runbook/plan.ts';
import {
  type AnyScript,
  allScripts,
  ourRunbooks,
  type ReadRunbook,
  scriptsOf,
} from './all-scripts.ts';

/** A computer's name in a script is a value of the reader, as it is in a block of the page. */
const excused: ReadonlySet<string> = new Set(['fixed-computer-name']);

function findings({ text, version }: AnyScript): string[] {
  const parsed = parse(text, { version });
  const found = parsed.errors.map(({ id, start }) => `${id}: ${text.slice(start, start + 60)}`);
  for (const rule of rules) {
    if (!isScriptRule(rule) || rule.isOffByDefault || rule.severity === 'info') continue;
    if (parsed.errors.length > 0 || excused.has(rule.id)) continue;
    rule.checkScript({
      text,
      parsed,
      settings: {},
      values: [],
      otherScripts: () => [],
      report: ({ start, end }) => found.push(`${rule.id}: ${text.slice(start, end)}`),
    });
  }
  return found;
}

describe('preflight and guided script of our runbooks', () => {
  const scripts = allScripts();

  it.each(scripts)('$name parses in its shell and keeps to the rules', (script) => {
    expect(findings(script)).toEqual([]);
  });

  it('are files that Windows PowerShell reads', () => {
    for (const { file } of scripts) {
      expect(file.startsWith('\uFEFF')).toBe(true);
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });

  it('are there for each session that runs something', () => {
    expect(new Set(scripts.map(({ fileName }) => fileName))).toEqual(
      new Set([
        'replace-a-gateway-guide-command-shell.ps1',
        'replace-a-gateway-guide-operations-shell.ps1',
        'replace-a-gateway-guide-new-gateway-events.ps1',
        'replace-a-gateway-guide-pilot-events.ps1',
        'replace-a-gateway-guide-old-gateway-events.ps1',
        'recover-a-gateway-both-failed-guide-vmm.ps1',
        'recover-a-gateway-one-failed-guide-vmm.ps1',
        'recover-a-gateway-one-failed-guide-node.ps1',
        'recover-a-gateway-one-failed-guide-new.ps1',
        ...['command-shell', 'operations-shell', 'new-gateway-events', 'pilot-events'].map(
          (session) => `replace-a-gateway-preflight-${session}.ps1`,
        ),
        'replace-a-gateway-preflight-old-gateway-events.ps1',
        'replace-a-gateway-preflight.ps1',
        'recover-a-gateway-both-failed-preflight-vmm.ps1',
        'recover-a-gateway-both-failed-preflight.ps1',
        ...['vmm', 'node', 'new'].map(
          (name) => `recover-a-gateway-one-failed-preflight-${name}.ps1`,
        ),
        'recover-a-gateway-one-failed-preflight.ps1',
      ]),
    );
  });
});

/** Tokens and tree without what a string holds. */
function shapeOf({ text, version }: AnyScript): string[] {
  const { errors, script, tokens } = parse(text, { version });
  expect(errors).toEqual([]);
  const nodes: string[] = [];
  const walk = (node: Node): void => {
    nodes.push(node.type);
    childrenOf(node).forEach(walk);
    nodes.push('.');
  };
  walk(script);
  return [...[...everyToken(tokens)].map(({ kind }) => `token ${kind}`), ...nodes];
}

/** The states of an example, its texts replaced by nasty ones that decide no condition. */
function nastyStates(
  { runbook }: ReadRunbook,
  states: ReadonlyMap<string, ValueState>,
  round: number,
): ReadonlyMap<string, ValueState> {
  const inConditions = new Set(
    [...runbook.steps, ...runbook.blocks]
      .flatMap(({ when }) => when)
      .flatMap((condition) => {
        const terms = parseCondition(condition);
        return 'message' in terms ? [] : terms.map(({ name }) => name);
      }),
  );
  const samples = sampleValues(runbook);
  const made = new Map(states);
  runbook.parameters.forEach((declaration, index) => {
    const { name } = declaration;
    const nasty = samples.get(name)?.adversarial ?? [];
    const one = nasty[(round + index) % nasty.length]?.value;
    const isText = kindOf(declaration) === 'string';
    if (!isText || inConditions.has(name) || states.get(name)?.state !== 'value') return;
    if (one?.state === 'value') made.set(name, one);
  });
  return made;
}

describe('no value changes the structure of a script', () => {
  const cases = ourRunbooks.flatMap((read) =>
    read.runbook.examples.map((example) => ({ slug: read.runbook.slug, read, example })),
  );
  it.each(cases)('$slug with $example.name', ({ read, example }) => {
    const { states } = planOf(read.runbook, example.values, allTypes);
    const plain = new Map(
      scriptsOf(read, 'plain', states).map((one) => [one.fileName, shapeOf(one)]),
    );
    for (let round = 0; round < 8; round += 1) {
      const made = scriptsOf(read, 'nasty', nastyStates(read, states, round));
      expect(made.map(({ fileName }) => fileName)).toContainEqual(
        expect.stringContaining('preflight'),
      );
      for (const script of made) {
        const shape = shapeOf(script);
        const wanted = plain.get(script.fileName) ?? [];
        const at = shape.findIndex((one, index) => one !== wanted[index]);
        expect(at, `${script.fileName}, round ${round}: ${shape[at]}, not ${wanted[at]}`).toBe(-1);
        expect(shape).toHaveLength(wanted.length);
      }
    }
  });
});
