import { eventRefusal } from '../../run/event-refusal.ts';
import { momentOf } from '../../run/moment.ts';
import { type Progress, progressOf, type Unit } from '../../run/progress.ts';
import { makeRecord, type RunRecord } from '../../run/record.ts';
import { recordParts } from '../../run/record-parts.ts';
import { resolveSteps } from '../../run/resolve-steps.ts';
import type { NewEvent, RunEvent, RunStep } from '../../run/run.ts';
import { windowState } from '../../run/window.ts';
import { announce } from '../announce.ts';
import { element } from '../elements.ts';
import { ask } from './ask.ts';
import { type DeviceRun, deleteRun, markOpenRuns } from './device-runs.ts';
import { freezeForm } from './frozen-form.ts';
import { ItemBlocks } from './item-blocks.ts';
import { keepOutputs } from './kept-outputs.ts';
import type { OpenRun } from './open-run.ts';
import { followOtherTabs } from './other-tabs.ts';
import { randomName } from './random-name.ts';
import { recordButtons } from './record-files.ts';
import { recordNodes } from './record-nodes.ts';
import { RollbackView } from './rollback-view.ts';
import { abandonRun, endRollback, noteOnRun, settleRollback, startRollback } from './run-acts.ts';
import { type RunAct, RunBar } from './run-bar.ts';
import { type KeyTarget, listenForKeys } from './run-keys.ts';
import { RunLog } from './run-log.ts';
import type { RunPage } from './run-page.ts';
import type { RunStore } from './run-store.ts';
import {
  changeValue,
  readDuring,
  recordReadValues,
  recordValues,
  showRunValues,
} from './run-values.ts';
import { ShownSteps } from './shown-steps.ts';
import { actOnStep } from './step-acts.ts';
import { readSteps } from './step-markup.ts';
import { keyOf, UnitPanel } from './unit-panel.ts';

let openView: RunView | undefined;

/** Shows a run in the page. What it holds already stands in the store, if there is one. */
export function openRun(page: RunPage, run: DeviceRun, store: RunStore | undefined): RunView {
  openView?.close();
  openView = new RunView(page, run, store);
  return openView;
}

/** The runbook's page as a run: the same steps and blocks, with state, times and buttons. */
export class RunView implements OpenRun {
  readonly page: RunPage;
  readonly log: RunLog;
  readonly #shown: ShownSteps;
  readonly #bar: RunBar;
  readonly #rollback: RollbackView;
  readonly #panels = new Map<string, { panel: UnitPanel; blocks?: ItemBlocks }>();
  readonly #paper = element('section', 'run-paper');
  readonly #cleanups: (() => void)[] = [];

  constructor(page: RunPage, { run, events }: DeviceRun, store: RunStore | undefined) {
    const article = document.querySelector<HTMLElement>('article.runbook');
    const text = article?.querySelector<HTMLElement>('.text');
    if (!article || !text) throw new Error('This page shows no runbook.');
    this.page = page;
    this.#shown = new ShownSteps(article, readSteps(text, page.data));
    this.log = new RunLog({
      run,
      events,
      store,
      tab: randomName(4),
      now: () => momentOf(new Date()),
      refusal: (before, event) => eventRefusal(this.#progressAfter(before), event),
    });
    const keys = listenForKeys((target) => this.#goByKey(target));
    const saves = recordButtons(
      () => this.record(),
      () => this.log.savedToFile(),
    );
    this.#bar = new RunBar((act) => void this.#act(act), saves, keys.help);
    this.#rollback = new RollbackView(
      this.#shown.steps,
      (step, act) => void settleRollback(this, step, act),
      (step, items) => this.#itemBlocks(step, items, true),
    );
    text.prepend(this.#bar.element);
    article.after(this.#paper);
    showRunValues(page, this.log);
    this.log.listen(() => {
      showRunValues(page, this.log);
      this.#paint();
    });
    this.#cleanups.push(
      keys.stop,
      freezeForm(readDuring(page.model), () => void changeValue(this)),
      recordReadValues(this),
      keepOutputs(this),
      this.#keepValues(),
      followOtherTabs(this.log),
      this.#listenToPage(),
    );
    this.#paint();
  }

  focus(): void {
    this.#bar.focus();
  }

  progress(): Progress {
    return this.#progressAfter(this.log.events);
  }

  /** The run as it is now. */
  record(): RunRecord {
    const { run, events } = this.log;
    const values = recordValues(this.page.model, this.log);
    return makeRecord({ run, steps: this.#steps(), values, events }, momentOf(new Date()));
  }

  append = async (event: NewEvent, said: string): Promise<boolean> => {
    const result = await this.log.append(event);
    const message =
      typeof result === 'object'
        ? `Not recorded: ${result.refused}`
        : result === 'taken'
          ? 'Not recorded: another tab wrote to this run first. What is shown now is the newest.'
          : '';
    this.#bar.say(message);
    if (message === '') announce(said);
    return message === '';
  };

  goOn(): void {
    const progress = this.progress();
    this.#shown.follow(progress);
    if (progress.phase === 'back') this.#rollback.focus();
    else if (progress.current === undefined) this.#bar.focus();
    else this.#shown.focus(progress.current.step.id);
  }

  /** Gives the page back as it was before. */
  close(): void {
    for (const clean of this.#cleanups.splice(0)) clean();
    this.#rollback.close();
    this.#bar.element.remove();
    this.#paper.remove();
    for (const { panel } of this.#panels.values()) panel.element.remove();
    this.#shown.close();
    openView = undefined;
  }

  #steps(): RunStep[] {
    return resolveSteps(
      this.#shown.steps.map(({ facts }) => facts),
      this.page.model.states,
    );
  }

  #progressAfter(events: readonly RunEvent[]): Progress {
    return progressOf(this.#steps(), events);
  }

  #paint(): void {
    const held = document.activeElement;
    const key = held instanceof HTMLElement ? held.dataset.runKey : undefined;
    const progress = this.progress();
    for (const { units } of progress.steps) {
      for (const unit of units) this.#paintUnit(unit, progress);
    }
    this.#shown.update(progress);
    if (progress.phase === 'back') {
      if (!this.#rollback.element.isConnected) this.#bar.element.after(this.#rollback.element);
      this.#rollback.update(progress);
    } else this.#rollback.close();
    this.#bar.updateActions(progress, this.#shown.isOne);
    this.#bar.updateTrouble(this.log);
    this.#tick(progress);
    if (key === undefined || held?.isConnected !== false) return;
    // Where the button went with what it did, the reader goes on from what is shown now.
    const again = document.querySelector<HTMLElement>(`[data-run-key="${CSS.escape(key)}"]`);
    if (again === null) this.goOn();
    else again.focus();
  }

  #paintUnit(unit: Unit, { phase, current }: Progress): void {
    const { step, item } = unit;
    const id = `${step.id} ${item ?? ''}`;
    let shown = this.#panels.get(id);
    if (shown === undefined) {
      const panel = new UnitPanel((one, act) => void actOnStep(this, one, act));
      const blocks = item === undefined ? undefined : this.#itemBlocks(step.id, [item], false);
      shown = { panel, ...(blocks !== undefined && { blocks }) };
      this.#panels.set(id, shown);
      this.#shown.addPanel(unit, panel, blocks);
    }
    shown.blocks?.update();
    shown.panel.update(unit, phase, current?.step.id === step.id && current.item === item);
  }

  /** The blocks of a step that is done for each item of a list, for these items. */
  #itemBlocks(id: string, items: readonly string[], isWayBack: boolean): ItemBlocks | undefined {
    const each = this.#shown.steps.find(({ facts }) => facts.id === id)?.facts.each;
    if (each === undefined) return undefined;
    const own = this.page.blocks.filter(
      ({ step, element: figure }) => step === id && 'rollback' in figure.dataset === isWayBack,
    );
    return new ItemBlocks(this.page, each, items, own);
  }

  #tick(progress = this.progress()): void {
    const { run } = this.log;
    this.#bar.update(run, progress, windowState(run, progress, new Date()));
  }

  async #act(act: RunAct): Promise<void> {
    switch (act) {
      case 'all':
        this.#shown.isOne = !this.#shown.isOne;
        this.#paint();
        announce(this.#shown.isOne ? 'One step is shown.' : 'All steps are shown.');
        return;
      case 'previous':
        return this.#bar.say(
          this.#shown.look(-1, this.progress()) ? '' : 'This is the first step.',
        );
      case 'next':
        return this.#bar.say(this.#shown.look(1, this.progress()) ? '' : 'This is the last step.');
      case 'note':
        return noteOnRun(this);
      case 'rollback':
        return startRollback(this);
      case 'forward':
        return endRollback(this);
      case 'finish':
        if (await this.append({ type: 'finished' }, 'The run is finished. Save its record.')) {
          await this.#ended();
        }
        return;
      case 'abandon':
        if (await abandonRun(this)) await this.#ended();
        return;
      case 'leave':
        if (this.log.unsaved === 0 || (await isLossMeant())) this.close();
        return;
      case 'delete':
        return this.#delete();
    }
  }

  async #ended(): Promise<void> {
    this.#bar.showMore();
    this.#bar.focus();
    await markOpenRuns(this.page.data.slug);
  }

  async #delete(): Promise<void> {
    const result = await deleteRun(this.log.run);
    if (result === 'refused') this.#bar.say('Not deleted: the browser refused.');
    if (result !== 'deleted') return;
    this.close();
    announce('The run is deleted from this device.');
  }

  #goByKey(target: KeyTarget): void {
    const progress = this.progress();
    const { current } = progress;
    if (current === undefined || target === 'step') {
      this.goOn();
      return;
    }
    // The reader may be looking at another step.
    this.#shown.follow(progress);
    const id = CSS.escape(keyOf(current, target));
    document.querySelector<HTMLElement>(`[data-run-key="${id}"]`)?.focus();
  }

  /** A link, a set or an example cannot change what was approved either. */
  #keepValues(): () => void {
    let isOver = false;
    this.page.model.listen(() => {
      queueMicrotask(() => {
        if (!isOver) showRunValues(this.page, this.log, true);
      });
    });
    return () => {
      isOver = true;
    };
  }

  #listenToPage(): () => void {
    const timer = setInterval(() => this.#tick(), 5000);
    const print = (): void =>
      this.#paper.replaceChildren(...recordNodes(recordParts(this.record())));
    const leave = (event: BeforeUnloadEvent): void => {
      if (this.log.unsaved === 0) return;
      event.preventDefault();
      // Chromium before 119 asks only because of this.
      event.returnValue = 'The run is not saved.';
    };
    addEventListener('beforeprint', print);
    addEventListener('beforeunload', leave);
    return () => {
      clearInterval(timer);
      removeEventListener('beforeprint', print);
      removeEventListener('beforeunload', leave);
    };
  }
}

async function isLossMeant(): Promise<boolean> {
  const words = ['The last entries are only in this tab and in no file. They are lost then.'];
  return (await ask({ title: 'Leave the run view', words, action: 'Leave' })) !== undefined;
}
