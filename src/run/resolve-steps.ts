import { holds } from '../parameters/condition.ts';
import type { ValueState } from '../parameters/value-state.ts';
import type { RunStep } from './run.ts';

type States = ReadonlyMap<string, ValueState>;

/** A step as the runbook has it: whether it is needed, and for which items, depends on the values. */
export interface StepFacts extends Omit<RunStep, 'needed' | 'items'> {
  /** Conditions of the step and of what encloses it. */
  when: readonly string[];
  /** A list parameter: the step is done once for each of its items. */
  each?: string;
}

/** Decides the branches and the loops. What is not decided yet counts as needed, as in the page. */
export function resolveSteps(steps: readonly StepFacts[], states: States): RunStep[] {
  return steps.map(({ when, each, ...step }) => {
    const items = each === undefined ? undefined : itemsOf(states.get(each));
    return {
      ...step,
      needed: when.every((condition) => holds(condition, states) !== false),
      ...(items !== undefined && { items }),
    };
  });
}

/** Undefined while the list has no value: then the step is done once, as a whole. */
function itemsOf(state: ValueState | undefined): string[] | undefined {
  if (state?.state !== 'value' || state.value.kind !== 'list') return undefined;
  return state.value.items.flatMap((item) => ('text' in item ? [item.text] : []));
}
