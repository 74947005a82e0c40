import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventRefusal } from '../../src/run/event-refusal.ts';
import { outcomeWords } from '../../src/run/outcome.ts';
import { progressOf } from '../../src/run/progress.ts';
import { lostBy, openRollback, rollbackPlan } from '../../src/run/rollback-plan.ts';
import type { NewEvent, RunStep } from '../../src/run/run.ts';
import { eventsOf, runs, step } from './made-up.ts';

const change = (id: string, number: number, more: Partial<RunStep> = {}): RunStep =>
  step(id, number, { changes: true, rollback: true, ...more });
const doAll = (...ids: string[]): NewEvent[] =>
  ids.flatMap((id): NewEvent[] => [
    { type: 'noReturnConfirmed', step: id, lost: [] },
    { type: 'started', step: id },
    { type: 'done', step: id },
  ]);
const back: NewEvent = { type: 'rollbackStarted', reason: 'No go.' };

describe('the way back', () => {
  const list = [change('a', 1), step('b', 2), change('c', 3), change('d', 4)];

  it('takes the changes that were begun, the last first', () => {
    const events = eventsOf(
      ...doAll('a', 'b', 'c'),
      { type: 'started', step: 'd' },
      { type: 'failed', step: 'd', reason: 'Error.' },
    );
    const { steps, lost } = rollbackPlan(progressOf(list, events));
    expect(steps.map(({ id }) => id)).toEqual(['d', 'c', 'a']);
    expect(lost).toEqual([]);
  });

  it('passes over what was not begun, and what was skipped', () => {
    const events = eventsOf(...doAll('a'), { type: 'skipped', step: 'c', reason: 'Not ours.' });
    expect(rollbackPlan(progressOf(list, events)).steps.map(({ id }) => id)).toEqual(['a']);
  });

  it('ends at a point of no return that was begun, and names what stays', () => {
    const walled = [
      change('a', 1),
      change('b', 2, { noReturn: true }),
      change('c', 3),
      step('d', 4, { changes: true }),
    ];
    const { steps, lost } = rollbackPlan(
      progressOf(walled, eventsOf(...doAll('a', 'b', 'c', 'd'))),
    );
    expect(steps.map(({ id }) => id)).toEqual(['c']);
    expect(lost.map(({ step: { id }, why }) => [id, why])).toEqual([
      ['d', 'unwritten'],
      ['b', 'noReturn'],
      ['a', 'beforeNoReturn'],
    ]);
  });

  it('says before a point of no return what can be undone no longer', () => {
    const walled = [change('a', 1), step('b', 2), change('c', 3, { noReturn: true })];
    const before = progressOf(walled, eventsOf(...doAll('a', 'b')));
    const wall = walled[2];
    expect(wall && lostBy(wall, before).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('keeps its steps while they are rolled back one after the other, then the run can end', () => {
    const events: NewEvent[] = [...doAll('a', 'b', 'c'), back, { type: 'rolledBack', step: 'c' }];
    const half = progressOf(list, eventsOf(...events));
    expect(rollbackPlan(half).steps.map(({ id }) => id)).toEqual(['c', 'a']);
    expect(openRollback(half).map(({ id }) => id)).toEqual(['a']);
    expect(eventRefusal(half, { type: 'finished' })).toBe('Step 1 is not rolled back yet.');
    const whole = progressOf(
      list,
      eventsOf(...events, { type: 'notRolledBack', step: 'a', reason: 'Wanted so.' }),
    );
    expect(eventRefusal(whole, { type: 'finished' })).toBeUndefined();
  });

  it('leads forward again, to the first step that was rolled back', () => {
    const events = eventsOf(
      ...doAll('a', 'b', 'c'),
      back,
      { type: 'rolledBack', step: 'c' },
      { type: 'rollbackEnded', reason: 'Found the error.' },
    );
    const progress = progressOf(list, events);
    expect(progress.phase).toBe('forward');
    expect(progress.current?.step.id).toBe('c');
    expect(rollbackPlan(progress).steps.map(({ id }) => id)).toEqual(['a']);
  });

  it('is no part of the outcome of a run that went forward again', () => {
    const events: NewEvent[] = [...doAll('a', 'b'), back, { type: 'rolledBack', step: 'a' }];
    const ended = progressOf(list, eventsOf(...events, { type: 'finished' }));
    expect(outcomeWords(ended)).toBe('Rolled back');
    const again: NewEvent[] = [
      { type: 'rollbackEnded', reason: 'Found the error.' },
      ...doAll('a', 'c', 'd'),
      { type: 'finished' },
    ];
    expect(outcomeWords(progressOf(list, eventsOf(...events, ...again)))).toBe('Completed');
  });

  it('never leads past a point of no return, and names each begun change once', () => {
    fc.assert(
      fc.property(runs, ({ steps: all, events }) => {
        const progress = progressOf(all, events);
        const { steps, lost } = rollbackPlan(progress);
        const named = [...steps, ...lost.map((one) => one.step)].map(({ id }) => id);
        expect(new Set(named).size).toBe(named.length);
        const wall = Math.max(
          0,
          ...lost.filter(({ why }) => why === 'noReturn').map((one) => one.step.number),
        );
        expect(steps.every(({ number, rollback }) => number > wall && rollback)).toBe(true);
        const numbers = steps.map(({ number }) => number);
        expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
      }),
    );
  });
});
