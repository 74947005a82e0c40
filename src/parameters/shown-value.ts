import type { ParameterDeclaration } from './declaration.ts';

/** A value as the form offered it: `Yes` for `true`, a choice by its label with the value behind. */
export function shownValue({ type, options }: ParameterDeclaration, text: string): string {
  if (type === 'boolean') return text === 'true' ? 'Yes' : 'No';
  const label = options?.find(({ value }) => value === text)?.label ?? text;
  return label === text ? text : `${label} (${text})`;
}
