import { momentWords } from '../../run/moment.ts';
import type { Progress, Unit } from '../../run/progress.ts';
import { stateWords, verdictWords } from '../../run/record-words.ts';
import { element } from '../elements.ts';
import { keyButton } from './key-button.ts';
import { outputElement } from './record-nodes.ts';

export type UnitAct = 'start' | 'done' | 'fail' | 'skip' | 'reopen' | 'note' | 'output';

const actWords: Readonly<Record<UnitAct, string>> = {
  start: 'Start',
  done: 'Done',
  fail: 'Failed',
  skip: 'Skip',
  reopen: 'Open again',
  note: 'Note',
  output: 'Keep output',
};

const actsIn: Readonly<Record<Unit['state'], readonly UnitAct[]>> = {
  todo: ['start', 'skip'],
  rolledBack: ['start', 'skip'],
  doing: ['done', 'fail', 'skip'],
  failed: ['start', 'skip'],
  done: ['reopen'],
  skipped: ['reopen'],
};

/** What a step, or an item of it, shows of the run: its state, what was kept with it, and its buttons. */
export class UnitPanel {
  readonly #kept = element('div', 'run-kept');
  readonly #bar = element('div', 'run-step');
  readonly element = element('div', 'run-unit', this.#kept, this.#bar);
  readonly #act: (unit: Unit, act: UnitAct) => void;
  #shown = '';

  constructor(act: (unit: Unit, act: UnitAct) => void) {
    this.#act = act;
    this.#bar.setAttribute('role', 'group');
  }

  /** Touches nothing where nothing has changed, so that the focus stays where it is. */
  update(unit: Unit, phase: Progress['phase'], isCurrent: boolean): void {
    const shown = JSON.stringify([unit, phase, isCurrent]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const { step, item, state } = unit;
    const name = `Step ${step.number}${item === undefined ? '' : `, ${item}`}`;
    this.#bar.setAttribute('aria-label', `${name}: ${stateWords[state]}`);
    this.#bar.dataset.state = state;
    this.#bar.toggleAttribute('data-current', isCurrent);
    const acts: readonly UnitAct[] =
      phase === 'ended'
        ? []
        : phase === 'back'
          ? ['note', 'output']
          : [...actsIn[state], 'note', 'output'];
    const buttons = acts.map((act) => {
      const made = keyButton(wordsOf(act, unit), () => this.#act(unit, act), keyOf(unit, act));
      if (act === 'start' || act === 'done') made.className = 'run-main';
      return made;
    });
    this.#bar.replaceChildren(
      element('p', 'run-state', element('b', '', name), ` ${stateSentence(unit)}`),
      element('p', 'run-actions', ...buttons),
    );
    this.#kept.replaceChildren(...keptNodes(unit));
  }
}

export const keyOf = ({ step, item = '' }: Unit, act: UnitAct): string =>
  `${act} ${step.id} ${item}`;

function wordsOf(act: UnitAct, { state }: Unit): string {
  return act === 'start' && state === 'failed' ? 'Try again' : actWords[act];
}

function stateSentence({ state, started, ended, reason }: Unit): string {
  const time = (moment: string): string => moment.slice(11, 19);
  const times =
    state === 'doing' && started !== undefined
      ? ` at ${time(started)}`
      : ended === undefined
        ? ''
        : started === undefined
          ? ` at ${time(ended)}`
          : `, ${time(started)} to ${time(ended)}`;
  return `${state === 'doing' ? 'begun' : stateWords[state]}${times}${reason === undefined ? '' : `: ${reason}`}`;
}

function keptNodes({ notes, outputs }: Unit): HTMLElement[] {
  return [
    ...notes.map(({ at, text }) =>
      element('p', 'run-note', element('b', '', `Note, ${at.slice(11, 19)}: `), text),
    ),
    ...outputs.map(({ at, text, name, verdict, reasons = [] }) => {
      const judged = verdict === undefined ? '' : `: ${verdictWords[verdict]}`;
      const title = `Output${name === undefined ? '' : ` (${name})`}, ${momentWords(at)}${judged}`;
      return element(
        'details',
        '',
        element('summary', '', title),
        ...reasons.map((reason) => element('p', '', reason)),
        outputElement(text, title),
      );
    }),
  ];
}
