import { element } from '../elements.ts';
import type { UnitAct } from './unit-panel.ts';

/** What a key stands for: the step whose turn it is, or a button of it. */
export type KeyTarget = 'step' | UnitAct;

const keys: readonly { key: string; target: KeyTarget; words: string }[] = [
  { key: 'c', target: 'step', words: 'the current step' },
  { key: 's', target: 'start', words: 'Start' },
  { key: 'd', target: 'done', words: 'Done' },
  { key: 'f', target: 'fail', words: 'Failed' },
  { key: 'k', target: 'skip', words: 'Skip' },
  { key: 'n', target: 'note', words: 'Note' },
  { key: 'o', target: 'output', words: 'Keep output' },
];
const storageKey = 'runsheet:keys';

/**
 * Keys that move the focus, never more: a key pressed by mistake changes nothing. They can be
 * turned off, since speech input may type single letters.
 *
 * @param go moves the focus there
 * @returns the list of keys with its switch, and a way to stop listening
 */
export function listenForKeys(go: (target: KeyTarget) => void): {
  help: HTMLElement;
  stop: () => void;
} {
  const box = element('input');
  box.type = 'checkbox';
  box.checked = !isOff();
  box.addEventListener('change', () => remember(box.checked));
  const listen = (event: KeyboardEvent): void => {
    const { target, key } = event;
    const isTyping =
      target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
    if (!box.checked || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const found = keys.find((one) => one.key === key);
    if (found === undefined) return;
    event.preventDefault();
    go(found.target);
  };
  addEventListener('keydown', listen);
  const list = keys.flatMap(({ key, words }, index) => [
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
