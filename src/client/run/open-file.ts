import { compareRuns } from '../../run/compare-runs.ts';
import { durationWords, minutesBetween } from '../../run/moment.ts';
import { type RunRecord, readRecord } from '../../run/record.ts';
import type { RunEvent } from '../../run/run.ts';
import { ask } from './ask.ts';
import { deviceStore, isOpen } from './device-runs.ts';
import { showRecord } from './record-view.ts';
import type { RunPage } from './run-page.ts';
import type { RunStore } from './run-store.ts';

/** A run from a file that the reader goes on with, or why not, or nothing where it is only read. */
type OpenedFile =
  | { events: readonly RunEvent[]; record: RunRecord; store: RunStore | undefined; who: string }
  | { message: string }
  | undefined;

/** Opens a run or a record that was saved in a file. */
export async function openFile(file: File, { data }: RunPage): Promise<OpenedFile> {
  const record = readRecord(await file.text());
  if ('refused' in record) return { message: record.refused };
  const { run, events } = record;
  if (run.slug !== data.slug)
    return read(
      record,
      `This record is of another runbook, ${run.slug}. It can only be read here.`,
    );
  if (!isOpen(record)) return read(record, 'A record, read only.');
  if (run.contentHash !== data.contentHash) {
    return read(
      record,
      'This run is not ended, but it was started with another version of this runbook. It can only be read here.',
    );
  }
  const last = events.at(-1)?.at ?? run.started;
  const answers = await ask({
    title: 'A run from a file',
    words: [
      `Started by ${run.who}; ${events.length} ${events.length === 1 ? 'entry' : 'entries'}, the last one after ${durationWords(minutesBetween(run.started, last))}. It is not ended.`,
      'Go on with it here only if nobody goes on with it elsewhere.',
    ],
    questions: [{ name: 'who', label: 'Your name' }],
    action: 'Go on with it here',
    otherwise: 'Only read it',
  });
  if (answers?.who === undefined) return read(record, 'A run that is not ended, read only.');
  return take(record, answers.who);
}

/** Puts the run into the store, but never over another continuation of it. */
async function take(record: RunRecord, who: string): Promise<OpenedFile> {
  const { run, events } = record;
  const store = await deviceStore();
  try {
    const known =
      (await store?.run(run.id)) === undefined ? undefined : await store?.eventsOf(run.id);
    const { state, ...fork } = compareRuns(events, known ?? []);
    if (state === 'forked') {
      const at = 'at' in fork ? fork.at + 1 : 1;
      return read(
        record,
        `This device holds another continuation of this run, from entry ${at} on. Neither replaces the other; this one can only be read.`,
      );
    }
    if (state === 'behind') return { events: known ?? [], record, store, who };
    if (state === 'ahead') await store?.add(run, events.slice(known?.length ?? 0));
    return { events, record, store, who };
  } catch {
    return { events, record, store: undefined, who };
  }
}

function read(record: RunRecord, notice: string): undefined {
  showRecord(record, notice);
}
