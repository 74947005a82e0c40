import { holds } from '../../parameters/condition.ts';
import { renderTemplate } from '../../template/render.ts';
import { announce } from '../announce.ts';
import type { BlockView } from '../blocks.ts';
import { writeClipboard } from '../clipboard.ts';
import { refuse } from '../copy.ts';
import { button, element } from '../elements.ts';
import { counted } from '../labels.ts';
import type { States } from '../model.ts';
import { slotLookup } from '../slot-values.ts';
import type { RunPage } from './run-page.ts';

/** Blocks of a step for some items of its list: as the page's own, with a list of these items alone. */
export class ItemBlocks {
  readonly element = element('div');
  readonly #page: RunPage;
  readonly #list: string;
  readonly #items: ReadonlySet<string>;
  readonly #blocks: readonly BlockView[];
  #shown = '';

  constructor(page: RunPage, list: string, items: readonly string[], blocks: readonly BlockView[]) {
    this.#page = page;
    this.#list = list;
    this.#items = new Set(items);
    this.#blocks = blocks;
  }

  /** Touches nothing where nothing has changed. */
  update(): void {
    const { states } = this.#page.model;
    const needed = this.#blocks.filter(({ when }) =>
      when.every((condition) => holds(condition, states) !== false),
    );
    const texts = needed.map((block) => this.#textOf(block));
    const shown = JSON.stringify(texts);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.element.replaceChildren(
      ...needed.map((block, index) => this.#figureOf(block, texts[index] ?? '')),
    );
  }

  #textOf({ template }: BlockView): string {
    const { parameters, states } = this.#page.model;
    return renderTemplate(template, slotLookup(parameters, this.#statesOf(states))).text;
  }

  #statesOf(states: States): States {
    const list = states.get(this.#list);
    if (list?.state !== 'value' || list.value.kind !== 'list') return states;
    const items = list.value.items.filter((item) => 'text' in item && this.#items.has(item.text));
    return new Map(states).set(this.#list, {
      state: 'value',
      text: [...this.#items].join('\n'),
      value: { kind: 'list', items },
    });
  }

  #figureOf(block: BlockView, text: string): HTMLElement {
    const copy = button('Copy', () => void this.#copy(block, figure));
    const caption = block.element.querySelector('.script-session')?.textContent ?? '';
    const pre = element('pre', '', element('code', '', text));
    pre.tabIndex = 0;
    const figure = element(
      'figure',
      'script',
      element(
        'figcaption',
        '',
        element('span', 'script-session', caption),
        ...(block.changes ? [element('span', 'script-mark', 'Changes something')] : []),
        element('span', 'script-actions', copy),
      ),
      pre,
    );
    figure.toggleAttribute('data-changes', block.changes);
    return figure;
  }

  async #copy(block: BlockView, figure: HTMLElement): Promise<void> {
    if (refuse(figure, block.refusal(), 'Not copied')) return;
    const text = this.#textOf(block);
    const isDone = await writeClipboard(text);
    announce(
      isDone
        ? `Copied, ${counted(text.split('\n').length, 'line')}.`
        : 'The browser refused to copy. Select the text and copy it by key.',
    );
  }
}
