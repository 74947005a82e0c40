/** A step, or what holds steps: it says that it is not needed, so that no number seems to be lost. */
export const holdsSteps = (element: Element): boolean =>
  element.hasAttribute('data-step') || element.querySelector('[data-step]') !== null;
