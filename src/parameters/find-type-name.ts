import { type ParameterTypeName, parameterTypeNames } from './declaration.ts';

/** A type's name without regard to case, spaces, `-` and `_`: `date-time`, `sAMAccountName`, `KB number`. */
export function findTypeName(text: string): ParameterTypeName | undefined {
  const key = fold(text);
  return parameterTypeNames.find((name) => fold(name) === key);
}

function fold(text: string): string {
  return text.replace(/[\s_-]/g, '').toLowerCase();
}
