import type { RunEvent, RunStep } from './run.ts';

/** A note or a pasted output, with its moment. */
type KeptNote = Extract<RunEvent, { type: 'note' }>;
export type KeptOutput = Extract<RunEvent, { type: 'output' }>;

type UnitState = 'todo' | 'doing' | 'done' | 'failed' | 'skipped' | 'rolledBack';

/** A step, or one item of a step that is done for each item of a list. */
export interface Unit {
  step: RunStep;
  item?: string;
  state: UnitState;
  /** Of the last try. */
  started?: string;
  ended?: string;
  /** Why it failed, was skipped, or is to be done again. */
  reason?: string;
  /** The reader knows that there is no way back from here. */
  isConfirmed: boolean;
  notes: KeptNote[];
  outputs: KeptOutput[];
}

export interface StepProgress {
  step: RunStep;
  /** Needed with these values, or begun with others. */
  isNeeded: boolean;
  /** One; of a loop one for each item. */
  units: readonly Unit[];
}

export interface Rollback {
  /** The run went forward again. */
  isOver: boolean;
  since: string;
  reason: string;
  /** What became of each step's way back; a step that is not in it is still to be rolled back. */
  settled: ReadonlyMap<string, { state: 'rolledBack' | 'notRolledBack'; at: string }>;
}

/** Where a run is. */
export interface Progress {
  phase: 'forward' | 'back' | 'ended';
  steps: readonly StepProgress[];
  /** What is being done, what failed, or else what comes next. None where nothing is left. */
  current?: Unit;
  /** The present or last way back. */
  rollback?: Rollback;
  end?: { type: 'finished' | 'abandoned'; at: string; reason?: string };
  /** Notes on the run as a whole. */
  notes: readonly KeptNote[];
}

/**
 * Folds the events of a run into its state. Total: an event that does not fit, for instance of a
 * step that the runbook does not have, changes nothing.
 */
export function progressOf(steps: readonly RunStep[], events: readonly RunEvent[]): Progress {
  const units = new Map(
    steps.map((step) => [
      step.id,
      new Map(namesOf(step, events).map((item) => [item, unitOf(step, item)])),
    ]),
  );
  const notes: KeptNote[] = [];
  let rollback:
    | (Rollback & { settled: Map<string, { state: 'rolledBack' | 'notRolledBack'; at: string }> })
    | undefined;
  let end: Progress['end'];

  for (const event of events) {
    const unit =
      'step' in event && event.step !== undefined
        ? units.get(event.step)?.get('item' in event ? event.item : undefined)
        : undefined;
    switch (event.type) {
      case 'rollbackStarted':
        rollback = { isOver: false, since: event.at, reason: event.reason, settled: new Map() };
        break;
      case 'rollbackEnded':
        if (rollback !== undefined) rollback.isOver = true;
        break;
      case 'rolledBack':
        for (const one of units.get(event.step)?.values() ?? [])
          if (isTouched(one)) one.state = 'rolledBack';
        rollback?.settled.set(event.step, { state: event.type, at: event.at });
        break;
      case 'notRolledBack':
        rollback?.settled.set(event.step, { state: event.type, at: event.at });
        break;
      case 'finished':
        end = { type: event.type, at: event.at };
        break;
      case 'abandoned':
        end = { type: event.type, at: event.at, reason: event.reason };
        break;
      case 'note':
        if (event.step === undefined) notes.push(event);
        else unit?.notes.push(event);
        break;
      default:
        if (unit !== undefined) applyToUnit(unit, event);
    }
  }

  const progress = steps.map((step): StepProgress => {
    const own = [...(units.get(step.id)?.values() ?? [])];
    return { step, isNeeded: step.needed || own.some(({ state }) => state !== 'todo'), units: own };
  });
  const isBack = rollback !== undefined && !rollback.isOver;
  const open = progress.filter(({ isNeeded }) => isNeeded).flatMap((one) => one.units);
  const current =
    open.find(({ state }) => state === 'doing') ??
    open.find(({ state }) => state === 'failed') ??
    open.find(({ state }) => state === 'todo' || state === 'rolledBack');
  return {
    phase: end !== undefined ? 'ended' : isBack ? 'back' : 'forward',
    steps: progress,
    notes,
    ...(current !== undefined && end === undefined && !isBack && { current }),
    ...(rollback !== undefined && { rollback }),
    ...(end !== undefined && { end }),
  };
}

/** Begun, so that something may have changed, and not rolled back. */
export function isTouched({ state }: Unit): boolean {
  return state === 'doing' || state === 'done' || state === 'failed';
}

/** The unit of a step and, in a loop, of an item. */
export function findUnit(progress: Progress, step: string, item?: string): Unit | undefined {
  return progress.steps
    .find((one) => one.step.id === step)
    ?.units.find((unit) => unit.item === item);
}

/** The items of a loop, those that are on it no more but were begun included; else one without a name. */
function namesOf(
  { id, items }: RunStep,
  events: readonly RunEvent[],
): readonly (string | undefined)[] {
  const begun = events.flatMap((event) =>
    'item' in event && event.step === id && event.item !== undefined ? [event.item] : [],
  );
  const names = [...new Set([...(items ?? []), ...begun])];
  return items === undefined && names.length === 0 ? [undefined] : names;
}

function unitOf(step: RunStep, item: string | undefined): Unit {
  return {
    step,
    ...(item !== undefined && { item }),
    state: 'todo',
    isConfirmed: false,
    notes: [],
    outputs: [],
  };
}

function applyToUnit(unit: Unit, event: RunEvent): void {
  switch (event.type) {
    case 'started':
      unit.state = 'doing';
      unit.started = event.at;
      delete unit.ended;
      delete unit.reason;
      break;
    case 'done':
      unit.state = 'done';
      unit.ended = event.at;
      delete unit.reason;
      break;
    case 'failed':
    case 'skipped':
      unit.state = event.type;
      unit.ended = event.at;
      unit.reason = event.reason;
      break;
    case 'reopened':
      unit.state = 'todo';
      unit.reason = event.reason;
      unit.isConfirmed = false;
      delete unit.started;
      delete unit.ended;
      break;
    case 'noReturnConfirmed':
      unit.isConfirmed = true;
      break;
    case 'output':
      unit.outputs.push(event);
      break;
  }
}
