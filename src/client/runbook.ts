/**
 * What a runbook's page loads at once: it opens the form, adds the blocks' buttons and waits. The
 * rest follows with the first key, touch or focus, or at once where the tab has stored values.
 */
import { holdsSteps } from './holds-steps.ts';
import { mayBeLink } from './plan/may-be-link.ts';
import { openRunKey, storageKey } from './storage-key.ts';

const section = document.querySelector<HTMLElement>('[data-values]');
let isReady = false;
let loading: Promise<void> | undefined;

function load(): Promise<void> {
  loading ??= import('./page.ts').then(async ({ start }) => {
    await start();
    isReady = true;
  });
  return loading;
}

/** `load` ahead of need: whether it worked is told when something is pressed. */
function loadAhead(): void {
  load().catch(() => {
    loading = undefined;
  });
}

/** Without the rest of the script nothing is handed out, and the reader must know why. */
function tellBroken(target: Element): void {
  loading = undefined;
  const place = target.closest('[data-block], [data-values]') ?? section;
  if (place === null || place.querySelector(':scope > .script-message') !== null) return;
  const message = document.createElement('p');
  message.className = 'script-message';
  message.setAttribute('role', 'alert');
  message.textContent = 'This page could not be loaded as a whole. Reload it.';
  place.append(message);
}

/** What is pressed before the page is ready is pressed again when it is. */
function holdBack(event: Event): void {
  if (isReady || !(event.target instanceof HTMLElement)) return;
  const { target } = event;
  // Nothing has been judged yet, so nothing is handed out.
  if (event.type === 'copy' && target.closest('input, textarea') === null) {
    event.preventDefault();
    void load().then(
      () => document.execCommand('copy'),
      () => tellBroken(target),
    );
  }
  if (event.type !== 'click' || target.closest('[data-values] button, [data-act]') === null) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  void load().then(
    () => target.click(),
    () => tellBroken(target),
  );
}

function addButtons(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('[data-block]')) {
    // A script file says which step it is of and which session runs it.
    const isSavable = 'session' in figure.dataset && !('cmd' in figure.dataset);
    const words = isSavable && figure.closest('[data-step]') ? ['Copy', 'Download'] : ['Copy'];
    figure.querySelector('figcaption')?.append(actions(words));
  }
  for (const place of document.querySelectorAll('[data-capture], [data-expect]')) {
    place.append(actions(['Paste the output']));
  }
}

/** A button for each of the words, of which the first says what it does. */
function actions(words: readonly string[]): HTMLElement {
  const span = document.createElement('span');
  span.className = 'script-actions';
  for (const word of words) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.act = word.toLowerCase().split(' ')[0];
    button.textContent = word;
    span.append(button);
  }
  return span;
}

/** What the defaults rule out is out of the way before the reader begins. */
function hideUnmet(): void {
  const unmet: unknown = JSON.parse(section?.dataset.unmet ?? '[]');
  if (!Array.isArray(unmet)) return;
  for (const element of document.querySelectorAll<HTMLElement>('[data-when]')) {
    if (!unmet.includes(element.dataset.when)) continue;
    if (holdsSteps(element)) element.dataset.unneeded = '';
    else element.hidden = true;
  }
}

function hasStored(slug: string): boolean {
  try {
    const key = storageKey(slug);
    return sessionStorage.getItem(key) !== null || localStorage.getItem(openRunKey(slug)) !== null;
  } catch {
    return false;
  }
}

if (section !== null) {
  section.querySelector('fieldset')?.removeAttribute('disabled');
  section.addEventListener('submit', (event) => event.preventDefault());
  for (const part of section.querySelectorAll<HTMLElement>(
    '[data-fold], [data-downloads], [data-run-start]',
  )) {
    part.hidden = false;
  }
  hideUnmet();
  addButtons();
  for (const type of ['pointerdown', 'keydown', 'focusin', 'hashchange']) {
    addEventListener(type, loadAhead);
  }
  section.addEventListener('pointerover', loadAhead);
  for (const type of ['click', 'copy']) document.addEventListener(type, holdBack, true);
  if (hasStored(section.dataset.values ?? '') || mayBeLink(location.hash)) loadAhead();
}
