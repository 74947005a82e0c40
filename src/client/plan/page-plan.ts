import { brokenRules, type Plan, planOf } from '../../runbook/plan.ts';
import type { BlockView } from '../blocks.ts';
import type { Model } from '../model.ts';
import type { PageData } from '../page-data.ts';

/** What the page is made of, as far as its plan needs it. */
export interface PlannedPage {
  data: PageData;
  model: Model;
  /** All blocks in their order. */
  blocks: readonly BlockView[];
}

/** The plan that the command line makes of the same values. */
export function pagePlan({ data, model, blocks }: PlannedPage): Plan<BlockView> {
  const { contentHash, parameters } = data;
  return planOf({ contentHash, parameters, blocks }, model.raw, model.types);
}

/** Whether it could be approved, and the run has not left it since. */
export function isWhole(plan: Plan, model: Model): boolean {
  return plan.problems.length === 0 && brokenRules(plan, model.states).length === 0;
}
