import { durationWords, minutesBetween } from './moment.ts';
import type { Progress, Unit } from './progress.ts';
import type { Run, RunStep } from './run.ts';

/** Minutes of a run against its window. */
export interface WindowState {
  /** Since the run started. */
  elapsed: number;
  /** Of the window; negative when it is over. Missing without a window. */
  left?: number;
  /** What the steps that are still needed take, by their own durations. */
  needed: number;
  /** Needed steps whose duration nobody has stated. */
  unstated: number;
  /** Undefined without a window, and when the run has ended. */
  fits?: boolean;
  /** The next point of no return, if it is still to come. */
  noReturn?: {
    step: RunStep;
    /** This step and all behind it. */
    needed: number;
    /** Minutes from now until it must have begun; negative when that moment has passed. */
    latest?: number;
  };
}

/** The arithmetic of the change window at the moment `now`. */
export function windowState(run: Run, progress: Progress, now: Date): WindowState {
  const end = progress.end === undefined ? now : new Date(progress.end.at);
  const left = run.window && -minutesBetween(run.window.end, end);
  const isOpen = progress.phase === 'forward';
  const open = isOpen
    ? progress.steps
        .filter(({ isNeeded }) => isNeeded)
        .flatMap(({ units }) =>
          units.map((unit) => ({ unit, minutes: minutesLeft(unit, units.length, now) })),
        )
    : [];
  const sum = (from: number): number =>
    open.slice(from).reduce((total, { minutes }) => total + (minutes ?? 0), 0);
  const needed = sum(0);
  const wall = open.findIndex(
    ({ unit }) =>
      unit.step.noReturn &&
      unit.state !== 'done' &&
      unit.state !== 'skipped' &&
      unit.state !== 'doing',
  );
  const step = open[wall]?.unit.step;
  const behind = wall < 0 ? 0 : sum(wall);
  return {
    elapsed: minutesBetween(run.started, end),
    needed,
    unstated: new Set(
      open.filter(({ minutes }) => minutes === undefined).map(({ unit }) => unit.step.id),
    ).size,
    ...(left !== undefined && { left }),
    ...(left !== undefined && isOpen && { fits: needed <= left }),
    ...(step !== undefined && {
      noReturn: { step, needed: behind, ...(left !== undefined && { latest: left - behind }) },
    }),
  };
}

/** Undefined where the runbook states no duration. Each item of a loop takes its share of the step's. */
function minutesLeft({ step, state, started }: Unit, share: number, now: Date): number | undefined {
  if (state === 'done' || state === 'skipped') return 0;
  if (step.minutes === undefined) return undefined;
  const whole = step.minutes / share;
  const spent = state === 'doing' && started !== undefined ? minutesBetween(started, now) : 0;
  return Math.min(whole, Math.max(0, whole - spent));
}

/** What the reader must be warned of; empty where the rest fits into the window. */
export function windowWarnings({ left, needed, fits, noReturn }: WindowState): string[] {
  if (left === undefined || fits !== false) return [];
  if (left < 0) {
    return [
      `The window ended ${durationWords(-left)} ago; the rest needs ${durationWords(needed)}.`,
    ];
  }
  const warning = `The rest needs ${durationWords(needed)}, and the window has ${durationWords(left)} left.`;
  return noReturn === undefined
    ? [warning]
    : [
        warning,
        `Point of no return ahead, step ${noReturn.step.number}: what begins there needs ${durationWords(noReturn.needed)}. Go back while you can.`,
      ];
}
