import type { Plan } from '../runbook/plan.ts';
import type { PlanMark } from './value-set.ts';

const checksumDigits = 16;
const stepDigits = 6;

/** What the page and the command line know of a runbook as it is now. */
export interface RunbookMark {
  contentHash: string;
  /** Content hash of each step in their order; six digits of it are enough. */
  stepHashes: readonly string[];
}

/** The mark that goes with a plan's values; none for a plan that lacks something. */
export function markOf(plan: Plan, runbook: RunbookMark): PlanMark | undefined {
  if (plan.problems.length > 0) return undefined;
  return {
    content: runbook.contentHash.slice(0, checksumDigits),
    checksum: plan.checksum.slice(0, checksumDigits),
    steps: runbook.stepHashes.map((hash) => hash.slice(0, stepDigits)),
  };
}

/** What comes out when an approved plan is made again. */
export type Comparison =
  | { state: 'match' }
  | {
      state: 'mismatch';
      /** The runbook's file is another one than when the plan was made. */
      isRunbookChanged: boolean;
      /** Indexes of steps that are new, or not as they were. */
      changed: readonly number[];
      /** Steps of the approved plan that are not here any more, or not as they were: from 0. */
      gone: readonly number[];
    };

/** @param plan - made of the approved values and of the runbook as it is now */
export function comparePlan(mark: PlanMark, plan: Plan, runbook: RunbookMark): Comparison {
  const isSame = plan.checksum.slice(0, checksumDigits) === mark.checksum;
  if (isSame && plan.problems.length === 0) return { state: 'match' };
  const now = runbook.stepHashes.map((hash) => hash.slice(0, stepDigits));
  return {
    state: 'mismatch',
    isRunbookChanged: runbook.contentHash.slice(0, checksumDigits) !== mark.content,
    changed: now.flatMap((hash, index) => (mark.steps.includes(hash) ? [] : [index])),
    gone: mark.steps.flatMap((hash, index) => (now.includes(hash) ? [] : [index])),
  };
}
