import { findUnit, type Progress, type Unit } from './progress.ts';
import { openRollback } from './rollback-plan.ts';
import type { NewEvent } from './run.ts';

/** Why an event does not fit the state of a run, as a sentence; undefined where it does. */
export function eventRefusal(progress: Progress, event: NewEvent): string | undefined {
  if (progress.phase === 'ended') return 'The run has ended; nothing is added to it.';
  if ('reason' in event && event.reason.trim() === '') return 'A reason is needed.';
  switch (event.type) {
    case 'note':
    case 'output':
      return event.step !== undefined && findUnit(progress, event.step, event.item) === undefined
        ? 'The runbook has no such step.'
        : event.text.trim() === ''
          ? 'There is no text.'
          : undefined;
    case 'runStarted':
    case 'valueRead':
    case 'valueChanged':
    case 'imported':
    case 'abandoned':
      return undefined;
    case 'finished':
      return finishRefusal(progress);
    case 'rollbackStarted':
      return progress.phase === 'back' ? 'The way back has begun already.' : undefined;
    case 'rollbackEnded':
      return progress.phase === 'back' ? undefined : 'The run is not on its way back.';
    case 'rolledBack':
    case 'notRolledBack':
      if (progress.phase !== 'back') return 'The run is not on its way back.';
      return openRollback(progress).some(({ id }) => id === event.step)
        ? undefined
        : 'This step is not on the way back.';
    default: {
      const unit = findUnit(progress, event.step, event.item);
      if (unit === undefined) return 'The runbook has no such step.';
      if (progress.phase === 'back') return 'The run is on its way back; end that first.';
      return unitRefusal(unit, event.type);
    }
  }
}

type UnitEvent = 'started' | 'done' | 'failed' | 'skipped' | 'reopened' | 'noReturnConfirmed';

function unitRefusal({ state, step, isConfirmed }: Unit, type: UnitEvent): string | undefined {
  switch (type) {
    case 'started':
      if (state === 'doing') return 'The step is being done already.';
      if (state === 'done' || state === 'skipped')
        return `The step is ${state} already; open it again first.`;
      return step.noReturn && !isConfirmed
        ? 'There is no way back from this step; confirm that first.'
        : undefined;
    case 'done':
    case 'failed':
      return state === 'doing' ? undefined : 'The step is not being done; start it first.';
    case 'skipped':
      return state === 'done' || state === 'skipped' ? `The step is ${state} already.` : undefined;
    case 'reopened':
      return state === 'done' || state === 'skipped'
        ? undefined
        : 'Only a step that is done or skipped is opened again.';
    case 'noReturnConfirmed':
      return step.noReturn ? undefined : 'This step is no point of no return.';
  }
}

function finishRefusal(progress: Progress): string | undefined {
  const left = openRollback(progress)[0];
  if (progress.phase === 'back') {
    return left === undefined ? undefined : `Step ${left.number} is not rolled back yet.`;
  }
  const { current } = progress;
  return current === undefined ? undefined : `Step ${current.step.number} is not done yet.`;
}
