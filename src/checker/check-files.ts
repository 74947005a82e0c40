import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { displayPath } from '../runbook/runbook-files.ts';
import type { CheckCache } from './check-cache.ts';
import type { FileCheck } from './check-file.ts';
import { checkFile } from './check-file.ts';
import type { WorkerInput } from './check-worker.ts';
import type { Configuration } from './configuration.ts';

export interface CheckFilesOptions {
  configuration: Configuration;
  cache?: CheckCache;
  /** At most so many at once. */
  threads?: number;
  /** Told after each file. */
  onProgress?: (done: number, of: number) => void;
}

/** For fewer a thread takes longer to start than the files to check. */
const filesPerThread = 12;

/** Checks many files: from the cache what is known, in threads where there is enough to do. */
export async function checkFiles(
  files: readonly string[],
  { configuration, cache, threads = availableParallelism(), onProgress }: CheckFilesOptions,
): Promise<FileCheck[]> {
  const results = files.map((file) => cache?.find(file));
  const pending = files.flatMap((file, index) => (results[index] ? [] : [{ file, index }]));
  let done = files.length - pending.length;
  const take = (index: number, result: FileCheck): void => {
    results[index] = result;
    cache?.keep(result);
    onProgress?.(++done, files.length);
  };
  const wanted = Math.min(threads, Math.floor(pending.length / filesPerThread));
  if (wanted > 1) await checkInThreads(pending, wanted, configuration, take);
  else for (const { file, index } of pending) take(index, checkFile(file, configuration));
  cache?.save();
  return results.filter((result) => result !== undefined);
}

interface Pending {
  file: string;
  index: number;
}

async function checkInThreads(
  pending: readonly Pending[],
  threads: number,
  configuration: Configuration,
  take: (index: number, result: FileCheck) => void,
): Promise<void> {
  const waiting = [...pending].reverse();
  const input: WorkerInput = { configuration };
  const runThread = (): Promise<void> =>
    new Promise((resolve) => {
      const worker = new Worker(new URL('./check-worker.ts', import.meta.url), {
        workerData: input,
        // Those of the main program may be for it alone, such as --eval.
        execArgv: [],
      });
      let current: Pending | undefined;
      const next = (): void => {
        current = waiting.pop();
        if (current) worker.postMessage(current.file);
        else void worker.terminate().then(() => resolve());
      };
      worker.on('message', (result: FileCheck) => {
        if (current) take(current.index, result);
        next();
      });
      // A thread that ran out of memory takes its file with it; another goes on with the rest.
      worker.on('error', (error) => {
        if (current) take(current.index, lostFile(current.file, error));
        current = undefined;
        resolve(waiting.length > 0 ? runThread() : undefined);
      });
      next();
    });
  await Promise.all(Array.from({ length: threads }, runThread));
}

function lostFile(file: string, error: unknown): FileCheck {
  const shown = displayPath(file);
  const message = error instanceof Error ? error.message : String(error);
  return {
    file: shown,
    isReadable: false,
    diagnostics: [],
    suppressed: [],
    faults: [{ rule: 'checker', file: shown, message }],
    renderings: 0,
    asked: [],
  };
}
