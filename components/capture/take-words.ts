import { labelOf, quoted } from '../../src/client/labels.ts';
import { parseRowTest } from '../../src/expectations/parse-condition.ts';
import { testWords } from '../../src/expectations/words.ts';
import type { Capture, Runbook } from '../../src/runbook/runbook.ts';
import { initialStates } from '../parameter-form/initial-states.ts';

/** What to take: `Number as “Adapter number”, from the only row where VMNetwork is blank.` */
export function takeWords({ take, row, shape }: Capture, runbook: Runbook): string {
  const { parameters } = runbook;
  const ofLine = shape.format === 'value' || shape.format === 'lines' ? 'line' : 'row';
  const taken = Object.entries(take).map(([name, column]) => {
    const what = shape.format === 'value' ? 'the printed line' : column;
    return `${what} as ${quoted(labelOf(name, parameters))}`;
  });
  const tests = row === undefined ? undefined : parseRowTest(row);
  // The checker has refused a condition that cannot be read, at its place.
  if (tests === undefined || 'message' in tests) return `${taken.join(', ')}.`;
  const values = { parameters, states: initialStates(runbook) };
  return `${taken.join(', ')}, from the only ${ofLine} where ${testWords(tests, values)}.`;
}
