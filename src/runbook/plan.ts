import { holds } from '../parameters/condition.ts';
import type { ParameterDeclaration, RawValues } from '../parameters/declaration.ts';
import type { TypeTable } from '../parameters/load-types.ts';
import type { ValueState } from '../parameters/value-state.ts';
import { checkValues } from '../parameters/values.ts';
import { renderTemplate } from '../template/render.ts';
import type { Template } from '../template/template.ts';
import { type Rule, ruleOf, runbookChecksum } from './checksum.ts';
import { slotValue } from './slot-value.ts';

type States = ReadonlyMap<string, ValueState>;
type Problem = { parameter: string; message: string };

export interface PlannedBlock {
  template: Template;
  /** Conditions of everything that encloses the block. */
  when: readonly string[];
}

/** What is approved: a runbook filled with all that is known before the run. */
export interface Plan<B extends PlannedBlock = PlannedBlock> {
  /** `locked` for what only the run brings and for what follows from it, whatever was typed. */
  states: States;
  /** Blocks that the run may need; what only the run brings stands as `<<Label>>`. */
  blocks: readonly { block: B; text: string }[];
  /** Why it cannot be approved yet; empty when it is whole. */
  problems: readonly Problem[];
  /** 64 hex digits; stays the same when a value read during the run arrives. */
  checksum: string;
}

/**
 * Makes the plan of a runbook. A value with `readAt` is left out, so that neither it nor what
 * depends on it can change the plan: a block whose condition waits for one counts as needed.
 *
 * @param raw values as typed; those read during the run may be among them
 */
export function planOf<B extends PlannedBlock>(
  runbook: {
    contentHash: string;
    parameters: readonly ParameterDeclaration[];
    blocks: readonly B[];
  },
  raw: RawValues,
  types: TypeTable,
): Plan<B> {
  const { contentHash, parameters } = runbook;
  const states = plannedStates(parameters, raw, types);
  const problems: Problem[] = [];
  const values = new Map<string, string | Rule>();
  for (const [name, state] of states) {
    const declaration = parameters.find((parameter) => parameter.name === name);
    if (state.state === 'value') values.set(name, state.text);
    if (declaration === undefined) continue;
    if (state.state === 'locked') values.set(name, ruleOf(declaration));
    if (state.state === 'invalid') problems.push({ parameter: name, message: state.message });
    // What a derived value lacks is said at the value that it follows from.
    if (state.state === 'missing' && declaration.derive === undefined) {
      problems.push({ parameter: name, message: 'is not filled in yet.' });
    }
  }
  const labels = new Map(parameters.map(({ name, label }) => [name, label]));
  const blocks = runbook.blocks
    .filter(({ when }) => when.every((condition) => holds(condition, states) !== false))
    .map((block) => {
      const { text, problems: found } = renderTemplate(block.template, (key) =>
        slotValue(states.get(key), labels.get(key.replace(/\.(start|end)$/, '')) ?? key),
      );
      for (const problem of found) {
        const isReported = problems.some(({ parameter }) => parameter === problem.parameter);
        const isKnown = ['value', 'empty'].includes(states.get(problem.parameter)?.state ?? '');
        if (isKnown && !isReported) problems.push(problem);
      }
      return { block, text };
    });
  const scripts = blocks.map(({ text }) => text);
  return { states, blocks, problems, checksum: runbookChecksum(contentHash, values, scripts) };
}

/** What the values mean before the run: `locked` where it brings one, whatever was typed. */
export function plannedStates(
  parameters: readonly ParameterDeclaration[],
  raw: RawValues,
  types: TypeTable,
): States {
  return checkValues(parameters.map(withoutDefault), withoutRead(raw, parameters), types);
}

/**
 * Where values read during the run break a rule: they are wrong themselves, or make wrong what was
 * approved or what follows from them. Empty as long as the run is what was approved.
 *
 * @param states what the values mean now, those read included
 */
export function brokenRules(plan: Pick<Plan, 'states'>, states: States): readonly Problem[] {
  return [...states].flatMap(([parameter, state]) =>
    state.state === 'invalid' && plan.states.get(parameter)?.state !== 'invalid'
      ? [{ parameter, message: state.message }]
      : [],
  );
}

/** A default of a value that is read would stand in the scripts as if it had been approved. */
function withoutDefault(declaration: ParameterDeclaration): ParameterDeclaration {
  if (declaration.readAt === undefined) return declaration;
  const { default: _, ...rest } = declaration;
  return rest;
}

function withoutRead(raw: RawValues, parameters: readonly ParameterDeclaration[]): RawValues {
  const read = new Set(parameters.flatMap(({ name, readAt }) => (readAt ? [name] : [])));
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !read.has(name)));
}
