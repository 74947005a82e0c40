import { allTypes } from '../parameters/all-types.ts';
import { holds } from '../parameters/condition.ts';
import type { RawValues } from '../parameters/declaration.ts';
import type { ValueState } from '../parameters/value-state.ts';
import { checkValues } from '../parameters/values.ts';
import type { SlotValue } from '../template/render.ts';
import { renderTemplate } from '../template/render.ts';
import { parametersOf } from './downloads.ts';
import { planOf } from './plan.ts';
import type { Block, Runbook } from './runbook.ts';
import { slotValue } from './slot-value.ts';
import { suggest } from './suggest.ts';

export interface RenderedBlock {
  block: Block;
  text: string;
  /** Values known only during the run that the text waits for; they stand as `<<Label>>`. */
  locked: readonly string[];
  /** Why the text must not be run, locked values apart. */
  problems: readonly { parameter: string; message: string }[];
}

export interface RenderedRunbook {
  states: ReadonlyMap<string, ValueState>;
  /** Values that are unknown, missing, refused by their type or by the place where they stand. */
  errors: readonly { parameter: string; message: string }[];
  /** Blocks whose conditions hold, or are not decided yet. */
  blocks: readonly RenderedBlock[];
  /** Of the plan: the same before and after a value is read during the run. */
  checksum: string;
}

/** Fills a runbook with values. Never throws for a value. */
export function renderRunbook(runbook: Runbook, raw: RawValues): RenderedRunbook {
  const states = checkValues(runbook.parameters, raw, allTypes);
  const names = runbook.parameters.map(({ name }) => name);
  const errors: { parameter: string; message: string }[] = [];
  const complain = (parameter: string, message: string): void => {
    const isKnown = errors.some((one) => one.parameter === parameter && one.message === message);
    if (!isKnown) errors.push({ parameter, message });
  };

  for (const name of Object.keys(raw)) {
    if (!names.includes(name)) {
      complain(name, `unknown parameter "${name}"${suggest(name, names)}`);
    }
  }
  const labels = new Map(runbook.parameters.map(({ name, label }) => [name, label]));
  for (const { name, label, derive } of runbook.parameters) {
    const state = states.get(name);
    if (derive && Object.hasOwn(raw, name))
      complain(name, `"${label}" is derived; it cannot be set`);
    if (state?.state === 'invalid') {
      const faults = state.items?.map(({ message }) => message) ?? [];
      complain(name, [state.message, ...faults].join(' '));
    }
    // What a derived value lacks is reported at the value that it follows from.
    if (state?.state === 'missing' && !derive)
      complain(name, `"${label}" has no value; it needs one`);
  }

  const lookup = (name: string): SlotValue =>
    slotValue(states.get(name), labels.get(name.replace(/\.(start|end)$/, '')) ?? name);
  const blocks = runbook.blocks
    .filter(({ when }) => when.every((condition) => holds(condition, states) !== false))
    .map((block) => {
      const { text, problems } = renderTemplate(block.template, lookup);
      const used = parametersOf(runbook, block);
      const locked = used.filter((name) => states.get(name)?.state === 'locked');
      // Missing and refused values were reported above; locked ones are no fault.
      const real = problems.filter(({ parameter }) =>
        ['value', 'empty'].includes(states.get(parameter)?.state ?? ''),
      );
      for (const { parameter, message } of real) complain(parameter, message);
      return { block, text, locked, problems: real };
    });

  return { states, errors, blocks, checksum: planOf(runbook, raw, allTypes).checksum };
}
