import type { ValueState } from '../parameters/value-state.ts';
import { messageNodes } from './message-nodes.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Between the two ends of a change window, as a values file writes it. */
const windowSeparator = '/';

/** One parameter's field in the form: its control or controls, and its error. */
export class FieldView {
  readonly name: string;
  readonly root: HTMLElement;
  readonly #controls: readonly Control[];
  readonly #error: HTMLElement | null;

  constructor(root: HTMLElement) {
    this.root = root;
    this.name = root.dataset.field ?? '';
    this.#controls = [...root.querySelectorAll<Control>('input, textarea, select')];
    this.#error = root.querySelector('.field-error');
  }

  /** As typed: the answer of a radio group, `start/end` of a change window. */
  read(): string {
    const radios = this.#radios();
    if (radios.length > 0) return radios.find(({ checked }) => checked)?.value ?? '';
    const texts = this.#controls.map(({ value }) => value);
    return texts.every((text) => text === '') ? '' : texts.join(windowSeparator);
  }

  write(text: string): void {
    if (this.read() === text) return;
    const radios = this.#radios();
    for (const radio of radios) radio.checked = radio.value === text;
    if (radios.length > 0) return;
    const texts = this.#controls.length > 1 ? text.split(windowSeparator) : [text];
    this.#controls.forEach((control, index) => {
      control.value = texts[index] ?? '';
    });
  }

  focus(): void {
    const radios = this.#radios();
    const control = radios.find(({ checked }) => checked) ?? this.#controls[0];
    // The label belongs into view too, and a fold around it opens.
    this.root.scrollIntoView({ block: 'nearest' });
    control?.focus({ preventScroll: true });
  }

  get hasError(): boolean {
    return this.#error !== null && !this.#error.hidden;
  }

  /** Shows the message under the field; an empty one takes it away. */
  showError(message: string): void {
    if (this.#error === null) return;
    const text = this.#error.querySelector('.field-error-text');
    text?.replaceChildren(...messageNodes(message));
    this.#error.hidden = message === '';
    this.root.classList.toggle('has-error', message !== '');
    for (const control of this.#controls) {
      if (message === '') control.removeAttribute('aria-invalid');
      else control.setAttribute('aria-invalid', 'true');
    }
  }

  #radios(): HTMLInputElement[] {
    return this.#controls.filter(
      (control): control is HTMLInputElement =>
        control instanceof HTMLInputElement && control.type === 'radio',
    );
  }
}

/** Moves the reader to a parameter's field; opens the form where it is folded. */
export function focusField(name: string): void {
  const root = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  if (root === null) return;
  root.closest('[data-values]')?.removeAttribute('data-folded');
  new FieldView(root).focus();
}

/** What to say under the field, and in the summary; `''` where nothing is wrong. */
export function errorOf(state: ValueState | undefined, countsMissing: boolean): string {
  if (state?.state === 'invalid') return state.message;
  return state?.state === 'missing' && countsMissing ? 'Fill this in.' : '';
}
