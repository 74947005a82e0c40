import { conditionWords } from '../../src/client/condition-words.ts';
import { parseCondition } from '../../src/parameters/condition.ts';
import type { Runbook } from '../../src/runbook/runbook.ts';

/** The line that paper and readers without scripts see above conditional content. */
export function onlyIf(source: string, { parameters }: Runbook): string {
  const condition = parseCondition(source);
  // The checker has refused a condition that cannot be read, at its place.
  return `Only if ${'message' in condition ? source : conditionWords(condition, parameters)}.`;
}
