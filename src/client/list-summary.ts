import type { ValueState } from '../parameters/value-state.ts';
import { counted, quoted } from './labels.ts';

/** A longer column of faults would bury the form. */
const mostShown = 20;

/** Under a list's text area: how many items there are, and by name which are wrong or double. */
export function listSummary(state: ValueState | undefined): string {
  if (state?.state === 'value' && state.value.kind === 'list') {
    return `${counted(state.value.items.length, 'item')}.`;
  }
  if (state?.state !== 'invalid') return '';
  if (state.items === undefined) return state.message;
  const shown = state.items.slice(0, mostShown);
  const rest = state.items.length - shown.length;
  return [
    ...shown.map(({ text, message }) => `${quoted(text)}: ${message}`),
    ...(rest > 0 ? [`And ${rest} more.`] : []),
  ].join(' ');
}
