import type { ParameterReference } from '../../expectations/condition.ts';
import { labelOf, quoted } from '../labels.ts';
import type { Model } from '../model.ts';

/** Why nothing can be said of the reader's output: a condition would compare it with an example. */
export function onExample(
  references: readonly ParameterReference[],
  model: Model,
): string | undefined {
  const example = references.find(({ parameter }) => model.isExample(parameter.name));
  if (example === undefined) return undefined;
  const label = quoted(labelOf(example.parameter.name, model.parameters));
  return `${label} holds an example. Type your own value.`;
}
