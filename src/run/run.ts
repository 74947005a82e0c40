import {
  array,
  boolean,
  config,
  discriminatedUnion,
  int,
  literal,
  minimum,
  enum as oneOf,
  optional,
  positive,
  record,
  refine,
  regex,
  strictObject,
  string,
  type infer as TypeOf,
} from 'zod/mini';
import { momentPattern } from './moment.ts';

// zod would try to compile its checks, and the page's policy would report the attempt.
config({ jitless: true });

const text = string();
export const moment = string().check(
  regex(momentPattern),
  refine((text) => !Number.isNaN(Date.parse(text))),
);
export const hash = string().check(regex(/^[0-9a-f]{64}$/));
const count = int().check(minimum(0));

/** What is fixed when a run starts. */
export const RunSchema = strictObject({
  id: string().check(regex(/^[0-9a-f]{16,32}$/)),
  slug: text,
  title: text,
  contentHash: hash,
  /** Of the plan that was approved. */
  planChecksum: hash,
  /** As normalised, by parameter; without derived values and without what was not known yet. */
  values: record(text, text),
  who: text,
  started: moment,
  window: optional(strictObject({ start: moment, end: moment })),
});
export type Run = TypeOf<typeof RunSchema>;

/** What a run needs to know of a step; what depends on values is decided already. */
export const RunStepSchema = strictObject({
  id: text,
  /** As printed, from 1. */
  number: int().check(positive()),
  title: text,
  minutes: optional(count),
  changes: boolean(),
  noReturn: boolean(),
  /** Whether the runbook says how to go back. */
  rollback: boolean(),
  /** False where a condition of the step does not hold with the run's values. */
  needed: boolean(),
  /** Of a step that is done once for each item of a list. */
  items: optional(array(text)),
});
export type RunStep = TypeOf<typeof RunStepSchema>;

const common = {
  /** From 0, without a gap: two tabs that write the same number are told apart by it. */
  seq: count,
  at: moment,
  /** Which tab wrote it. */
  tab: text,
};
/** A step, or one item of a step that is done for each item of a list. */
const unit = { step: text, item: optional(text) };
const undoable = strictObject({ step: text, title: text });

export const verdicts = ['go', 'no go', 'cannot tell'] as const;
export type Verdict = (typeof verdicts)[number];

/** What happened. Nothing that was written is ever changed; what was wrong is followed by what is right. */
export const RunEventSchema = discriminatedUnion('type', [
  /** The first of all. */
  strictObject({ type: literal('runStarted'), ...common }),
  strictObject({ type: literal('started'), ...common, ...unit }),
  strictObject({ type: literal('done'), ...common, ...unit }),
  strictObject({ type: literal('failed'), ...common, ...unit, reason: text }),
  strictObject({ type: literal('skipped'), ...common, ...unit, reason: text }),
  /** Done or skipped, and to be done again. */
  strictObject({ type: literal('reopened'), ...common, ...unit, reason: text }),
  /** Without a step it is a note on the run. */
  strictObject({
    type: literal('note'),
    ...common,
    step: optional(text),
    item: optional(text),
    text,
  }),
  /** What a console printed, and what was made of it. */
  strictObject({
    type: literal('output'),
    ...common,
    ...unit,
    text,
    /** Name of the capture or the expectation that read it. */
    name: optional(text),
    verdict: optional(oneOf(verdicts)),
    /** Why, in sentences. */
    reasons: optional(array(text)),
  }),
  strictObject({
    type: literal('valueRead'),
    ...common,
    parameter: text,
    text,
    /** In words: `typed`, `read from the output of step 7`. */
    origin: text,
  }),
  /** A deviation from the plan. */
  strictObject({
    type: literal('valueChanged'),
    ...common,
    parameter: text,
    text,
    reason: text,
  }),
  /** Asked before a step that cannot be undone, with what cannot be undone after it. */
  strictObject({
    type: literal('noReturnConfirmed'),
    ...common,
    ...unit,
    lost: array(undoable),
  }),
  strictObject({ type: literal('rollbackStarted'), ...common, reason: text }),
  strictObject({ type: literal('rolledBack'), ...common, step: text }),
  strictObject({ type: literal('notRolledBack'), ...common, step: text, reason: text }),
  /** Forward again. */
  strictObject({ type: literal('rollbackEnded'), ...common, reason: text }),
  strictObject({ type: literal('finished'), ...common }),
  strictObject({ type: literal('abandoned'), ...common, reason: text }),
  /** The run came to this desk in a file. */
  strictObject({ type: literal('imported'), ...common, who: text }),
]);
export type RunEvent = TypeOf<typeof RunEventSchema>;

type WithoutCommon<Event> = Event extends RunEvent ? Omit<Event, keyof typeof common> : never;
/** An event before it has its number, time and tab. */
export type NewEvent = WithoutCommon<RunEvent>;
