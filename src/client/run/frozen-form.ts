import { element } from '../elements.ts';
import { keyButton } from './key-button.ts';

/**
 * Fixes the form while a run is shown: only what the run itself brings can be typed. What else is to
 * change goes through the button, which asks why.
 *
 * @returns gives the form back
 */
export function freezeForm(readDuring: ReadonlySet<string>, change: () => void): () => void {
  const section = document.querySelector<HTMLElement>('[data-values]');
  const fixed = [
    ...(section?.querySelectorAll<HTMLButtonElement>('[data-example], [data-clear]') ?? []),
    ...[...(section?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
      .filter(({ dataset }) => !readDuring.has(dataset.field ?? ''))
      .flatMap((field) => [...field.querySelectorAll<HTMLInputElement>('input, textarea, select')]),
  ];
  for (const control of fixed) control.disabled = true;
  const note = element(
    'p',
    'run-fixed',
    'Fixed while the run is shown, but for what is read during it. ',
    keyButton('Change a value', change, 'change'),
  );
  section?.querySelector('.fields')?.prepend(note);
  return () => {
    for (const control of fixed) control.disabled = false;
    note.remove();
  };
}
