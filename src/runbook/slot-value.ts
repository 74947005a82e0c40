import type { ValueState } from '../parameters/value-state.ts';
import type { SlotValue } from '../template/render.ts';

/** What the renderer puts into a slot for the state of its value, in the page and elsewhere. */
export function slotValue(state: ValueState | undefined, label: string): SlotValue {
  switch (state?.state) {
    case 'value':
      return { state: 'value', value: state.value, text: state.text };
    case 'invalid':
      return { state: 'invalid', label, message: state.message };
    case 'empty':
    case 'locked':
      return { state: state.state, label };
    default:
      return { state: 'missing', label };
  }
}
