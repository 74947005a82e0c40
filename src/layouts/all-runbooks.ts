import { loadRunbooks } from '../runbook/load-runbooks.ts';
import type { Runbook } from '../runbook/runbook.ts';

let kept: readonly Runbook[] | undefined;

/** All sound runbooks by title; read once a build, and anew for each page while they are edited. */
export function allRunbooks(): readonly Runbook[] {
  if (kept !== undefined && import.meta.env.PROD) return kept;
  kept = [...loadRunbooks().runbooks].sort((a, b) => a.title.localeCompare(b.title, 'en'));
  return kept;
}

/** The products that have runbooks, by name. */
export function runbooksByProduct(): ReadonlyMap<string, readonly Runbook[]> {
  const sorted = [...allRunbooks()].sort((a, b) => a.product.localeCompare(b.product, 'en'));
  return Map.groupBy(sorted, ({ product }) => product);
}
