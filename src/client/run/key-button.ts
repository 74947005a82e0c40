import { button } from '../elements.ts';

/** A button that is found again by its key after its surroundings were painted anew. */
export function keyButton(words: string, press: () => void, key: string): HTMLButtonElement {
  const made = button(words, press);
  made.dataset.runKey = key;
  return made;
}
