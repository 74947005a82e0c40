import type { Step } from '../../src/runbook/runbook.ts';

/** What a step does, in words: `by hand, changes something`. */
export function stepWords(step: Step): string {
  return `${step.session === undefined ? 'by hand, ' : ''}${step.changes ? 'changes' : 'reads'}`;
}
