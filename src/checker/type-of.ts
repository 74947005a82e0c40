import type { TypeName } from '../powershell/ast/types.ts';
import { TypeResolver } from '../powershell/semantics/types/type-resolver.ts';

const types = new TypeResolver();

/** The .NET type that a name means at a prompt, in lower case with its namespace and brackets. */
export function typeOf(name: TypeName): string {
  return types.typeOf(name);
}
