import { shownValue } from '../parameters/shown-value.ts';
import type { Model } from './model.ts';

/** The printed table of values; a row without one keeps its line to write on. */
export class ValuesTable {
  readonly #model: Model;
  readonly #cells = new Map<string, HTMLElement>();

  constructor(model: Model) {
    this.#model = model;
    for (const cell of document.querySelectorAll<HTMLElement>('[data-print-value]')) {
      this.#cells.set(cell.dataset.printValue ?? '', cell);
    }
  }

  update(changed: ReadonlySet<string>): void {
    for (const key of changed) {
      const cell = this.#cells.get(key);
      const state = this.#model.states.get(key);
      if (cell === undefined) continue;
      const hasValue = state?.state === 'value';
      const declaration = this.#model.parameters.find(({ name }) => name === key);
      cell.textContent = hasValue && declaration ? shownValue(declaration, state.text) : '';
      const row = cell.parentElement;
      row?.toggleAttribute('data-blank', !hasValue);
      row?.toggleAttribute('data-is-example', hasValue && this.#model.isExample(key));
    }
  }
}
