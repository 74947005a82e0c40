import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventRefusal } from '../../src/run/event-refusal.ts';
import { findUnit, progressOf } from '../../src/run/progress.ts';
import type { NewEvent } from '../../src/run/run.ts';
import { anyEvent, eventsOf, runs, step, steps } from './made-up.ts';

const three = [step('a', 1), step('b', 2, { changes: true }), step('c', 3)];

describe('where a run is', () => {
  it('begins at the first step that the values ask for', () => {
    const progress = progressOf([step('a', 1, { needed: false }), step('b', 2)], []);
    expect(progress.current?.step.id).toBe('b');
    expect(progress.steps[0]?.isNeeded).toBe(false);
  });

  it('keeps start and end of each step', () => {
    const progress = progressOf(
      three,
      eventsOf({ type: 'started', step: 'a' }, { type: 'done', step: 'a' }),
    );
    expect(findUnit(progress, 'a')).toMatchObject({
      state: 'done',
      started: '2026-11-23T02:00:00+01:00',
      ended: '2026-11-23T02:01:00+01:00',
    });
    expect(progress.current?.step.id).toBe('b');
  });

  it('stays at a failed step until it is tried again or skipped', () => {
    const failed: NewEvent[] = [
      { type: 'started', step: 'a' },
      { type: 'failed', step: 'a', reason: 'No answer.' },
    ];
    expect(progressOf(three, eventsOf(...failed)).current).toMatchObject({
      state: 'failed',
      reason: 'No answer.',
    });
    const again = progressOf(three, eventsOf(...failed, { type: 'started', step: 'a' }));
    expect(again.current).toMatchObject({ state: 'doing' });
    expect(again.current?.reason).toBeUndefined();
    const skipped = eventsOf(...failed, { type: 'skipped', step: 'a', reason: 'Done by hand.' });
    expect(progressOf(three, skipped).current?.step.id).toBe('b');
  });

  it('has a state for each item of a loop', () => {
    const loop = [step('a', 1, { items: ['app01', 'app02'] }), step('b', 2)];
    const events = eventsOf(
      { type: 'started', step: 'a', item: 'app01' },
      { type: 'done', step: 'a', item: 'app01' },
    );
    const progress = progressOf(loop, events);
    expect(progress.steps[0]?.units.map(({ item, state }) => [item, state])).toEqual([
      ['app01', 'done'],
      ['app02', 'todo'],
    ]);
    expect(progress.current).toMatchObject({ item: 'app02' });
  });

  it('shows an item that is on the list no more, once it was begun', () => {
    const events = eventsOf({ type: 'started', step: 'a', item: 'app09' });
    const items = progressOf([step('a', 1, { items: ['app01'] })], events).steps[0]?.units;
    expect(items?.map(({ item }) => item)).toEqual(['app01', 'app09']);
  });

  it('shows a step that was begun although other values no longer ask for it', () => {
    const events = eventsOf({ type: 'started', step: 'a' });
    expect(progressOf([step('a', 1, { needed: false })], events).steps[0]?.isNeeded).toBe(true);
  });

  it('can be told after any event, whatever the events are', () => {
    fc.assert(
      fc.property(steps, fc.array(anyEvent), (list, wanted) => {
        const events = eventsOf(...wanted);
        for (let count = 0; count <= events.length; count++) {
          const progress = progressOf(list, events.slice(0, count));
          expect(progress.steps.map(({ step: { id } }) => id)).toEqual(list.map(({ id }) => id));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is never changed for the past by what follows: notes and outputs stay', () => {
    fc.assert(
      fc.property(runs, fc.nat(), ({ steps: list, events }, cut) => {
        const count = events.length === 0 ? 0 : cut % events.length;
        const kept = (upTo: number): number =>
          progressOf(list, events.slice(0, upTo)).steps.flatMap(({ units }) =>
            units.flatMap(({ notes, outputs }) => [...notes, ...outputs]),
          ).length;
        expect(kept(count)).toBeLessThanOrEqual(kept(events.length));
      }),
    );
  });
});

describe('what may happen next', () => {
  const refusal = (event: NewEvent, ...before: NewEvent[]): string | undefined =>
    eventRefusal(progressOf(three, eventsOf(...before)), event);

  it('needs a reason where one is asked for', () => {
    expect(refusal({ type: 'skipped', step: 'a', reason: ' ' })).toBe('A reason is needed.');
    expect(refusal({ type: 'skipped', step: 'a', reason: 'Not ours.' })).toBeUndefined();
  });

  it('ends only what was started, and starts nothing twice', () => {
    expect(refusal({ type: 'done', step: 'a' })).toMatch(/start it first/);
    expect(refusal({ type: 'started', step: 'a' }, { type: 'started', step: 'a' })).toMatch(
      /already/,
    );
  });

  it('asks before a point of no return, and again when the step is opened again', () => {
    const wall = [step('a', 1, { noReturn: true })];
    const start: NewEvent = { type: 'started', step: 'a' };
    const confirmed: NewEvent[] = [{ type: 'noReturnConfirmed', step: 'a', lost: [] }];
    expect(eventRefusal(progressOf(wall, []), start)).toMatch(/confirm/);
    expect(eventRefusal(progressOf(wall, eventsOf(...confirmed)), start)).toBeUndefined();
    const reopened = eventsOf(
      ...confirmed,
      start,
      { type: 'done', step: 'a' },
      { type: 'reopened', step: 'a', reason: 'Wrong one.' },
    );
    expect(eventRefusal(progressOf(wall, reopened), start)).toMatch(/confirm/);
  });

  it('finishes when every needed step is done or skipped, and then takes nothing more', () => {
    const all: NewEvent[] = three.map(({ id }) => ({ type: 'skipped', step: id, reason: 'Test.' }));
    expect(refusal({ type: 'finished' })).toBe('Step 1 is not done yet.');
    expect(refusal({ type: 'finished' }, ...all)).toBeUndefined();
    expect(refusal({ type: 'note', text: 'Late.' }, ...all, { type: 'finished' })).toMatch(
      /has ended/,
    );
  });

  it('has one next step, or can be finished: no run is stuck', () => {
    fc.assert(
      fc.property(runs, ({ steps: list, events }) => {
        const progress = progressOf(list, events);
        if (progress.phase !== 'forward') return;
        const isFinishable = eventRefusal(progress, { type: 'finished' }) === undefined;
        expect(isFinishable).toBe(progress.current === undefined);
      }),
    );
  });
});
