import type { Judgement } from '../../expectations/judge.ts';

/** What the page made of pasted output; whoever keeps a run keeps it with the step. */
export type OutputEvent = {
  /** Of the capture or the expectation in the frontmatter. */
  name: string;
  /** Id of the step in which it stands; none before the first step. */
  step: string | undefined;
  /** As pasted. */
  text: string;
} & (
  | {
      kind: 'capture';
      /** From 1. */
      row: number;
      /** As they went into the form, by parameter. */
      values: Readonly<Record<string, string>>;
    }
  | {
      kind: 'verdict';
      verdict: Judgement['verdict'];
      /** The verdict with its reasons, as the page says it. */
      words: string;
    }
);

type OutputListener = (event: OutputEvent) => void;

const listeners = new Set<OutputListener>();

/** Tells of every value taken and every verdict from now on; the answer ends it. */
export function listenForOutput(listener: OutputListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellOutput(event: OutputEvent): void {
  for (const listener of listeners) listener(event);
}
