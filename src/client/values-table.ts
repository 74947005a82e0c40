import type { Model } from './model.ts';

/** Fills the printed table of values; a row without one keeps its line to write on. */
export function updateValuesTable(model: Model, changed: ReadonlySet<string>): void {
  for (const key of changed) {
    const cell = document.querySelector(`[data-print-value="${CSS.escape(key)}"]`);
    const row = cell?.closest('tr');
    if (cell === null || row === null || row === undefined) continue;
    const state = model.states.get(key);
    const hasValue = state?.state === 'value';
    cell.textContent = hasValue ? state.text : '';
    row.toggleAttribute('data-blank', !hasValue);
    row.toggleAttribute('data-is-example', hasValue && model.isExample(key));
  }
}
