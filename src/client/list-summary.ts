import type { ValueState } from '../parameters/value-state.ts';
import { counted, quoted } from './labels.ts';

/** Under a list's text area: how many items there are, and by name which are wrong or double. */
export function listSummary(state: ValueState | undefined): string {
  if (state?.state === 'value' && state.value.kind === 'list') {
    return `${counted(state.value.items.length, 'item')}.`;
  }
  if (state?.state !== 'invalid') return '';
  if (state.items === undefined) return state.message;
  return state.items.map(({ text, message }) => `${quoted(text)}: ${message}`).join(' ');
}
