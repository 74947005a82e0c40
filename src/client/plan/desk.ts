import { markOf, type RunbookMark } from '../../plan/plan-mark.ts';
import type { ValueSet } from '../../plan/value-set.ts';
import { type Plan, planOf } from '../../runbook/plan.ts';
import type { BlockView } from '../blocks.ts';
import type { FormView } from '../form.ts';
import type { PlannedPage } from './page-plan.ts';

/** The page as planning works with it. */
export interface Desk extends PlannedPage {
  /** The section around the form. */
  section: HTMLElement;
  form: FormView;
}

export function runbookMark({ data }: Desk): RunbookMark {
  return { contentHash: data.contentHash, stepHashes: data.stepHashes.match(/.{6}/g) ?? [] };
}

/** Names that a set may speak of; what only the run brings is left out unless asked for. */
export function settableNames({ data }: Desk, withRead: boolean): string[] {
  return data.parameters.flatMap(({ name, type, derive, readAt }) => {
    const isAsked = type !== 'credential' && derive === undefined;
    return isAsked && (withRead || readAt === undefined) ? [name] : [];
  });
}

/** The values in the form as a set. */
export function formSet(desk: Desk, name: string, withRead = false): ValueSet {
  const names = settableNames(desk, withRead);
  const values = new Map(names.map((key) => [key, desk.model.typed(key)]));
  const plan = markOf(planOfValues(desk, values), runbookMark(desk));
  return {
    name,
    values,
    examples: new Set(names.filter((key) => desk.model.examples.has(key))),
    ...(plan === undefined ? {} : { plan }),
  };
}

/** The plan that these values alone would make here, whatever the form holds. */
export function planOfValues(
  { data, model, blocks }: Desk,
  values: ReadonlyMap<string, string>,
): Plan<BlockView> {
  const { contentHash, parameters } = data;
  return planOf({ contentHash, parameters, blocks }, Object.fromEntries(values), model.types);
}

export function listNames({ data }: Desk): ReadonlySet<string> {
  return new Set(data.parameters.flatMap(({ name, type }) => (type === 'list' ? [name] : [])));
}
