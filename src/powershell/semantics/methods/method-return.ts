import type { FunctionMember } from '../../ast/statements.ts';
import { equalsIgnoringCase } from '../fold-case.ts';

/** By the name alone: a class `Void` of the script changes nothing. */
export function isVoidMethod({ returnType }: FunctionMember): boolean {
  if (returnType === undefined) return true;
  const { typeName } = returnType;
  return (
    typeName.kind === 'simple' &&
    (equalsIgnoringCase(typeName.name, 'void') || equalsIgnoringCase(typeName.name, 'system.void'))
  );
}
