import { rollbackPlan } from '../../run/rollback-plan.ts';
import { askText, type OpenRun } from './open-run.ts';
import type { RollbackAct } from './rollback-view.ts';

export async function noteOnRun(run: OpenRun): Promise<void> {
  const text = await askText('Note on the run', 'Note', 'Keep the note');
  if (text !== undefined) await run.append({ type: 'note', text }, 'Note kept.');
}

/** Says before what can be undone and what cannot. */
export async function startRollback(run: OpenRun): Promise<void> {
  const { steps, lost } = rollbackPlan(run.progress());
  const numbers = (list: readonly { number: number }[]): string =>
    list.map(({ number }) => `step ${number}`).join(', ');
  const reason = await askText('Undo from here', 'Why', 'Undo from here', [
    steps.length === 0
      ? 'Nothing that was changed can be rolled back.'
      : `To be rolled back, the last change first: ${numbers(steps)}.`,
    ...(lost.length === 0 ? [] : [`Cannot be undone: ${numbers(lost.map(({ step }) => step))}.`]),
  ]);
  if (reason === undefined) return;
  if (await run.append({ type: 'rollbackStarted', reason }, 'On the way back.')) run.goOn();
}

export async function settleRollback(run: OpenRun, step: string, act: RollbackAct): Promise<void> {
  if (act === 'rolledBack') {
    await run.append({ type: 'rolledBack', step }, 'Rolled back.');
    return;
  }
  const reason = await askText('Not rolled back', 'Why this stays as it is', 'Leave it');
  if (reason !== undefined) await run.append({ type: 'notRolledBack', step, reason }, 'Recorded.');
}

export async function endRollback(run: OpenRun): Promise<void> {
  const reason = await askText('Go forward again', 'Why the run goes on', 'Go forward');
  if (reason === undefined) return;
  if (await run.append({ type: 'rollbackEnded', reason }, 'The run goes forward again.'))
    run.goOn();
}

/** True when the run has ended. */
export async function abandonRun(run: OpenRun): Promise<boolean> {
  const reason = await askText('Abandon the run', 'Why it ends here', 'Abandon the run');
  if (reason === undefined) return false;
  return run.append({ type: 'abandoned', reason }, 'The run is abandoned. Save its record.');
}
