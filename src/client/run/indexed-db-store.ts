import { type Run, type RunEvent, RunEventSchema, RunSchema } from '../../run/run.ts';
import type { Added, RunStore } from './run-store.ts';

const runs = 'runs';
const events = 'events';

/**
 * The store in the browser's database: an object for each event, so that a crash loses nothing that
 * was written, and a key that is there already is never written over. Rejects where the browser
 * has no database for this page.
 */
export async function openIndexedDb(): Promise<RunStore> {
  const request = indexedDB.open('runsheet', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(runs, { keyPath: 'id' });
    request.result.createObjectStore(events, { keyPath: ['run', 'seq'] });
  };
  const database = await resultOf(request);
  // Otherwise this tab would keep a later version of the page from opening its own.
  database.onversionchange = () => database.close();
  return new IndexedDbStore(database);
}

class IndexedDbStore implements RunStore {
  readonly #database: IDBDatabase;

  constructor(database: IDBDatabase) {
    this.#database = database;
  }

  async runsOf(slug: string): Promise<Run[]> {
    const all: unknown[] = await resultOf(this.#read(runs).getAll());
    return all
      .flatMap((stored) => RunSchema.safeParse(stored).data ?? [])
      .filter((run) => run.slug === slug)
      .sort((a, b) => Date.parse(b.started) - Date.parse(a.started));
  }

  async run(id: string): Promise<Run | undefined> {
    return RunSchema.safeParse(await resultOf(this.#read(runs).get(id))).data;
  }

  async eventsOf(id: string): Promise<RunEvent[]> {
    const stored: unknown[] = await resultOf(this.#read(events).getAll(keysOf(id)));
    const read: RunEvent[] = [];
    for (const one of stored) {
      const event = eventOf(one);
      if (event?.seq !== read.length) break;
      read.push(event);
    }
    return read;
  }

  async add(run: Run, more: readonly RunEvent[]): Promise<Added> {
    const isFirst = more[0]?.seq === 0;
    if (!isFirst && (await this.run(run.id)) === undefined) return 'gone';
    try {
      await this.#write((transaction) => {
        if (isFirst) transaction.objectStore(runs).add(run);
        for (const event of more) transaction.objectStore(events).add({ ...event, run: run.id });
      });
      return 'added';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'ConstraintError') return 'taken';
      throw error;
    }
  }

  remove(id: string): Promise<void> {
    return this.#write((transaction) => {
      transaction.objectStore(runs).delete(id);
      transaction.objectStore(events).delete(keysOf(id));
    });
  }

  #read(store: string): IDBObjectStore {
    return this.#database.transaction(store).objectStore(store);
  }

  /** Resolves when all of it is on the disk, not before. */
  async #write(work: (transaction: IDBTransaction) => void): Promise<void> {
    const transaction = this.#database.transaction([runs, events], 'readwrite', {
      durability: 'strict',
    });
    const isDone = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('Not written.'));
    });
    try {
      work(transaction);
    } catch (error) {
      // What was asked for before must not be written either.
      isDone.catch(() => undefined);
      transaction.abort();
      throw error;
    }
    await isDone;
  }
}

function eventOf(stored: unknown): RunEvent | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { run: _run, ...event } = { run: '', ...stored };
  return RunEventSchema.safeParse(event).data;
}

const keysOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.MAX_VALUE]);

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
