import { type Condition, evaluateCondition, parseCondition } from '../parameters/condition.ts';
import { oppositeWords } from './condition-words.ts';
import { holdsSteps } from './holds-steps.ts';
import type { Model } from './model.ts';

interface ConditionalPart {
  element: HTMLElement;
  condition: Condition;
}

/** Shows and hides what carries `data-when`; steps leave a note in their place. */
export class ConditionalParts {
  readonly #parts: readonly ConditionalPart[];
  readonly #model: Model;

  constructor(model: Model) {
    this.#model = model;
    const elements = document.querySelectorAll<HTMLElement>('[data-when]');
    this.#parts = [...elements].flatMap((element) => {
      const condition = parseCondition(element.dataset.when ?? '');
      // The build refuses a condition that cannot be read; such a part would always be shown.
      return 'message' in condition ? [] : [{ element, condition }];
    });
  }

  /** False where a condition around the element does not hold; what is not decided yet counts as needed. */
  isNeeded(element: Element): boolean {
    return this.#parts.every((part) => !part.element.contains(element) || this.#holds(part));
  }

  update(): void {
    for (const part of this.#parts) {
      const { element } = part;
      const isNeeded = this.#holds(part);
      if (holdsSteps(element)) this.#markSteps(part, isNeeded);
      else if (element.hidden === isNeeded) element.hidden = !isNeeded;
    }
  }

  #holds({ condition }: ConditionalPart): boolean {
    return evaluateCondition(condition, this.#model.states) !== false;
  }

  #markSteps({ element, condition }: ConditionalPart, isNeeded: boolean): void {
    element.toggleAttribute('data-unneeded', !isNeeded);
    const known = element.querySelector(':scope > .not-needed');
    if (isNeeded) known?.remove();
    if (isNeeded || known !== null) return;
    const note = document.createElement('p');
    note.className = 'not-needed';
    const numbers = [...element.querySelectorAll('[data-step] > h3 > b')];
    const steps = numbers.map(({ textContent }) => textContent).join(', ');
    const what = element.hasAttribute('data-step') ? '' : ` (step ${steps})`;
    note.textContent = `Not needed${what}: ${oppositeWords(condition, this.#model.parameters)}.`;
    element.append(note);
  }
}
