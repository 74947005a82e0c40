import type { Runbook } from '../../src/runbook/runbook.ts';

/** Whose output is meant, where it is not that of the block above. */
export function outputOfWords(id: string | undefined, { steps }: Runbook): string {
  const step = steps.find((one) => one.id === id);
  return step === undefined ? '' : `Output of step ${step.number}: `;
}
