import { messageNodes } from '../message-nodes.ts';

/** What is made of the text in a panel. */
export interface PasteView {
  read(text: string): void;
}

/** While a key is held the text is not judged. */
const idleMilliseconds = 200;
let made = 0;

/** The field for pasting under a capture or an expectation, the line that says what came of it, and room below. */
export class PastePanel {
  readonly id: string;
  /** Id of the step around it. */
  readonly step: string | undefined;
  readonly #root = document.createElement('div');
  readonly #text = document.createElement('textarea');
  readonly #status = document.createElement('p');
  readonly #details = document.createElement('div');
  readonly #view: PasteView;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: HTMLElement, makeView: (panel: PastePanel) => PasteView) {
    made += 1;
    this.id = `paste-${made}`;
    this.step = place.closest('[data-step]')?.id;
    this.#root.id = this.id;
    this.#root.className = 'paste';
    this.#root.hidden = true;
    const label = document.createElement('label');
    label.textContent = 'Output, as the console printed it';
    label.append(this.#text);
    this.#text.rows = 6;
    this.#text.spellcheck = false;
    this.#text.autocomplete = 'off';
    this.#text.wrap = 'off';
    this.#status.setAttribute('role', 'status');
    this.#status.className = 'paste-status';
    this.#root.append(label, this.#status, this.#details);
    place.append(this.#root);
    this.#view = makeView(this);
    this.#text.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#view.read(this.text), idleMilliseconds);
    });
  }

  get text(): string {
    return this.#text.value;
  }

  get isOpen(): boolean {
    return !this.#root.hidden;
  }

  toggle(): void {
    this.#root.hidden = !this.#root.hidden;
    if (this.isOpen) this.#text.focus();
  }

  /** Back to where the reader was, if that was a radio button of a table that was made anew. */
  focusRadio(index: number): void {
    if (document.activeElement !== document.body) return;
    this.#details.querySelector<HTMLElement>(`input[value="${index}"]`)?.focus();
  }

  /**
   * Says what came of the text; `kind` is shown by the line's edge, besides the words.
   * @param details - what to show below: tables, lists
   */
  show(kind: string, words: string, ...details: readonly Node[]): void {
    this.#status.dataset.kind = kind;
    // Said again only where it is something else.
    if (this.#status.textContent !== words.replaceAll('`', '')) {
      this.#status.replaceChildren(...messageNodes(words));
    }
    this.#details.replaceChildren(...details);
  }
}
