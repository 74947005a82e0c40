import { Worker } from 'node:worker_threads';
import type { Outcome } from './compare-text.ts';
import type { Work } from './compare-worker.ts';

/** A text may take this long, and a second more for each million characters. */
const patience = 5_000;

/**
 * Compares texts in a thread of its own, so that the engine is asked meanwhile and an input that
 * hangs or crashes our parser is an outcome like others.
 */
export class Comparer {
  #worker: Worker | undefined;
  readonly #progress = new Int32Array(new SharedArrayBuffer(4));
  #queue: Promise<unknown> = Promise.resolve();

  /** Outcomes in the order of the texts. */
  compare(work: Work): Promise<Outcome[]> {
    const result = this.#queue.then(() => this.#compareAll(work));
    this.#queue = result.catch(() => {});
    return result;
  }

  async close(): Promise<void> {
    await this.#queue;
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #compareAll({ texts, lines, parts }: Work): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    while (outcomes.length < texts.length) {
      const from = outcomes.length;
      const rest = { texts: texts.slice(from), lines: lines.slice(from), parts };
      const result = await this.#send(rest);
      if (typeof result !== 'string') return [...outcomes, ...result];
      // Those before the culprit are compared again, without it.
      const culprit = Atomics.load(this.#progress, 0);
      if (culprit > 0) {
        const before = {
          texts: rest.texts.slice(0, culprit),
          lines: rest.lines.slice(0, culprit),
          parts,
        };
        outcomes.push(...(await this.#compareAll(before)));
      }
      outcomes.push(failed(rest.texts[culprit] ?? '', result));
    }
    return outcomes;
  }

  /** Outcomes, or what became of the thread. */
  #send(work: Work): Promise<Outcome[] | string> {
    this.#worker ??= new Worker(new URL('./compare-worker.ts', import.meta.url), {
      workerData: this.#progress.buffer,
      // As much as V8 has in the main thread and in browsers; a worker usually has four times that.
      resourceLimits: { stackSizeMb: 1.15 },
    });
    const worker = this.#worker;
    Atomics.store(this.#progress, 0, 0);
    return new Promise((resolve) => {
      let seen = -1;
      let since = Date.now();
      const finish = (result: Outcome[] | string): void => {
        clearInterval(watch);
        worker.off('message', finish);
        worker.off('error', crash);
        if (typeof result === 'string') {
          this.#worker = undefined;
          worker.terminate().then(() => resolve(result));
        } else resolve(result);
      };
      const crash = (error: unknown): void => finish(`crashes the thread: ${error}`);
      const watch = setInterval(() => {
        const at = Atomics.load(this.#progress, 0);
        if (at !== seen) {
          seen = at;
          since = Date.now();
        } else if (Date.now() - since > patience + (work.texts[at]?.length ?? 0) / 1000) {
          finish('hangs');
        }
      }, 500);
      worker.on('message', finish);
      worker.on('error', crash);
      worker.postMessage(work);
    });
  }
}

function failed(text: string, what: string): Outcome {
  return {
    refused: false,
    hasErrors: true,
    treeCompared: false,
    tokensCompared: false,
    leftOut: [],
    milliseconds: 0,
    differences: [
      {
        aspect: 'exception',
        group: `exception: our parser ${what.slice(0, 80)}`,
        start: 0,
        end: text.length,
        engine: '',
        ours: what,
      },
    ],
  };
}
