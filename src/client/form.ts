import { announce } from './announce.ts';
import { fieldLink } from './copy.ts';
import { showDerived } from './derived.ts';
import { errorOf, FieldView } from './fields.ts';
import { labelOf, quoted } from './labels.ts';
import { listSummary } from './list-summary.ts';
import { type Model, progressOf } from './model.ts';
import type { PageData } from './page-data.ts';
import type { StoredValues } from './storage.ts';

/** The form: takes what is typed, shows what is wrong once a field is left, and how far it is. */
export class FormView {
  readonly #model: Model;
  readonly #section: HTMLElement;
  readonly #fields = new Map<string, FieldView>();
  /** Fields that were left, or checked by the reader: only these show errors. */
  readonly #left = new Set<string>();
  #checked = false;

  /**
   * @param section - the element around the form: a field called `addEventListener` would stand in
   * for the form's own
   */
  constructor(section: HTMLElement, model: Model, page: PageData) {
    this.#section = section;
    this.#model = model;
    for (const root of section.querySelectorAll<HTMLElement>('[data-field]')) {
      const field = new FieldView(root);
      this.#fields.set(field.name, field);
    }
    this.#listen(page);
    this.#takeEarly();
    this.#writeAll();
  }

  /** The first time: where all is filled in, a narrow page shows the steps first. */
  begin(): void {
    const { parameters, states } = this.#model;
    this.update(new Set(states.keys()));
    for (const name of this.#left) this.#showError(name);
    const { filled, all } = progressOf(parameters, states);
    if (all > 0 && filled === all) this.#fold(true);
  }

  /** Takes the values that the tab keeps in place of those that are shown. */
  restore(stored: StoredValues): void {
    this.replaceAll(() => this.#model.restore(stored));
  }

  /** Takes a value that came by other means than the field, and shows it there. */
  put(name: string, text: string): void {
    this.#model.type(name, text);
    this.#fields.get(name)?.write(this.#model.typed(name));
    this.#left.add(name);
    for (const left of this.#left) this.#showError(left);
  }

  /** Brings what depends on the changed values up to date. */
  update(changed: ReadonlySet<string>): void {
    const { states, parameters } = this.#model;
    for (const key of changed) {
      const field = this.#fields.get(key);
      if (field === undefined) continue;
      this.#showMended(field);
      this.#showNotes(field);
    }
    for (const { name, derive } of parameters) {
      // What is shown of a connection string holds the old one too.
      if (derive !== undefined && (changed.has(name) || changed.has(derive.from))) {
        showDerived(this.#section, name, derive, states);
      }
    }
    this.#showProgress();
  }

  #listen(page: PageData): void {
    const section = this.#section;
    const take = (event: Event): void => {
      const field = this.#fieldOf(event.target);
      if (field !== undefined) this.#model.type(field.name, field.read());
    };
    section.addEventListener('input', take);
    // Some browsers tell of a chosen radio or option by `change` alone.
    section.addEventListener('change', (event) => {
      const field = this.#fieldOf(event.target);
      if (field !== undefined && field.read() !== this.#model.typed(field.name)) take(event);
    });
    section.addEventListener('focusout', (event) => this.#leave(event));
    section.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#checkAll();
    });
    for (const button of section.querySelectorAll<HTMLButtonElement>('[data-example]')) {
      button.addEventListener('click', () => {
        const example = page.examples[Number(button.dataset.example)];
        if (example === undefined) return;
        this.replaceAll(() => this.#model.fillExample(example));
        announce(`Filled with the example ${quoted(example.name)}. Changing blocks stay locked.`);
      });
    }
    section.querySelector('[data-clear]')?.addEventListener('click', () => {
      this.replaceAll(() => this.#model.clear());
      announce('All values cleared.');
    });
    section.querySelector('[data-fold]')?.addEventListener('click', () => {
      this.#fold(!section.hasAttribute('data-folded'));
    });
  }

  /** What was typed while the page was still loading. */
  #takeEarly(): void {
    for (const [name, field] of this.#fields) {
      const text = field.read();
      if (text === '' || text === this.#model.typed(name)) continue;
      this.#model.type(name, text);
      if (!field.root.contains(document.activeElement)) this.#left.add(name);
    }
  }

  #fieldOf(target: EventTarget | null): FieldView | undefined {
    const root = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;
    return this.#fields.get(root?.dataset.field ?? '');
  }

  #leave(event: FocusEvent): void {
    const field = this.#fieldOf(event.target);
    if (field === undefined || this.#fieldOf(event.relatedTarget) === field) return;
    if (field.read() !== '') this.#left.add(field.name);
    // A value may have made another field's wrong, for instance two names that must differ.
    for (const name of this.#left) this.#showError(name);
  }

  #showError(name: string): void {
    const state = this.#model.states.get(name);
    const message = this.#isAsked(name) ? errorOf(state, this.#checked) : '';
    this.#fields.get(name)?.showError(message);
  }

  /** While a field is typed its error may go, but none comes. */
  #showMended(field: FieldView): void {
    if (field.hasError && errorOf(this.#model.states.get(field.name), this.#checked) === '') {
      field.showError('');
    }
  }

  #showNotes(field: FieldView): void {
    const { name, root } = field;
    root.toggleAttribute('data-is-example', this.#model.isExample(name));
    const count = root.querySelector<HTMLElement>('[data-count]');
    if (count !== null) {
      count.textContent = listSummary(this.#model.states.get(name));
    }
  }

  #isAsked(name: string): boolean {
    return this.#fields.get(name)?.root.hidden === false;
  }

  #checkAll(): void {
    this.#checked = true;
    const wrong = [...this.#fields.values()].filter(({ name }) => {
      this.#left.add(name);
      this.#showError(name);
      return this.#isAsked(name) && errorOf(this.#model.states.get(name), true) !== '';
    });
    const summary = this.#section.querySelector<HTMLElement>('[data-summary]');
    const list = summary?.querySelector('ul');
    if (summary === null || list === null || list === undefined) return;
    summary.hidden = wrong.length === 0;
    list.replaceChildren(...wrong.map((field) => this.#summaryLine(field)));
    if (wrong.length > 0) summary.focus();
    else announce('All values are filled in.');
  }

  #summaryLine({ name }: FieldView): HTMLElement {
    const item = document.createElement('li');
    const { parameters, states } = this.#model;
    const message = errorOf(states.get(name), true).replaceAll('`', '');
    item.append(fieldLink(name, `${labelOf(name, parameters)}: ${message}`));
    return item;
  }

  /** Shows what the model holds after a change, with no error until a field is left. */
  replaceAll(change: () => void): void {
    change();
    this.#left.clear();
    this.#checked = false;
    this.#section.querySelector<HTMLElement>('[data-summary]')?.setAttribute('hidden', '');
    for (const field of this.#fields.values()) field.showError('');
    this.#writeAll();
  }

  #writeAll(): void {
    for (const field of this.#fields.values()) field.write(this.#model.typed(field.name));
  }

  #showProgress(): void {
    const { filled, all } = progressOf(this.#model.parameters, this.#model.states);
    for (const place of this.#section.querySelectorAll('[data-progress]')) {
      const text = `${filled} of ${all} filled`;
      if (place.textContent !== text) place.textContent = text;
    }
    this.#section.toggleAttribute('data-has-example', this.#model.hasExample);
  }

  #fold(isFolded: boolean): void {
    this.#section.toggleAttribute('data-folded', isFolded);
    this.#section.querySelector('[data-fold]')?.setAttribute('aria-expanded', String(!isFolded));
  }
}
