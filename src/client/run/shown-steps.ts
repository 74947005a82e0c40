import type { Progress, Unit } from '../../run/progress.ts';
import { element } from '../elements.ts';
import type { ItemBlocks } from './item-blocks.ts';
import type { StepMarkup } from './step-markup.ts';
import type { UnitPanel } from './unit-panel.ts';

/** Which steps are in sight: one at a time or all, on the way back none. */
export class ShownSteps {
  readonly steps: readonly StepMarkup[];
  readonly #article: HTMLElement;
  #isOne = true;
  /** The step that the reader looks at, where it is not the one that comes next. */
  #lookedAt: string | undefined;

  constructor(article: HTMLElement, steps: readonly StepMarkup[]) {
    this.#article = article;
    this.steps = steps;
  }

  get isOne(): boolean {
    return this.#isOne;
  }

  set isOne(isOne: boolean) {
    this.#isOne = isOne;
    this.#lookedAt = undefined;
  }

  update(progress: Progress): void {
    const { phase } = progress;
    const hidesOthers = phase === 'forward' && this.#isOne;
    const shown = this.#idOf(progress);
    this.#article.dataset.run = hidesOthers ? 'one' : phase;
    document.documentElement.toggleAttribute('data-run-open', true);
    for (const { facts, pieces } of this.steps) {
      const isAway = phase === 'back' || (hidesOthers && facts.id !== shown);
      for (const piece of pieces) piece.toggleAttribute('data-run-away', isAway);
    }
  }

  /** Back to what comes next. */
  follow(progress: Progress): void {
    this.#lookedAt = undefined;
    this.update(progress);
  }

  /** The needed step before or behind the one in sight; false where there is none. */
  look(by: -1 | 1, progress: Progress): boolean {
    const needed = neededIds(progress);
    const target = needed[needed.indexOf(this.#idOf(progress) ?? '') + by];
    if (target === undefined) return false;
    this.#lookedAt = target;
    this.update(progress);
    this.focus(target);
    return true;
  }

  /** Moves the focus to a step's heading, from which its text is read on. */
  focus(id: string): void {
    const heading = document.getElementById(`${id}-title`);
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus();
  }

  addPanel({ step, item }: Unit, panel: UnitPanel, blocks: ItemBlocks | undefined): void {
    const section = this.steps.find(({ facts }) => facts.id === step.id)?.section;
    const end = section?.querySelector(':scope > .tick');
    if (item === undefined) {
      end?.before(panel.element);
      return;
    }
    section?.toggleAttribute('data-run-items', true);
    panel.element.classList.add('run-item');
    if (blocks !== undefined) panel.element.prepend(blocks.element);
    panel.element.prepend(element('h4', '', item));
    end?.before(panel.element);
  }

  close(): void {
    delete this.#article.dataset.run;
    document.documentElement.removeAttribute('data-run-open');
    for (const { section, pieces } of this.steps) {
      section.removeAttribute('data-run-items');
      for (const piece of pieces) piece.removeAttribute('data-run-away');
    }
  }

  #idOf(progress: Progress): string | undefined {
    return this.#lookedAt ?? progress.current?.step.id ?? neededIds(progress).at(-1);
  }
}

const neededIds = ({ steps }: Progress): string[] =>
  steps.flatMap(({ step, isNeeded }) => (isNeeded ? [step.id] : []));
