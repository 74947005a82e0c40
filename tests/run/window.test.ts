import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationWords, momentOf, momentPattern, momentWords } from '../../src/run/moment.ts';
import { progressOf } from '../../src/run/progress.ts';
import { windowState, windowWarnings } from '../../src/run/window.ts';
import { eventsOf, run, runs, step } from './made-up.ts';

const at = (time: string): Date => new Date(`2026-11-23T${time}:00+01:00`);
const { window: _none, ...withoutWindow } = run;

describe('the change window', () => {
  const list = [
    step('a', 1, { minutes: 30 }),
    step('b', 2, { minutes: 60, noReturn: true }),
    step('c', 3, { minutes: 20, needed: false }),
  ];

  it('counts what is over, what is left and what the needed steps take', () => {
    const state = windowState(run, progressOf(list, []), at('02:10'));
    expect(state).toMatchObject({ elapsed: 10, left: 110, needed: 90, unstated: 0, fits: true });
    expect(windowWarnings(state)).toEqual([]);
  });

  it('takes from a step what has passed of it, and never less than nothing', () => {
    const begun = progressOf(list, eventsOf({ type: 'started', step: 'a' }));
    expect(windowState(run, begun, at('02:20')).needed).toBe(70);
    expect(windowState(run, begun, at('03:20')).needed).toBe(60);
    expect(windowState(run, begun, at('01:00')).needed).toBe(90);
  });

  it('warns when the rest does not fit, and before the point of no return', () => {
    const state = windowState(run, progressOf(list, []), at('02:31'));
    expect(state.fits).toBe(false);
    expect(windowWarnings(state)).toEqual([
      'The rest needs 1:30, and the window has 1:29 left.',
      'Point of no return ahead, step 2: what begins there needs 1:00. Go back while you can.',
    ]);
    expect(state.noReturn).toMatchObject({ needed: 60, latest: 29 });
  });

  it('warns when the window is over', () => {
    const state = windowState(run, progressOf(list, []), at('04:15'));
    expect(windowWarnings(state)).toEqual(['The window ended 0:15 ago; the rest needs 1:30.']);
  });

  it('speaks of no point of no return that was begun', () => {
    const events = eventsOf(
      { type: 'skipped', step: 'a', reason: 'Test.' },
      { type: 'noReturnConfirmed', step: 'b', lost: [] },
      { type: 'started', step: 'b' },
    );
    expect(windowState(run, progressOf(list, events), at('02:10')).noReturn).toBeUndefined();
  });

  it('shares the duration of a loop among its items', () => {
    const loop = [step('a', 1, { minutes: 30, items: ['x', 'y', 'z'] })];
    const one = eventsOf(
      { type: 'started', step: 'a', item: 'x' },
      { type: 'done', step: 'a', item: 'x' },
    );
    expect(windowState(run, progressOf(loop, one), at('02:10')).needed).toBe(20);
  });

  it('judges nothing without a window, after the end and on the way back', () => {
    const free = windowState(withoutWindow, progressOf(list, []), at('09:00'));
    expect(free.left).toBeUndefined();
    expect(windowWarnings(free)).toEqual([]);
    const back = progressOf(list, eventsOf({ type: 'rollbackStarted', reason: 'No go.' }));
    expect(windowState(run, back, at('09:00')).fits).toBeUndefined();
    const ended = progressOf(list, eventsOf({ type: 'abandoned', reason: 'No go.' }));
    expect(windowState(run, ended, at('09:00'))).toMatchObject({ elapsed: 0, needed: 0 });
  });

  it('needs less with time, as long as nothing happens', () => {
    fc.assert(
      fc.property(
        runs,
        fc.nat({ max: 300 }),
        fc.nat({ max: 300 }),
        ({ steps, events }, early, more) => {
          const progress = progressOf(steps, events);
          const needed = (minutes: number): number =>
            windowState(run, progress, new Date(at('02:00').getTime() + minutes * 60_000)).needed;
          expect(needed(early + more)).toBeLessThanOrEqual(needed(early));
        },
      ),
    );
  });
});

describe('a moment', () => {
  it('is the same moment, with the offset of this place', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1980-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (date) => {
          const text = momentOf(date);
          expect(text).toMatch(momentPattern);
          expect(Date.parse(text)).toBe(Math.floor(date.getTime() / 1000) * 1000);
        },
      ),
    );
  });

  it('is read by people', () => {
    expect(momentWords('2026-11-23T02:10:00+01:00')).toBe('2026-11-23 02:10:00 +01:00');
    expect([0, 59.9, 60, 605].map(durationWords)).toEqual(['0:00', '0:59', '1:00', '10:05']);
  });
});
