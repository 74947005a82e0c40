import { parseGoCondition } from '../../src/expectations/parse-condition.ts';
import { goWords } from '../../src/expectations/words.ts';
import type { Expectation, Runbook } from '../../src/runbook/runbook.ts';
import { initialStates } from '../parameter-form/initial-states.ts';

/** What must be so for a go, as a reader says it. */
export function goWordsOf({ go }: Expectation, runbook: Runbook): string {
  const values = { parameters: runbook.parameters, states: initialStates(runbook) };
  const conditions = go.map((source) => {
    const condition = parseGoCondition(source);
    // The checker has refused a condition that cannot be read, at its place.
    return 'message' in condition ? source : goWords(condition, values);
  });
  return conditions.join('; ');
}
