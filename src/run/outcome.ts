import type { Progress } from './progress.ts';

/** How a run ended, or that it has not, in words. */
export function outcomeWords({ end, rollback, phase, steps }: Progress): string {
  if (end === undefined) return phase === 'back' ? 'On its way back' : 'Not ended';
  if (end.type === 'abandoned') return `Abandoned: ${end.reason}`;
  if (rollback?.isOver === false) {
    const kept = [...rollback.settled.values()].filter(
      ({ state }) => state === 'notRolledBack',
    ).length;
    return kept === 0
      ? 'Rolled back'
      : `Rolled back, but for ${kept} ${kept === 1 ? 'step' : 'steps'}`;
  }
  const skipped = steps.filter(
    ({ isNeeded, units }) => isNeeded && units.some(({ state }) => state === 'skipped'),
  );
  if (skipped.length === 0) return 'Completed';
  return `Completed; skipped: ${skipped.map(({ step }) => `step ${step.number}`).join(', ')}`;
}
