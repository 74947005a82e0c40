import { isTouched, type Progress, type StepProgress } from './progress.ts';
import type { RunStep } from './run.ts';

/** Why there is no way back from a step. */
export type Loss = 'noReturn' | 'beforeNoReturn' | 'unwritten';

interface RollbackPlan {
  /** What can be rolled back, in the order in which it is done: the last change first. */
  steps: readonly RunStep[];
  /** What cannot be undone, the last change first. */
  lost: readonly { step: RunStep; why: Loss }[];
}

/**
 * The way back from where the run is now. A point of no return that was begun ends it: that step
 * and every change before it stay.
 */
export function rollbackPlan({ steps, rollback }: Progress): RollbackPlan {
  const isSettled = ({ step }: StepProgress): boolean =>
    rollback?.isOver === false && rollback.settled.has(step.id);
  const changed = steps.filter(
    (one) =>
      (one.step.changes || one.step.rollback) && (one.units.some(isTouched) || isSettled(one)),
  );
  const wall = changed.findLastIndex(({ step }) => step.noReturn);
  const plan = { steps: [] as RunStep[], lost: [] as { step: RunStep; why: Loss }[] };
  for (let index = changed.length - 1; index >= 0; index--) {
    const step = changed[index]?.step;
    if (step === undefined) continue;
    if (index === wall) plan.lost.push({ step, why: 'noReturn' });
    else if (index < wall)
      plan.lost.push({ step, why: step.noReturn ? 'noReturn' : 'beforeNoReturn' });
    else if (step.rollback) plan.steps.push(step);
    else plan.lost.push({ step, why: 'unwritten' });
  }
  return plan;
}

/** What could still be undone before a step without a way back is begun, and not after it. */
export function lostBy(step: RunStep, progress: Progress): readonly RunStep[] {
  return [...rollbackPlan(progress).steps.filter(({ number }) => number < step.number), step];
}

/** What of the way back is still to be done. */
export function openRollback(progress: Progress): readonly RunStep[] {
  return rollbackPlan(progress).steps.filter(({ id }) => !progress.rollback?.settled.has(id));
}
