import type { ParameterDeclaration } from '../parameters/declaration.ts';
import type { ValueState } from '../parameters/value-state.ts';
import type { Name, Operand } from './condition.ts';

/** The reader's values, as the page and the checker have them. */
export interface Values {
  parameters: readonly ParameterDeclaration[];
  states: Pick<ReadonlyMap<string, ValueState>, 'get'>;
}

/** Why something cannot be told, as a sentence. */
export interface Unknown {
  unknown: string;
}

/** What a cell is compared with, and how. */
export interface Comparable {
  as: 'text' | 'number' | 'dateTime' | 'mac';
  text: string;
}

export function operandValue(operand: Operand, values: Values): Comparable | Unknown {
  if (operand.kind !== 'parameter') return { as: operand.kind, text: operand.text };
  const found = filled(operand.parameter, values);
  if ('unknown' in found) return found;
  const { value } = found;
  switch (value.kind) {
    case 'number':
      return { as: 'number', text: value.text };
    case 'boolean':
      return { as: 'text', text: value.value ? 'True' : 'False' };
    case 'dateTime':
      return { as: 'dateTime', text: value.text };
    case 'string':
    case 'identifier': {
      const type = values.parameters.find(({ name }) => name === operand.parameter.name)?.type;
      return { as: type === 'mac' ? 'mac' : 'text', text: value.text };
    }
    default:
      return { unknown: `“${labelOf(operand.parameter.name, values)}” is not a single value.` };
  }
}

/** The items of a list parameter as text. */
export function listItems(list: Name, values: Values): readonly string[] | Unknown {
  const found = filled(list, values);
  if ('unknown' in found) return found;
  const { value } = found;
  if (value.kind !== 'list') return { unknown: `“${labelOf(list.name, values)}” is not a list.` };
  return value.items.flatMap((item) => ('text' in item ? [item.text] : []));
}

export function labelOf(name: string, { parameters }: Values): string {
  const own = name.replace(/\..*$/, '');
  return parameters.find((parameter) => parameter.name === own)?.label ?? own;
}

function filled({ name }: Name, values: Values): Extract<ValueState, { state: 'value' }> | Unknown {
  const state = values.states.get(name);
  if (state?.state === 'value') return state;
  const label = `“${labelOf(name, values)}”`;
  if (state?.state === 'invalid') return { unknown: `${label} is wrong: ${state.message}` };
  return { unknown: `${label} is not filled in.` };
}
