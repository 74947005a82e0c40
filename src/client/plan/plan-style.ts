import { linkStyle } from '../link-style.ts';
import address from './plan.css?url';

let isLinked = false;

/** Loads the style of planning, once. */
export function linkPlanStyle(): void {
  if (!isLinked) linkStyle(address);
  isLinked = true;
}
