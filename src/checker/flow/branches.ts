import { allTypes } from '../../parameters/all-types.ts';
import { type Condition, evaluateCondition, parseCondition } from '../../parameters/condition.ts';
import type { ParameterDeclaration } from '../../parameters/declaration.ts';
import type { ValueState } from '../../parameters/value-state.ts';
import { checkValues } from '../../parameters/values.ts';
import type { Runbook } from '../../runbook/runbook.ts';

/** One way through a runbook: whether what has these conditions is done. */
export type Branch = (when: readonly string[]) => boolean;

/** More ways than that are not tried one by one; the examples then stand for all. */
const limit = 128;

/** Every way through a runbook that its conditions allow, each once. */
export function branchesOf(runbook: Runbook): readonly Branch[] {
  const conditions = new Map<string, Condition>();
  for (const { when } of [...runbook.blocks, ...runbook.steps]) {
    for (const source of when) {
      const condition = parseCondition(source);
      if (!('message' in condition)) conditions.set(source, condition);
    }
  }
  if (conditions.size === 0) return [() => true];
  const branches = new Map<string, Branch>();
  for (const states of valuations(runbook, [...conditions.values()])) {
    const truths = [...conditions].map(
      ([source, condition]) => [source, evaluateCondition(condition, states) !== false] as const,
    );
    const holds = new Map(truths);
    const key = truths.map(([, truth]) => (truth ? '1' : '0')).join('');
    branches.set(key, (when) => when.every((source) => holds.get(source) ?? true));
  }
  return [...branches.values()];
}

type States = ReadonlyMap<string, ValueState>;

function valuations(runbook: Runbook, conditions: readonly Condition[]): readonly States[] {
  const domains = domainsOf(runbook, conditions);
  const count = domains.reduce((product, { values }) => product * values.length, 1);
  if (count > limit) {
    return runbook.examples.map(({ values }) => checkValues(runbook.parameters, values, allTypes));
  }
  let states: ReadonlyMap<string, ValueState>[] = [new Map()];
  for (const { name, values } of domains) {
    states = states.flatMap((one) => values.map((value) => new Map(one).set(name, value)));
  }
  return states.map((one) => withoutUnasked(runbook, one));
}

interface Domain {
  name: string;
  values: readonly ValueState[];
}

/** What the parameters that conditions name can be, those on which these depend included. */
function domainsOf(runbook: Runbook, conditions: readonly Condition[]): readonly Domain[] {
  const texts = new Map<string, Set<string>>();
  const waiting = [...conditions];
  for (let condition = waiting.pop(); condition; condition = waiting.pop()) {
    for (const { name, text } of condition) {
      let known = texts.get(name);
      if (!known) {
        known = new Set();
        texts.set(name, known);
        const own = declarationOf(runbook, name)?.when;
        const parsed = own === undefined ? undefined : parseCondition(own);
        if (parsed && !('message' in parsed)) waiting.push(parsed);
      }
      if (text !== undefined) known.add(text);
    }
  }
  return [...texts].map(([name, named]) => ({
    name,
    values: valuesOf(declarationOf(runbook, name), named),
  }));
}

function valuesOf(
  declaration: ParameterDeclaration | undefined,
  named: ReadonlySet<string>,
): readonly ValueState[] {
  const empty: readonly ValueState[] = declaration?.required === false ? [{ state: 'empty' }] : [];
  if (declaration?.type === 'boolean') {
    return [true, false].map((value) => ({
      state: 'value',
      text: value ? 'yes' : 'no',
      value: { kind: 'boolean', value },
    }));
  }
  const texts =
    declaration?.type === 'choice' && declaration.options
      ? declaration.options.map(({ value }) => value)
      : [...named, '\u0000'];
  return [
    ...empty,
    ...texts.map((text): ValueState => ({ state: 'value', text, value: { kind: 'string', text } })),
  ];
}

/** A parameter whose own condition does not hold is empty. */
function withoutUnasked(runbook: Runbook, states: States): States {
  const asked = new Map(states);
  // Conditions may hang on each other in a row.
  for (let round = 0; round < states.size; round += 1) {
    for (const name of states.keys()) {
      const own = declarationOf(runbook, name)?.when;
      const condition = own === undefined ? undefined : parseCondition(own);
      if (!condition || 'message' in condition) continue;
      if (evaluateCondition(condition, asked) === false) asked.set(name, { state: 'empty' });
    }
  }
  return asked;
}

function declarationOf(runbook: Runbook, name: string): ParameterDeclaration | undefined {
  return runbook.parameters.find((one) => one.name === name);
}
