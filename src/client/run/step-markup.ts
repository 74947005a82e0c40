import type { StepFacts } from '../../run/resolve-steps.ts';
import { conditionsAround } from '../blocks.ts';
import type { PageData } from '../page-data.ts';
import { stepFacts } from '../step-facts.ts';

/** A step in the page, with what is read on the way to it. */
export interface StepMarkup {
  facts: StepFacts;
  section: HTMLElement;
  /** The step and what stands between it and the step before; of the last step also what follows. */
  pieces: readonly HTMLElement[];
}

/** Reads the steps from the page: what a run needs of them stands in the markup. */
export function readSteps(text: HTMLElement, { steps }: PageData): StepMarkup[] {
  const found: { section: HTMLElement; pieces: HTMLElement[] }[] = [];
  let waiting: HTMLElement[] = [];
  const walk = (parent: Element): void => {
    for (const child of parent.children) {
      if (!(child instanceof HTMLElement)) continue;
      if (child.dataset.step !== undefined) {
        found.push({ section: child, pieces: [...waiting, child] });
        waiting = [];
      } else if (child.querySelector('[data-step]') !== null) walk(child);
      else waiting.push(child);
    }
  };
  walk(text);
  found.at(-1)?.pieces.push(...waiting);
  return found.flatMap(({ section, pieces }) => {
    const step = steps.find(({ id }) => id === section.id);
    return step === undefined ? [] : [{ facts: factsOf(section, step), section, pieces }];
  });
}

function factsOf(section: HTMLElement, step: PageData['steps'][number]): StepFacts {
  const { changes, pointOfNoReturn, duration } = stepFacts(section);
  const { each } = section.dataset;
  return {
    ...step,
    ...(duration !== undefined && { minutes: duration }),
    changes,
    noReturn: pointOfNoReturn,
    rollback: section.querySelector('.rollback') !== null,
    when: conditionsAround(section),
    ...(each !== undefined && { each }),
  };
}
