import { momentWords } from '../../run/moment.ts';
import { announce } from '../announce.ts';
import { fieldLink } from '../copy.ts';
import { button, element } from '../elements.ts';
import { linkStyle } from '../link-style.ts';
import { ask } from './ask.ts';
import {
  type DeviceRun,
  deleteRun,
  deviceRuns,
  deviceStore,
  isOpen,
  markOpenRuns,
} from './device-runs.ts';
import { openFile } from './open-file.ts';
import style from './run.css?url';
import type { RunPage } from './run-page.ts';
import { openRun, type RunView } from './run-view.ts';
import { askForRun, hindrances } from './start-run.ts';

let home: RunsHome | undefined;

/** The reader wants a run: a new one, or one of those that there are. */
export async function chooseRun(page: RunPage): Promise<void> {
  home ??= new RunsHome(page);
  await home.open();
  if (home.isEmpty) await home.start();
  else home.focus();
}

/** Tells a reader who comes back that a run is open. */
export async function offerOpenRun(page: RunPage): Promise<void> {
  home ??= new RunsHome(page);
  await home.open();
  if (home.isEmpty) home.close();
  else announce('A run of this page is open.');
}

/** The runs of this runbook on this device, and the ways to another one. */
class RunsHome {
  readonly #page: RunPage;
  readonly #element = element('section', 'run-home');
  readonly #title = element('h2', '', 'Runs');
  readonly #message = element('div', 'run-message');
  readonly #list = element('ul');
  #runs: readonly DeviceRun[] = [];

  constructor(page: RunPage) {
    this.#page = page;
    this.#title.tabIndex = -1;
    this.#title.id = 'runs-title';
    this.#element.setAttribute('aria-labelledby', this.#title.id);
    this.#message.setAttribute('role', 'alert');
    const input = element('input');
    input.type = 'file';
    input.accept = '.json,.html';
    input.addEventListener('change', () => void this.#openFile(input));
    this.#element.append(
      this.#title,
      element(
        'p',
        '',
        'A run keeps its values, times, notes and outputs in this browser on this device until you delete it. Nothing is sent anywhere.',
      ),
      this.#message,
      this.#list,
      element(
        'p',
        'run-actions',
        button('Start a new run', () => void this.start()),
        button('Close', () => this.close()),
      ),
      element('label', 'run-field', 'Open a run or a record from a file', input),
    );
    linkStyle(style);
  }

  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  focus(): void {
    this.#title.focus();
  }

  async open(): Promise<void> {
    this.#runs = await deviceRuns(this.#page.data.slug);
    this.#title.textContent = this.#runs.some(isOpen) ? 'A run of this page is open' : 'Runs';
    this.#list.replaceChildren(...this.#runs.map((one) => this.#itemOf(one)));
    this.#message.replaceChildren();
    document.querySelector('article.runbook .text')?.prepend(this.#element);
  }

  close(): void {
    this.#element.remove();
  }

  async start(): Promise<void> {
    const found = hindrances(this.#page);
    this.#message.replaceChildren();
    if (found.length > 0) {
      this.#message.append(
        element('p', '', 'A run starts when all values are yours and right:'),
        element(
          'ul',
          '',
          ...found.map(({ field, reason }) => element('li', '', fieldLink(field, reason))),
        ),
      );
      this.focus();
      return;
    }
    const run = await askForRun(this.#page);
    if (run === undefined) return;
    this.close();
    this.#page.form.restore({ values: run.values, examples: [] });
    const view = openRun(this.#page, { run, events: [] }, await deviceStore());
    await view.append({ type: 'runStarted' }, 'The run has started.');
    await this.#show(view);
  }

  #itemOf(one: DeviceRun): HTMLElement {
    const { run, events } = one;
    const state = isOpen(one) ? 'open' : 'ended';
    return element(
      'li',
      '',
      `${momentWords(run.started)} by ${run.who}, ${events.length} ${events.length === 1 ? 'entry' : 'entries'}, ${state}. `,
      element(
        'span',
        'run-actions',
        button(isOpen(one) ? 'Continue' : 'Read', () => void this.#continue(one)),
        button('Delete', () => void this.#delete(one)),
      ),
    );
  }

  async #continue(one: DeviceRun): Promise<void> {
    const { contentHash } = this.#page.data;
    const hasChanged = one.run.contentHash !== contentHash;
    if (hasChanged && isOpen(one)) {
      const answers = await ask({
        title: 'The runbook has changed',
        words: [
          `This run was started with version ${one.run.contentHash.slice(0, 12)}; the page now shows ${contentHash.slice(0, 12)}. Steps and blocks may differ from what was approved.`,
        ],
        action: 'Go on with the present text',
      });
      if (answers === undefined) return;
    }
    this.close();
    const view = openRun(this.#page, one, await deviceStore());
    if (hasChanged && isOpen(one)) {
      await view.append(
        { type: 'note', text: `Went on with version ${contentHash} of the runbook.` },
        'Note kept.',
      );
    }
    await this.#show(view);
  }

  async #delete({ run }: DeviceRun): Promise<void> {
    const result = await deleteRun(run);
    if (result === 'refused') this.#message.textContent = 'Not deleted: the browser refused.';
    if (result !== 'deleted') return;
    await this.open();
    this.focus();
    announce('The run is deleted from this device.');
  }

  async #openFile(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (file === undefined) return;
    const opened = await openFile(file, this.#page);
    input.value = '';
    this.#message.replaceChildren();
    if (opened === undefined) return;
    if ('message' in opened) {
      this.#message.textContent = opened.message;
      return;
    }
    const { record, events, store, who } = opened;
    this.close();
    const view = openRun(this.#page, { run: record.run, events }, store);
    await view.append({ type: 'imported', who }, 'The run goes on here.');
    await this.#show(view);
  }

  async #show(view: RunView): Promise<void> {
    view.focus();
    await markOpenRuns(this.#page.data.slug);
  }
}
