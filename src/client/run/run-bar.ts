import { durationWords, momentWords } from '../../run/moment.ts';
import { outcomeWords } from '../../run/outcome.ts';
import type { Progress } from '../../run/progress.ts';
import { openRollback } from '../../run/rollback-plan.ts';
import type { Run } from '../../run/run.ts';
import { type WindowState, windowWarnings } from '../../run/window.ts';
import { announce } from '../announce.ts';
import { element } from '../elements.ts';
import { keyButton } from './key-button.ts';
import type { RunLog, Trouble } from './run-log.ts';

export type RunAct =
  | 'all'
  | 'previous'
  | 'next'
  | 'finish'
  | 'rollback'
  | 'forward'
  | 'note'
  | 'abandon'
  | 'leave'
  | 'delete';

const troubleWords: Readonly<Record<Trouble, string>> = {
  blocked: 'This browser keeps nothing for this page, so the run is only in this tab.',
  full: 'The browser did not keep the last entries: its storage is full, or it refuses. They are only in this tab, and are tried again with each entry.',
  forked:
    'Another tab went on with this run meanwhile. What was done here since then is only in this tab.',
  gone: 'This run was deleted in another tab. It is only in this tab now.',
};

/** Above the steps: who, where, how long, what is wrong, and what concerns the run as a whole. */
export class RunBar {
  readonly element = element('section', 'run-bar');
  readonly #act: (act: RunAct) => void;
  readonly #title = element('h2', '', 'Run');
  readonly #status = element('p', 'run-status');
  readonly #warnings = element('div', 'run-warnings');
  readonly #message = element('p', 'run-message');
  readonly #trouble = element('div', 'run-trouble');
  readonly #actions = element('p', 'run-actions');
  readonly #saves: HTMLElement;
  /** Buttons that add to the run, which nothing can after its end. */
  readonly #adding: readonly HTMLButtonElement[];
  readonly #more: HTMLDetailsElement;
  #warned = 0;
  #shownActions = '';
  #shownTrouble = '';

  /** @param saves buttons that save the run in a file; `help` lists the keys */
  constructor(act: (act: RunAct) => void, saves: HTMLElement, help: HTMLElement) {
    this.#act = act;
    this.#saves = saves;
    this.#title.tabIndex = -1;
    this.#title.id = 'run-title';
    this.element.setAttribute('aria-labelledby', this.#title.id);
    // A timer is not read out by itself; what must be heard is announced.
    this.#status.setAttribute('role', 'timer');
    this.#message.setAttribute('role', 'alert');
    this.#trouble.setAttribute('role', 'alert');
    this.#adding = [
      keyButton('Note on the run', () => act('note'), 'run note'),
      keyButton('Abandon the run', () => act('abandon'), 'run abandon'),
    ];
    this.#more = element(
      'details',
      'run-more',
      element('summary', '', 'More'),
      element(
        'p',
        'run-actions',
        ...this.#adding,
        keyButton('Leave the run view', () => act('leave'), 'run leave'),
        keyButton('Delete from this device', () => act('delete'), 'run delete'),
      ),
      saves,
      help,
    );
    this.element.append(
      this.#title,
      this.#status,
      this.#warnings,
      this.#message,
      this.#trouble,
      this.#actions,
      this.#more,
    );
  }

  focus(): void {
    this.#title.focus();
  }

  /** Unfolds what is seldom needed, the saving of the record among it. */
  showMore(): void {
    this.#more.open = true;
  }

  /** Says why what was pressed had no effect; empty takes it away. */
  say(message: string): void {
    this.#message.textContent = message;
  }

  update(run: Run, progress: Progress, state: WindowState): void {
    this.#title.textContent = `Run by ${run.who}`;
    this.#status.textContent = statusWords(progress, state);
    const warnings = windowWarnings(state);
    const texts = [...this.#warnings.children].map(({ textContent }) => textContent);
    if (texts.join('\n') !== warnings.join('\n')) {
      this.#warnings.replaceChildren(...warnings.map((text) => element('p', '', text)));
    }
    // The minutes change all the time; that there is a warning, or one more, is told once.
    if (warnings.length > this.#warned) announce(`Warning. ${warnings.join(' ')}`);
    this.#warned = warnings.length;
  }

  /** @param isOne whether one step is shown at a time */
  updateActions(progress: Progress, isOne: boolean): void {
    const { phase, current } = progress;
    for (const one of this.#adding) one.hidden = phase === 'ended';
    const acts: (readonly [RunAct, string])[] = [];
    if (phase === 'forward') {
      acts.push(['all', isOne ? 'Show all steps' : 'Show one step']);
      if (isOne) acts.push(['previous', 'Earlier step'], ['next', 'Later step']);
      acts.push(['rollback', 'Undo from here']);
      if (current === undefined) acts.unshift(['finish', 'Finish the run']);
    }
    if (phase === 'back') {
      acts.push(['forward', 'Go forward again']);
      if (openRollback(progress).length === 0) acts.unshift(['finish', 'Finish the run']);
    }
    const shown = JSON.stringify(acts);
    if (shown === this.#shownActions) return;
    this.#shownActions = shown;
    this.#actions.replaceChildren(
      ...acts.map(([act, words]) => {
        const made = keyButton(words, () => this.#act(act), `run ${act}`);
        if (act === 'finish') made.className = 'run-main';
        return made;
      }),
    );
  }

  updateTrouble({ trouble, unsaved }: RunLog): void {
    const words = trouble === undefined ? '' : `${troubleWords[trouble]} ${savedWords(unsaved)}`;
    if (words === this.#shownTrouble) return;
    this.#shownTrouble = words;
    const save = keyButton(
      'Save the run in a file',
      () => this.#saves.querySelector<HTMLElement>('[data-run-key="save html"]')?.click(),
      'run save',
    );
    this.#trouble.replaceChildren(...(words === '' ? [] : [element('p', '', words), save]));
  }
}

function savedWords(unsaved: number): string {
  if (unsaved === 0)
    return 'All of it is in the file that you saved; save it again after the next entry.';
  return `${unsaved} ${unsaved === 1 ? 'entry is' : 'entries are'} not saved anywhere. Save the run in a file, and again after each step.`;
}

function statusWords(progress: Progress, state: WindowState): string {
  const { end, phase, current } = progress;
  const { elapsed, left, needed, unstated, noReturn } = state;
  if (end !== undefined) {
    return `${outcomeWords(progress)}. ${momentWords(end.at)}, after ${durationWords(elapsed)}.`;
  }
  const words = [placeWords(progress), `Elapsed: ${durationWords(elapsed)}.`];
  if (left !== undefined) {
    words.push(left < 0 ? 'The window is over.' : `Window: ${durationWords(left)} left.`);
  }
  if (phase === 'forward' && current !== undefined) {
    const others =
      unstated > 0
        ? ` and what ${unstated === 1 ? 'one step without a duration takes' : `${unstated} steps without a duration take`}`
        : '';
    words.push(`The rest needs ${durationWords(needed)}${others}.`);
  }
  if (noReturn?.latest !== undefined && noReturn.latest >= 0) {
    const within = durationWords(noReturn.latest);
    words.push(`Point of no return, step ${noReturn.step.number}: to be begun within ${within}.`);
  }
  return words.join(' ');
}

function placeWords({ phase, current, steps }: Progress): string {
  if (phase === 'back') return 'On the way back.';
  if (current === undefined) return 'Every step is done or skipped.';
  const needed = steps.filter(({ isNeeded }) => isNeeded);
  const ended = needed.filter(({ units }) =>
    units.every(({ state }) => state === 'done' || state === 'skipped'),
  );
  const item = current.item === undefined ? '' : `, ${current.item}`;
  return `Step ${current.step.number}${item}; ${ended.length} of ${needed.length} needed steps ended.`;
}
