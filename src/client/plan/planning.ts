import { element } from '../elements.ts';
import type { Desk } from './desk.ts';
import { filesPart } from './files-part.ts';
import { linkPart } from './link-part.ts';
import { linkPlanStyle } from './plan-style.ts';
import { SetStore } from './set-store.ts';
import { setsPart } from './sets-part.ts';
import { sheetPart } from './sheet-part.ts';

/** Fills the fold with what a plan is made, kept, sent and approved by. */
export function showPlanning(fold: HTMLElement, desk: Desk): void {
  linkPlanStyle();
  const store = new SetStore(desk.data.slug);
  const status = element('p', 'plan-status');
  status.setAttribute('role', 'status');
  const tell = (message: string): void => {
    status.textContent = message;
  };
  const sets = setsPart(desk, store, tell);
  fold.append(
    element('div', 'plan', sets.element, linkPart(desk, tell)),
    element(
      'div',
      'plan',
      filesPart(desk, store, sets.update, tell),
      sheetPart(desk, tell),
      status,
    ),
  );
}

/** Says what happened, where the reader looks and a screen reader listens. */
export type Tell = (message: string) => void;
