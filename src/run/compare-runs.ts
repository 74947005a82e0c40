import type { RunEvent } from './run.ts';
import { sortedJson } from './sorted-json.ts';

/**
 * How two copies of one run stand to each other. `ahead`: the first goes on where the second ends.
 * `forked`: both were continued, and `at` is the number of the first event that differs; neither
 * may replace the other.
 */
export type Comparison = { state: 'same' | 'ahead' | 'behind' } | { state: 'forked'; at: number };

export function compareRuns(a: readonly RunEvent[], b: readonly RunEvent[]): Comparison {
  const common = Math.min(a.length, b.length);
  for (let at = 0; at < common; at++) {
    if (sortedJson(a[at]) !== sortedJson(b[at])) return { state: 'forked', at };
  }
  if (a.length === b.length) return { state: 'same' };
  return { state: a.length > b.length ? 'ahead' : 'behind' };
}
