import type { ParameterDeclaration } from '../parameters/declaration.ts';
import { slotValue } from '../runbook/slot-value.ts';
import type { SlotValue } from '../template/render.ts';
import { labelOf } from './labels.ts';
import type { States } from './model.ts';

/** What the renderer asks for each slot. */
export function slotLookup(
  parameters: readonly ParameterDeclaration[],
  states: States,
): (key: string) => SlotValue {
  return (key) => slotValue(states.get(key), labelOf(key, parameters));
}
