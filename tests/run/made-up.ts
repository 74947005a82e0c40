import fc from 'fast-check';
import { eventRefusal } from '../../src/run/event-refusal.ts';
import { progressOf } from '../../src/run/progress.ts';
import { makeRecord, type RunRecord } from '../../src/run/record.ts';
import type { NewEvent, Run, RunEvent, RunStep } from '../../src/run/run.ts';

export const run: Run = {
  id: '0123456789abcdef',
  slug: 'product/move',
  title: 'Move a thing',
  contentHash: 'a'.repeat(64),
  planChecksum: 'b'.repeat(64),
  values: { server: 'srv01.contoso.com' },
  who: 'Kim',
  started: '2026-11-23T02:00:00+01:00',
  window: { start: '2026-11-23T02:00:00+01:00', end: '2026-11-23T04:00:00+01:00' },
};

export function step(id: string, number: number, more: Partial<RunStep> = {}): RunStep {
  return {
    id,
    number,
    title: `Step ${id}`,
    minutes: 10,
    changes: false,
    noReturn: false,
    rollback: false,
    needed: true,
    ...more,
  };
}

/** Numbers the events and puts them a minute apart. */
export function eventsOf(...events: readonly NewEvent[]): RunEvent[] {
  return events.map((event, seq) => numbered(event, seq));
}

function numbered(event: NewEvent, seq: number): RunEvent {
  const at = `2026-11-23T${String(2 + Math.floor(seq / 60)).padStart(2, '0')}:${String(seq % 60).padStart(2, '0')}:00+01:00`;
  return { ...event, seq, at, tab: 'tab' };
}

const reason = fc.constantFrom('No answer.', '<b>&"\'`|', 'two\nlines');

export const steps: fc.Arbitrary<RunStep[]> = fc
  .array(
    fc.record({
      minutes: fc.option(fc.nat({ max: 60 }), { nil: undefined }),
      changes: fc.boolean(),
      noReturn: fc.boolean(),
      rollback: fc.boolean(),
      needed: fc.boolean(),
      items: fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }), {
        nil: undefined,
      }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) =>
    list.map(({ minutes, items, ...more }, index) => {
      const { minutes: _ten, ...plain } = step(`s${index}`, index + 1, more);
      return { ...plain, ...(minutes !== undefined && { minutes }), ...(items && { items }) };
    }),
  );

/** Any event, of steps that the runbook has or has not. */
export const anyEvent: fc.Arbitrary<NewEvent> = fc
  .tuple(fc.nat({ max: 6 }), fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined }))
  .chain(([index, item]) => {
    const unit = { step: `s${index}`, ...(item !== undefined && { item }) };
    return fc.oneof(
      fc.constantFrom('started' as const, 'done' as const).map((type) => ({ type, ...unit })),
      fc
        .record({
          type: fc.constantFrom('failed' as const, 'skipped' as const, 'reopened' as const),
          reason,
        })
        .map((event) => ({ ...event, ...unit })),
      fc.record({ type: fc.constant('note' as const), text: reason }),
      fc
        .record({ type: fc.constant('output' as const), text: reason })
        .map((event) => ({ ...event, ...unit })),
      fc.constant<NewEvent>({ type: 'noReturnConfirmed', lost: [], ...unit }),
      fc.record({
        type: fc.constantFrom(
          'rollbackStarted' as const,
          'rollbackEnded' as const,
          'abandoned' as const,
        ),
        reason,
      }),
      fc.constant({ type: 'rolledBack' as const, step: unit.step }),
      reason.map((why) => ({ type: 'notRolledBack' as const, step: unit.step, reason: why })),
      reason.map((text) => ({
        type: 'valueRead' as const,
        parameter: 'number',
        text,
        origin: 'typed',
      })),
      reason.map((text) => ({
        type: 'valueChanged' as const,
        parameter: 'server',
        text,
        reason: text,
      })),
      fc.constant({ type: 'finished' as const }),
    );
  });

/** Steps with events as the page would let them happen. */
export const runs: fc.Arbitrary<{ steps: RunStep[]; events: RunEvent[] }> = fc
  .tuple(steps, fc.array(anyEvent, { maxLength: 120 }))
  .map(([list, wanted]) => {
    const events: RunEvent[] = [];
    for (const event of wanted) {
      if (eventRefusal(progressOf(list, events), event) !== undefined) continue;
      events.push(numbered(event, events.length));
    }
    return { steps: list, events };
  });

export const records: fc.Arbitrary<RunRecord> = runs.map((made) =>
  makeRecord(
    {
      run,
      ...made,
      values: [{ name: 'server', label: 'Server', text: 'srv01.contoso.com', from: 'plan' }],
    },
    '2026-11-23T05:00:00+01:00',
  ),
);
