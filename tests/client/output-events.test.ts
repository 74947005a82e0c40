import { describe, expect, it } from 'vitest';
import { listenForOutput, type OutputEvent, tellOutput } from '../../src/client/capture/events.ts';

const verdict: OutputEvent = {
  kind: 'verdict',
  name: 'moved',
  step: 'read-back',
  text: 'as pasted',
  verdict: 'no go',
  words: 'No go: 1 of 2 rows does not fit.',
};

describe('pasted output', () => {
  it('is told to everyone who listens, until they stop', () => {
    const first: OutputEvent[] = [];
    const second: OutputEvent[] = [];
    const stop = listenForOutput((event) => first.push(event));
    listenForOutput((event) => second.push(event));
    tellOutput(verdict);
    stop();
    tellOutput({ ...verdict, verdict: 'go', words: 'Go.' });
    expect(first).toEqual([verdict]);
    expect(second.map((event) => event.kind === 'verdict' && event.verdict)).toEqual([
      'no go',
      'go',
    ]);
  });
});
