import { parentPort, workerData } from 'node:worker_threads';
import type { FileCheck } from './check-file.ts';
import { checkFile } from './check-file.ts';
import type { Configuration } from './configuration.ts';

/*
 * A thread of check-files.ts: checks the files that it is sent, one after the other.
 */

export interface WorkerInput {
  configuration: Configuration;
}

const { configuration }: WorkerInput = workerData;
parentPort?.on('message', (file: string) => {
  const result: FileCheck = checkFile(file, configuration);
  parentPort?.postMessage(result);
});
