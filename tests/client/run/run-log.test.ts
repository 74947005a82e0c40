import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RunLog } from '../../../src/client/run/run-log.ts';
import type { Added, RunStore } from '../../../src/client/run/run-store.ts';
import { compareRuns } from '../../../src/run/compare-runs.ts';
import { eventRefusal } from '../../../src/run/event-refusal.ts';
import { progressOf } from '../../../src/run/progress.ts';
import type { NewEvent, Run, RunEvent } from '../../../src/run/run.ts';
import { run, step } from '../../run/made-up.ts';

/** A store as the browser's database behaves: all or nothing, no number twice, full at times. */
class MadeUpStore implements RunStore {
  events: RunEvent[] = [];
  isFull = false;
  isDeleted = false;

  runsOf = (): Promise<Run[]> => Promise.resolve([run]);
  run = (): Promise<Run> => Promise.resolve(run);
  eventsOf = (): Promise<RunEvent[]> => Promise.resolve([...this.events]);
  remove = (): Promise<void> => Promise.resolve();

  async add(_run: Run, more: readonly RunEvent[]): Promise<Added> {
    await Promise.resolve();
    if (this.isDeleted) return 'gone';
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    if (more.some(({ seq }) => seq < this.events.length)) return 'taken';
    this.events.push(...more);
    return 'added';
  }
}

const steps = [step('a', 1), step('b', 2)];

function tab(name: string, store: RunStore | undefined, events: readonly RunEvent[] = []): RunLog {
  return new RunLog({
    run,
    events,
    store,
    tab: name,
    now: () => '2026-11-23T02:00:00+01:00',
    refusal: (before, event) => eventRefusal(progressOf(steps, before), event),
  });
}

const note = (text: string): NewEvent => ({ type: 'note', text });
const texts = (events: readonly RunEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'note' ? [event.text] : []));

describe('the log of a run', () => {
  it('keeps what happens, in its order', async () => {
    const store = new MadeUpStore();
    const log = tab('one', store);
    const results = await Promise.all([log.append(note('a')), log.append(note('b'))]);
    expect(results).toEqual(['kept', 'kept']);
    expect(texts(store.events)).toEqual(['a', 'b']);
    expect(log.trouble).toBeUndefined();
  });

  it('takes a button that was pressed twice once', async () => {
    const log = tab('one', new MadeUpStore());
    const start: NewEvent = { type: 'started', step: 'a' };
    const [first, second] = await Promise.all([log.append(start), log.append(start)]);
    expect(first).toBe('kept');
    expect(second).toEqual({ refused: 'The step is being done already.' });
  });

  it('never writes over what another tab wrote, and shows that instead', async () => {
    const store = new MadeUpStore();
    const [one, two] = [tab('one', store), tab('two', store)];
    await one.append(note('first'));
    expect(await two.append(note('second'))).toBe('taken');
    expect(texts(two.events)).toEqual(['first']);
    expect(await two.append(note('second'))).toBe('kept');
    await one.reload();
    expect(texts(one.events)).toEqual(['first', 'second']);
  });

  it('goes on in memory where nothing is kept, and counts what no file holds', async () => {
    const log = tab('one', undefined);
    expect(await log.append(note('a'))).toBe('memory');
    expect(log).toMatchObject({ trouble: 'blocked', unsaved: 1 });
    log.savedToFile();
    expect(log.unsaved).toBe(0);
    await log.append(note('b'));
    expect(log.unsaved).toBe(1);
  });

  it('writes what a full disk refused as soon as there is room', async () => {
    const store = new MadeUpStore();
    const log = tab('one', store);
    store.isFull = true;
    expect(await log.append(note('a'))).toBe('memory');
    expect(log).toMatchObject({ trouble: 'full', unsaved: 1 });
    store.isFull = false;
    expect(await log.append(note('b'))).toBe('kept');
    expect(texts(store.events)).toEqual(['a', 'b']);
    expect(log.trouble).toBeUndefined();
  });

  it('gives up nothing of its own when another tab went on meanwhile', async () => {
    const store = new MadeUpStore();
    const [one, two] = [tab('one', store), tab('two', store)];
    store.isFull = true;
    await one.append(note('mine'));
    store.isFull = false;
    await two.append(note('theirs'));
    await one.reload();
    expect(texts(one.events)).toEqual(['mine']);
    expect(await one.append(note('mine too'))).toBe('memory');
    expect(one).toMatchObject({ trouble: 'forked', unsaved: 2 });
    expect(texts(store.events)).toEqual(['theirs']);
  });

  it('goes on in memory when the run was deleted in another tab', async () => {
    const store = new MadeUpStore();
    const log = tab('one', store);
    store.isDeleted = true;
    expect(await log.append(note('a'))).toBe('memory');
    expect(log.trouble).toBe('gone');
  });

  it('loses nothing that it said was kept, whatever the tabs and the disk do', async () => {
    const move = fc.record({
      who: fc.constantFrom(0, 1),
      act: fc.constantFrom('append' as const, 'reload' as const, 'crash' as const, 'full' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 60 }), async (moves) => {
        const store = new MadeUpStore();
        const tabs = [tab('0', store), tab('1', store)];
        const kept: string[] = [];
        for (const [index, { who, act }] of moves.entries()) {
          const log = tabs[who];
          if (log === undefined) continue;
          if (act === 'full') store.isFull = !store.isFull;
          if (act === 'reload') await log.reload();
          // A crash leaves what the store holds.
          if (act === 'crash') tabs[who] = tab(String(who), store, [...store.events]);
          if (act !== 'append') continue;
          const before = texts(log.events);
          const result = await log.append(note(String(index)));
          if (result === 'kept') kept.push(...texts(log.events).slice(before.length));
          if (result === 'kept') expect(compareRuns(log.events, store.events).state).toBe('same');
        }
        expect(store.events.map(({ seq }) => seq)).toEqual(store.events.map((_, index) => index));
        expect(texts(store.events)).toEqual(expect.arrayContaining(kept));
        for (const log of tabs) await log.reload();
      }),
    );
  });
});
