import type { Condition, Term } from '../parameters/condition.ts';
import type { ParameterDeclaration } from '../parameters/declaration.ts';
import { labelOf, quoted } from './labels.ts';

/** A condition as a reader says it: `“New host cluster” is yes and “Release” is not 2007 R2`. */
export function conditionWords(
  condition: Condition,
  parameters: readonly ParameterDeclaration[],
): string {
  return condition.map((term) => termWords(term, parameters)).join(' and ');
}

/** What holds instead where the condition does not: the words of each term's opposite. */
export function oppositeWords(
  condition: Condition,
  parameters: readonly ParameterDeclaration[],
): string {
  return condition
    .map((term) => termWords({ ...term, negated: !term.negated }, parameters))
    .join(' or ');
}

function termWords(term: Term, parameters: readonly ParameterDeclaration[]): string {
  const { name, negated, text } = term;
  const label = quoted(labelOf(name, parameters));
  const declaration = parameters.find((parameter) => parameter.name === name);
  if (declaration?.type === 'boolean') {
    const isYes = (text === undefined || /^(true|yes)$/i.test(text)) !== negated;
    return `${label} is ${isYes ? 'yes' : 'no'}`;
  }
  if (text === undefined) return `${label} is ${negated ? 'empty' : 'filled in'}`;
  const option = declaration?.options?.find(
    ({ value }) => value.toLowerCase() === text.toLowerCase(),
  );
  return `${label} is ${negated ? 'not ' : ''}${option?.label ?? text}`;
}
