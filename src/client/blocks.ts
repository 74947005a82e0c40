import { type Rendering, renderTemplate } from '../template/render.ts';
import type { Template } from '../template/template.ts';
import type { Model } from './model.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import { slotLookup } from './slot-values.ts';
import { readTemplateMarkup, type TemplateMarkup } from './template-markup.ts';

/** One script block of the page. */
export class BlockView {
  readonly element: HTMLElement;
  readonly code: HTMLElement;
  readonly changes: boolean;
  readonly session: string | undefined;
  /** Id of the step around it. */
  readonly step: string | undefined;
  /** Parameters that the block's text depends on. */
  readonly keys: readonly string[];
  readonly template: Template;
  /** Conditions of everything that encloses the block. */
  readonly when: readonly string[];
  readonly #markup: TemplateMarkup;
  readonly #model: Model;
  readonly #stepTitle: (id: string) => string;

  constructor(
    element: HTMLElement,
    code: HTMLElement,
    model: Model,
    stepTitle: (id: string) => string,
  ) {
    this.element = element;
    this.code = code;
    this.changes = 'changes' in element.dataset;
    this.session = element.dataset.session;
    this.step = element.closest('[data-step]')?.id;
    this.#markup = readTemplateMarkup(code);
    this.template = this.#markup.template;
    this.when = conditionsAround(element);
    this.#model = model;
    this.#stepTitle = stepTitle;
    const { slots, optionalParts } = this.#markup;
    const inSlots = slots.map(({ segment }) => segment.parameter);
    this.keys = [...new Set([...inSlots, ...optionalParts.map(({ parameter }) => parameter)])];
  }

  /** Rendered afresh from the template, so that it is right even before the page was painted. */
  render(): Rendering {
    const { parameters, states } = this.#model;
    return renderTemplate(this.template, slotLookup(parameters, states));
  }

  /** Why the block's text must not be handed out, if so. */
  refusal(rendering = this.render()): Refusal | undefined {
    const { parameters, states } = this.#model;
    const { slots } = this.#markup;
    const keys = slots.map(({ segment }) => segment.parameter);
    const shown = keys.filter((_, index) => rendering.pieces[index] !== '');
    return refusalOf(
      { changes: this.changes, keys: shown, problems: rendering.problems },
      parameters,
      states,
      (key) => this.#model.isExample(key),
      this.#stepTitle,
    );
  }

  /** Brings the markup up to date; touches only what shows something else than before. */
  update(): void {
    const rendering = this.render();
    const wrong = new Set(rendering.problems.map(({ parameter }) => parameter));
    for (const part of this.#markup.optionalParts) this.#showOptional(part);
    this.#markup.slots.forEach(({ segment, element }, index) => {
      const piece = rendering.pieces[index] ?? '';
      if (element.textContent !== piece) element.textContent = piece;
      setState(element, shownState(this.#model, segment.parameter, wrong.has(segment.parameter)));
    });
    this.#markExample(rendering.pieces);
  }

  /** Whether a value of the block came from an example, so that the page can say so. */
  #markExample(pieces: readonly string[]): void {
    const has = this.#markup.slots.some(
      ({ segment }, index) => pieces[index] !== '' && this.#model.isExample(segment.parameter),
    );
    this.element.toggleAttribute('data-has-example', has);
  }

  #showOptional({
    parameter,
    element,
    content,
    line,
  }: TemplateMarkup['optionalParts'][number]): void {
    const isShown = this.#model.states.get(parameter)?.state !== 'empty';
    if (isShown === (element.firstChild !== null)) return;
    element.replaceChildren(...(isShown ? content : []));
    if (line !== null) line.hidden = line.textContent === '';
  }
}

/** Conditions of everything that encloses an element, the outermost first; its own last. */
export function conditionsAround(element: Element): string[] {
  const around = element.closest<HTMLElement>('[data-when]');
  if (around === null) return [];
  const outer = around.parentElement;
  return [...(outer === null ? [] : conditionsAround(outer)), around.dataset.when ?? ''];
}

/** How a slot looks: `''` is the labelled blank, as it is without JavaScript. */
export function shownState(model: Model, key: string, hasProblem = false): string {
  const state = model.states.get(key)?.state;
  if (state === 'value') {
    if (hasProblem) return 'wrong';
    return model.isExample(key) ? 'example' : 'value';
  }
  if (state === 'invalid') return 'wrong';
  return state === 'locked' ? 'locked' : '';
}

export function setState(element: HTMLElement, state: string): void {
  if ((element.dataset.s ?? '') === state) return;
  if (state === '') delete element.dataset.s;
  else element.dataset.s = state;
}
