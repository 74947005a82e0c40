import { findUnit, isTouched, type Progress } from '../../run/progress.ts';
import { lossWords } from '../../run/record-words.ts';
import { rollbackPlan } from '../../run/rollback-plan.ts';
import { element } from '../elements.ts';
import type { ItemBlocks } from './item-blocks.ts';
import { keyButton } from './key-button.ts';
import type { StepMarkup } from './step-markup.ts';

export type RollbackAct = 'rolledBack' | 'notRolledBack';

/**
 * The way back as a list: the runbook's own parts "How to go back", moved here in the order in
 * which they are done, since their blocks and values are alive. `close` puts them back.
 */
export class RollbackView {
  readonly element = element('section', 'run-back');
  readonly #steps: readonly StepMarkup[];
  readonly #act: (step: string, act: RollbackAct) => void;
  readonly #blocksOf: (step: string, items: readonly string[]) => ItemBlocks | undefined;
  readonly #homes = new Map<HTMLElement, Comment>();
  readonly #title = element('h2', '', 'The way back');
  #shown = '';

  /** @param blocksOf the blocks of a loop's way back, for the items that were begun */
  constructor(
    steps: readonly StepMarkup[],
    act: (step: string, act: RollbackAct) => void,
    blocksOf: (step: string, items: readonly string[]) => ItemBlocks | undefined,
  ) {
    this.#steps = steps;
    this.#act = act;
    this.#blocksOf = blocksOf;
    this.#title.id = 'run-back-title';
    this.#title.tabIndex = -1;
    this.element.setAttribute('aria-labelledby', this.#title.id);
  }

  focus(): void {
    this.#title.focus();
  }

  update(progress: Progress): void {
    const { rollback } = progress;
    if (rollback === undefined) return;
    const plan = rollbackPlan(progress);
    const shown = JSON.stringify([plan, [...rollback.settled]]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const items = plan.steps.map(({ id, number, title }) => {
      const settled = rollback.settled.get(id);
      const item = element('li', '', element('h3', '', `${number} ${title}`));
      item.dataset.settled = settled?.state ?? '';
      const begun = findUnit(progress, id)?.state === 'doing' ? ' It was begun and not ended.' : '';
      const state =
        settled === undefined
          ? `Still to be rolled back.${begun}`
          : `${settled.state === 'rolledBack' ? 'Rolled back' : 'Not rolled back'} at ${settled.at.slice(11, 19)}.`;
      item.append(element('p', 'run-state', state), ...this.#partsOf(id));
      if (settled === undefined) {
        const items = begunItems(progress, id);
        const blocks = items.length === 0 ? undefined : this.#blocksOf(id, items);
        item.toggleAttribute('data-run-items', blocks !== undefined);
        blocks?.update();
        item.append(
          ...(blocks === undefined
            ? []
            : [element('p', '', `For ${items.join(', ')}:`), blocks.element]),
          element(
            'p',
            'run-actions',
            keyButton('Rolled back', () => this.#act(id, 'rolledBack'), `rolledBack ${id}`),
            keyButton(
              'Not rolled back',
              () => this.#act(id, 'notRolledBack'),
              `notRolledBack ${id}`,
            ),
          ),
        );
      }
      return item;
    });
    this.element.replaceChildren(
      this.#title,
      element('p', '', `Since ${rollback.since.slice(11, 19)}: ${rollback.reason}`),
      ...(items.length === 0
        ? [element('p', '', 'Nothing that was changed can be rolled back.')]
        : [element('p', '', 'The last change first:'), element('ol', '', ...items)]),
      ...(plan.lost.length === 0
        ? []
        : [
            element('h3', '', 'Cannot be undone'),
            element(
              'ul',
              '',
              ...plan.lost.map(({ step, why }) =>
                element('li', '', `${step.number} ${step.title}: ${lossWords[why]}`),
              ),
            ),
          ]),
    );
  }

  /** Puts every part back where it came from. */
  close(): void {
    for (const [part, home] of this.#homes) home.replaceWith(part);
    this.#homes.clear();
    this.#shown = '';
    this.element.remove();
  }

  #partsOf(id: string): HTMLElement[] {
    const known = [...this.#homes].filter(([, home]) => home.data === id).map(([part]) => part);
    if (known.length > 0) return known;
    const section = this.#steps.find(({ facts }) => facts.id === id)?.section;
    const parts = [...(section?.querySelectorAll<HTMLElement>('.rollback') ?? [])];
    for (const part of parts) {
      const home = new Comment(id);
      part.replaceWith(home);
      this.#homes.set(part, home);
    }
    return parts;
  }
}

/** The items of a loop that were begun; the way back concerns no other. */
function begunItems({ steps }: Progress, id: string): string[] {
  const units = steps.find(({ step }) => step.id === id)?.units ?? [];
  return units.flatMap((unit) => (unit.item !== undefined && isTouched(unit) ? [unit.item] : []));
}
