import { element } from '../elements.ts';

export interface Question {
  name: string;
  label: string;
  kind?: 'line' | 'area' | 'moment' | 'choice';
  value?: string;
  isOptional?: boolean;
  /** Of a choice: value and words. */
  options?: readonly (readonly [string, string])[];
}

export type Answers = Readonly<Record<string, string>>;

interface Asked {
  title: string;
  /** Paragraphs, or what stands in their place. */
  words?: readonly (string | Node)[];
  questions?: readonly Question[];
  /** The word on the button that answers. */
  action: string;
  /** The word on the button that does not; default Cancel. */
  otherwise?: string;
  /** Hears of the first answer while it is typed. */
  typed?: (text: string) => void;
  /** What is wrong with the answers, as a sentence. */
  fault?: (answers: Answers) => string | undefined;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

let count = 0;

/**
 * Asks in a modal dialog. Undefined when the reader cancels. Without a question the focus is on
 * Cancel, so that an Enter too many answers nothing.
 */
export function ask({
  title,
  words = [],
  questions = [],
  action,
  otherwise = 'Cancel',
  typed,
  fault,
}: Asked): Promise<Answers | undefined> {
  const id = `ask-${count++}`;
  const dialog = element('dialog', 'run-dialog');
  const heading = element('h2', '', title);
  heading.id = id;
  dialog.setAttribute('aria-labelledby', id);
  const form = element('form');
  form.noValidate = true;
  const controls = questions.map((question) => controlOf(question));
  const error = element('p', 'run-error');
  error.setAttribute('role', 'alert');
  error.id = `${id}-error`;
  const send = element('button', 'run-main', action);
  const cancel = element('button', '', otherwise);
  cancel.type = 'button';
  cancel.addEventListener('click', () => dialog.close());
  form.append(
    ...questions.map((question, index) => fieldOf(question, controls[index] ?? element('input'))),
    error,
    element('p', 'run-actions', send, cancel),
  );
  dialog.append(
    heading,
    ...words.map((part) => (typeof part === 'string' ? element('p', '', part) : part)),
    form,
  );
  document.body.append(dialog);

  return new Promise((resolve) => {
    let answers: Answers | undefined;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const given = Object.fromEntries(controls.map(({ name, value }) => [name, value.trim()]));
      const empty = questions.find(({ name, isOptional }) => !isOptional && given[name] === '');
      const message = empty === undefined ? fault?.(given) : `${empty.label}: fill this in.`;
      if (message === undefined) {
        answers = given;
        dialog.close();
        return;
      }
      error.textContent = message;
      const control = controls.find(({ name }) => name === empty?.name) ?? controls[0];
      control?.setAttribute('aria-describedby', error.id);
      control?.focus();
    });
    form.addEventListener('input', () => typed?.(controls[0]?.value ?? ''));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answers);
    });
    dialog.showModal();
    (controls[0] ?? cancel).focus();
  });
}

function controlOf({
  kind = 'line',
  name,
  value = '',
  options = [],
  isOptional,
}: Question): Control {
  const control =
    kind === 'area'
      ? element('textarea')
      : kind === 'choice'
        ? element('select', '', ...options.map(([key, words]) => new Option(words, key)))
        : element('input');
  if (control instanceof HTMLInputElement)
    control.type = kind === 'moment' ? 'datetime-local' : 'text';
  if (control instanceof HTMLTextAreaElement) control.rows = 6;
  control.name = name;
  control.required = !isOptional;
  control.spellcheck = false;
  control.autocomplete = 'off';
  if (value !== '' || kind !== 'choice') control.value = value;
  return control;
}

function fieldOf({ label, isOptional }: Question, control: Control): HTMLElement {
  const words = element('label', '', `${label}${isOptional ? ' (optional)' : ''}`);
  control.id = `${control.name}-${count}`;
  words.htmlFor = control.id;
  return element('div', 'run-field', words, control);
}
