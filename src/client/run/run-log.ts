import { compareRuns } from '../../run/compare-runs.ts';
import type { NewEvent, Run, RunEvent } from '../../run/run.ts';
import type { RunStore } from './run-store.ts';

/**
 * What became of an event. `memory`: it is only in this tab. `taken`: another tab wrote first, so
 * it was not taken, and what that tab wrote is shown now.
 */
type Appended = 'kept' | 'memory' | 'taken' | { refused: string };

/**
 * Why the last events are only in this tab. `blocked`: the browser keeps nothing. `full`: it did
 * not take the last ones. `forked`: meanwhile another tab went on with the run. `gone`: the run was
 * deleted.
 */
export type Trouble = 'blocked' | 'full' | 'forked' | 'gone';

interface Options {
  run: Run;
  /** What is in the store already. */
  events: readonly RunEvent[];
  /** Missing where the browser refuses to keep anything. */
  store: RunStore | undefined;
  /** Names this tab in the events that it writes. */
  tab: string;
  /** The present moment, as `momentOf` writes it. */
  now: () => string;
  /** Why an event does not fit after those. */
  refusal: (events: readonly RunEvent[], event: NewEvent) => string | undefined;
}

/** The events of a run as this tab knows them, and their way into the store: one after the other. */
export class RunLog {
  readonly run: Run;
  readonly #options: Options;
  readonly #listeners: (() => void)[] = [];
  #events: RunEvent[];
  /** How many of the events the store holds. */
  #stored: number;
  #inFile = 0;
  #trouble: Trouble | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: Options) {
    this.run = options.run;
    this.#options = options;
    this.#events = [...options.events];
    this.#stored = options.events.length;
    if (options.store === undefined) this.#trouble = 'blocked';
  }

  get events(): readonly RunEvent[] {
    return this.#events;
  }

  /** Set while the last events are in no safer place than this tab. */
  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  /** Events that are neither in the store nor in a file that the reader saved. */
  get unsaved(): number {
    const safe = Math.max(this.#stored, this.#inFile);
    return this.#trouble === undefined ? 0 : this.#events.length - safe;
  }

  /** Whether the last event is one of this tab's. */
  get wroteLast(): boolean {
    return this.#events.at(-1)?.tab === this.#options.tab;
  }

  listen(listener: () => void): void {
    this.#listeners.push(listener);
  }

  append(event: NewEvent): Promise<Appended> {
    return this.#inTurn(() => this.#append(event));
  }

  /** Takes what another tab has written. */
  reload(): Promise<void> {
    return this.#inTurn(() => this.#reload());
  }

  /** The reader has saved the run in a file as it is now. */
  savedToFile(): void {
    this.#inFile = this.#events.length;
    this.#tell();
  }

  async #append(event: NewEvent): Promise<Appended> {
    const { now, refusal, store, tab } = this.#options;
    const reason = refusal(this.#events, event);
    if (reason !== undefined) return { refused: reason };
    const full: RunEvent = { ...event, seq: this.#events.length, at: now(), tab };
    if (store === undefined) return this.#keep(full);
    // What the store refused before is tried again with what comes now.
    const waiting = [...this.#events.slice(this.#stored), full];
    try {
      const added = await store.add(this.run, waiting);
      if (added === 'taken' && waiting.length === 1) {
        await this.#reload();
        return 'taken';
      }
      if (added === 'added') this.#stored = full.seq + 1;
      this.#trouble = ({ added: undefined, taken: 'forked', gone: 'gone' } as const)[added];
    } catch {
      this.#trouble = 'full';
    }
    return this.#keep(full);
  }

  #keep(event: RunEvent): 'kept' | 'memory' {
    this.#events = [...this.#events, event];
    this.#tell();
    return this.#trouble === undefined ? 'kept' : 'memory';
  }

  async #reload(): Promise<void> {
    const stored = await this.#options.store?.eventsOf(this.run.id).catch(() => undefined);
    // What is only in this tab is never given up for what another tab wrote.
    if (stored === undefined || compareRuns(stored, this.#events).state !== 'ahead') return;
    this.#events = stored;
    this.#stored = stored.length;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}
