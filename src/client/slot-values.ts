import type { ParameterDeclaration } from '../parameters/declaration.ts';
import type { ValueState } from '../parameters/values.ts';
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

function slotValue(state: ValueState | undefined, label: string): SlotValue {
  switch (state?.state) {
    case 'value':
      return { state: 'value', value: state.value, text: state.text };
    case 'empty':
      return { state: 'empty', label };
    case 'locked':
      return { state: 'locked', label };
    case 'invalid':
      return { state: 'invalid', label, message: state.message };
    default:
      return { state: 'missing', label };
  }
}
