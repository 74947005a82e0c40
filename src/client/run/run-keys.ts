import { element } from './elements.ts';

const wordsOf: readonly (readonly [key: string, words: string])[] = [
  ['c', 'the current step'],
  ['s', 'Start'],
  ['d', 'Done'],
  ['f', 'Failed'],
  ['k', 'Skip'],
  ['n', 'Note'],
  ['o', 'Keep output'],
];
const storageKey = 'runsheet:keys';

/**
 * Keys that move the focus, never more: a key pressed by mistake changes nothing. They can be
 * turned off, since speech input may type single letters.
 *
 * @param go moves the focus to what a key stands for
 * @returns the list of keys with its switch, and a way to stop listening
 */
export function listenForKeys(go: (key: string) => void): { help: HTMLElement; stop: () => void } {
  const box = element('input');
  box.type = 'checkbox';
  box.checked = !isOff();
  box.addEventListener('change', () => remember(box.checked));
  const listen = (event: KeyboardEvent): void => {
    const { target, key } = event;
    const isTyping =
      target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
    if (!box.checked || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!wordsOf.some(([known]) => known === key)) return;
    event.preventDefault();
    go(key);
  };
  addEventListener('keydown', listen);
  const list = wordsOf.flatMap(([key, words], index) => [
    index === 0 ? '' : ', ',
    element('kbd', '', key),
    ` ${words}`,
  ]);
  const help = element(
    'div',
    '',
    element('p', '', 'Keys move the focus, Enter presses: ', ...list, '.'),
    element('label', '', box, ' Use these keys'),
  );
  return { help, stop: () => removeEventListener('keydown', listen) };
}

function isOff(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'off';
  } catch {
    return false;
  }
}

function remember(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
  } catch {
    // Forbidden: it holds until the page is left.
  }
}
