import type { Run, RunEvent } from '../../run/run.ts';

/**
 * `taken`: another tab wrote an event of that number first; nothing was written. `gone`: the run
 * was deleted.
 */
export type Added = 'added' | 'taken' | 'gone';

/** Where runs are kept on this device. Every method rejects where the browser refuses. */
export interface RunStore {
  /** Runs of a runbook, the latest first. */
  runsOf(slug: string): Promise<Run[]>;
  run(id: string): Promise<Run | undefined>;
  /** In their order. Events that cannot be read end the list. */
  eventsOf(id: string): Promise<RunEvent[]>;
  /** All of them or none; with the first event of all also the run itself. */
  add(run: Run, events: readonly RunEvent[]): Promise<Added>;
  remove(id: string): Promise<void>;
}
