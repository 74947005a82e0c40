import type { ParameterDeclaration } from '../parameters/declaration.ts';
import { shownValue } from '../parameters/shown-value.ts';
import type { Plan } from '../runbook/plan.ts';
import type { SheetValue } from './change-sheet.ts';

/**
 * The values of a plan as they are approved: what only the run brings is a blank with its rule.
 *
 * @param isExample whether a parameter's value came from an example
 * @param stepNumber number of a step by its id
 */
export function sheetValues(
  parameters: readonly ParameterDeclaration[],
  { states }: Pick<Plan, 'states'>,
  isExample: (name: string) => boolean,
  stepNumber: (id: string) => number | undefined,
): SheetValue[] {
  return parameters.map((declaration): SheetValue => {
    const { name, label, type, derive } = declaration;
    const state = states.get(name);
    if (type === 'credential') return { label, text: '-', note: 'asked for in the console' };
    switch (state?.state) {
      case 'value': {
        const note = isExample(name) ? 'example' : derive === undefined ? undefined : 'worked out';
        const text = shownValue(declaration, state.text);
        return note === undefined ? { label, text } : { label, text, note };
      }
      case 'locked':
        return { label, note: ruleWords(declaration, stepNumber(state.readAt)) };
      case 'empty':
        return { label, text: '-', note: 'none' };
      default:
        return { label, note: 'missing' };
    }
  });
}

/** `read in step 8, from 0 to 2; rule: the only blank row`. */
function ruleWords({ min, max, rule, derive }: ParameterDeclaration, step?: number): string {
  const range = [
    ...(min === undefined ? [] : [`from ${min}`]),
    ...(max === undefined ? [] : [`to ${max}`]),
  ].join(' ');
  const read = `${derive === undefined ? 'read' : 'worked out'} in step ${step ?? '?'}`;
  const first = range === '' ? read : `${read}, ${range}`;
  return rule === undefined ? first : `${first}; rule: ${rule}`;
}

/** What a plan lacks, in sentences with the fields' labels. */
export function sheetProblems(
  parameters: readonly ParameterDeclaration[],
  { problems }: Pick<Plan, 'problems'>,
): string[] {
  return problems.map(({ parameter, message }) => {
    const name = parameter.replace(/\.(start|end)$/, '');
    const label = parameters.find((one) => one.name === name)?.label ?? name;
    return `“${label}”: ${message.replaceAll('`', '')}`;
  });
}
