import type { ParameterDeclaration } from '../parameters/declaration.ts';
import { labelOf, parameterOf, quoted } from './labels.ts';
import type { States } from './model.ts';

/** Why a block is not handed out. */
export interface Refusal {
  /** The field to fill, mend or type over; none where no field would help. */
  field?: string;
  /** One sentence or two; values in backticks. */
  reason: string;
}

export interface BlockFacts {
  changes: boolean;
  /** Keys of the slots that show a value. */
  keys: readonly string[];
  /** `Rendering.problems`. */
  problems: readonly { parameter: string; message: string }[];
}

/**
 * The first reason for which the block must not reach a console: a value is missing, wrong or not
 * yet known, or the block changes something and shows an example's value.
 *
 * @param stepTitle - the title of a step by its id, as the page shows it
 */
export function refusalOf(
  block: BlockFacts,
  parameters: readonly ParameterDeclaration[],
  states: States,
  isExample: (key: string) => boolean,
  stepTitle: (id: string) => string,
): Refusal | undefined {
  const problem = block.problems[0];
  if (problem !== undefined) {
    const field = sourceField(problem.parameter, parameters, states);
    const label = quoted(labelOf(field, parameters));
    const state = states.get(field);
    const reasons: Partial<Record<string, string>> = {
      missing: `${label} is not filled in.`,
      locked: `${label} is known only after ${quoted(state?.state === 'locked' ? stepTitle(state.readAt) : '')}. Type it in once you have read it.`,
      invalid: `${label} is wrong: ${state?.state === 'invalid' ? state.message : ''}`,
    };
    return { field, reason: reasons[state?.state ?? 'missing'] ?? problem.message };
  }
  const example = block.changes ? block.keys.find(isExample) : undefined;
  if (example === undefined) return undefined;
  const field = sourceField(example, parameters, states, isExample);
  const label = quoted(labelOf(field, parameters));
  return {
    field,
    reason: `This block changes something, and ${label} holds an example. Type your own value.`,
  };
}

/** The field behind a key: of a derived value, the one that keeps it from being known. */
function sourceField(
  key: string,
  parameters: readonly ParameterDeclaration[],
  states: States,
  isCause: (name: string) => boolean = (name) => states.get(name)?.state !== 'value',
): string {
  const name = parameterOf(key);
  const derive = parameters.find((parameter) => parameter.name === name)?.derive;
  if (derive === undefined) return name;
  const sources = [derive.from, ...('set' in derive ? Object.values(derive.set) : [])];
  const cause = sources.find(isCause) ?? derive.from;
  return sourceField(cause, parameters, states, isCause);
}
