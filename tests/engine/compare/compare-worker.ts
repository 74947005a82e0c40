import { parentPort, workerData } from 'node:worker_threads';
import { readParse } from '../judge.ts';
import type { Outcome } from './compare-text.ts';
import { compareText } from './compare-text.ts';
import type { Parts } from './engine-answers.ts';

/** What the thread is asked, and answers with outcomes in the same order. */
export interface Work {
  texts: readonly string[];
  lines: readonly string[];
  parts: Parts;
}

const progress = new Int32Array(workerData as SharedArrayBuffer);

function compareLine(text: string, line: string, parts: Parts): Outcome {
  if (/^\{("id":\d+,)?"failure":/.test(line)) return engineFailed(text, line);
  const engine = readParse(line);
  const outcome = compareText(text, engine, parts);
  // A pause of the collector is no slow input: what seems slow is measured again.
  for (let again = 0; again < 2 && outcome.milliseconds > 2 + text.length / 2000; again++) {
    outcome.milliseconds = Math.min(
      outcome.milliseconds,
      compareText(text, engine, { tree: false, tokens: false }).milliseconds,
    );
  }
  return outcome;
}

function engineFailed(text: string, line: string): Outcome {
  return {
    refused: false,
    hasErrors: false,
    treeCompared: false,
    tokensCompared: false,
    leftOut: [],
    milliseconds: 0,
    differences: [
      {
        aspect: 'engine failed',
        group: 'engine failed',
        start: 0,
        end: text.length,
        engine: line.slice(0, 200),
        ours: '',
      },
    ],
  };
}

parentPort?.on('message', ({ texts, lines, parts }: Work) => {
  const outcomes = texts.map((text, index) => {
    Atomics.store(progress, 0, index);
    return compareLine(text, lines[index] ?? '', parts);
  });
  parentPort?.postMessage(outcomes);
});
