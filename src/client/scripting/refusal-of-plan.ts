import type { Plan } from '../../runbook/plan.ts';
import type { BlockView } from '../blocks.ts';
import { labelOf, parameterOf, quoted } from '../labels.ts';
import type { Refusal } from '../refusal.ts';
import type { Page } from '../script-download.ts';

/**
 * Why no script about all of the runbook is made: a value is missing or wrong, or the script would
 * change something with an example's value. What the run brings is no reason.
 */
export function refusalOfPlan(
  { model }: Page,
  { problems, states, blocks }: Plan<BlockView>,
  changes: boolean,
): Refusal | undefined {
  const [problem] = problems;
  if (problem !== undefined) {
    const label = quoted(labelOf(problem.parameter, model.parameters));
    return { field: parameterOf(problem.parameter), reason: `${label}: ${problem.message}` };
  }
  const keys = blocks.flatMap(({ block }) => (changes && block.changes ? block.keys : []));
  const example = keys.find((key) => {
    const isKnown = states.get(key)?.state === 'value';
    return isKnown && model.isExample(key);
  });
  if (example === undefined) return undefined;
  const label = quoted(labelOf(example, model.parameters));
  return {
    field: parameterOf(example),
    reason: `The script changes something, and ${label} holds an example. Type your own value.`,
  };
}
