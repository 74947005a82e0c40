import { momentWords } from '../../run/moment.ts';
import type { Run, RunEvent } from '../../run/run.ts';
import { openRunKey } from '../storage-key.ts';
import { ask } from './ask.ts';
import { openIndexedDb } from './indexed-db-store.ts';
import type { RunStore } from './run-store.ts';

let opened: Promise<RunStore | undefined> | undefined;

/** The device's runs; undefined where the browser keeps nothing for this page. */
export function deviceStore(): Promise<RunStore | undefined> {
  opened ??= open();
  return opened;
}

async function open(): Promise<RunStore | undefined> {
  try {
    return await openIndexedDb();
  } catch {
    return undefined;
  }
}

export interface DeviceRun {
  run: Run;
  events: readonly RunEvent[];
}

/** Runs of a runbook on this device, the latest first. None where they cannot be read. */
export async function deviceRuns(slug: string): Promise<DeviceRun[]> {
  const store = await deviceStore();
  try {
    const runs = (await store?.runsOf(slug)) ?? [];
    return await Promise.all(
      runs.map(async (run) => ({ run, events: (await store?.eventsOf(run.id)) ?? [] })),
    );
  } catch {
    return [];
  }
}

export const isOpen = ({ events }: DeviceRun): boolean =>
  !events.some(({ type }) => type === 'finished' || type === 'abandoned');

/** Leaves a mark that the page sees at once when it is opened again, if a run of it is still open. */
export async function markOpenRuns(slug: string): Promise<void> {
  const hasOpen = (await deviceRuns(slug)).some(isOpen);
  try {
    if (hasOpen) localStorage.setItem(openRunKey(slug), '');
    else localStorage.removeItem(openRunKey(slug));
  } catch {
    // Forbidden or full: the run is found by "Start a run" all the same.
  }
}

/** Deletes a run from this device, once the reader says so. */
export async function deleteRun({
  id,
  slug,
  who,
  started,
}: Run): Promise<'deleted' | 'kept' | 'refused'> {
  const answers = await ask({
    title: 'Delete this run from this device',
    words: [
      `Started ${momentWords(started)} by ${who}. Its values, times, notes and outputs are gone then, but for the files that you saved.`,
    ],
    action: 'Delete the run',
  });
  if (answers === undefined) return 'kept';
  try {
    await (await deviceStore())?.remove(id);
  } catch {
    return 'refused';
  }
  await markOpenRuns(slug);
  return 'deleted';
}
