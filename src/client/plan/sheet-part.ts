import type { Desk } from './desk.ts';
import { button, element } from './elements.ts';
import type { Tell } from './planning.ts';

/** The change sheet: on paper as the page prints it, with blanks for what only the run brings. */
export function sheetPart(desk: Desk, tell: Tell): HTMLElement {
  const print = (): void => {
    const { model } = desk;
    model.showPlan(true);
    // Painted in the next frame; the dialog takes the page as it is then.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.print();
        model.showPlan(false);
        tell('Printed as a sheet to approve: values read during the run are blanks.');
      }),
    );
  };
  return element(
    'div',
    'plan-part',
    element('h3', '', 'Change sheet'),
    element('p', 'values-actions', button('Print', print, 'the change sheet')),
  );
}
