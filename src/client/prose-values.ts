import { setState, shownState } from './blocks.ts';
import { labelOf } from './labels.ts';
import type { Model } from './model.ts';

/** Values in sentences, `<Value of="…" />`: the value, or the field's label. */
export class ProseValues {
  readonly #model: Model;
  readonly #byKey = new Map<string, HTMLElement[]>();

  constructor(model: Model) {
    this.#model = model;
    for (const element of document.querySelectorAll<HTMLElement>('[data-value]')) {
      const key = element.dataset.value ?? '';
      this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), element]);
    }
  }

  update(changed: ReadonlySet<string>): void {
    for (const key of changed) {
      const state = this.#model.states.get(key);
      for (const element of this.#byKey.get(key) ?? []) {
        element.textContent =
          state?.state === 'value' ? state.text : labelOf(key, this.#model.parameters);
        setState(element, shownState(this.#model, key));
      }
    }
  }
}
