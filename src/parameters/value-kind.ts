import type { ValueKind } from '../powershell/value.ts';
import type { ParameterDeclaration, ParameterTypeName } from './declaration.ts';

const kinds: Partial<Record<ParameterTypeName, ValueKind>> = {
  integer: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'dateTime',
  dateTime: 'dateTime',
  credential: 'credential',
  identifier: 'identifier',
  list: 'list',
};

/** The kind of PowerShell value that a parameter of this declaration has. */
export function kindOf({ type }: Pick<ParameterDeclaration, 'type'>): ValueKind {
  return kinds[type] ?? 'string';
}
