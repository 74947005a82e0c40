import type { ParameterDeclaration } from '../parameters/declaration.ts';

/** The parameter behind a slot's name: `window.start` is a part of `window`. */
export const parameterOf = (key: string): string => key.split('.')[0] ?? key;

/** The label of the field behind a slot's name. */
export function labelOf(key: string, parameters: readonly ParameterDeclaration[]): string {
  const name = parameterOf(key);
  return parameters.find((parameter) => parameter.name === name)?.label ?? name;
}

/** A name in the quotes of the page's messages. */
export const quoted = (label: string): string => `“${label}”`;

/** `1 line`, `2 lines`. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;
