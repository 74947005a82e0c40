import type { ParamBlock } from '../powershell/ast/scripts.ts';
import type { FunctionDefinition } from '../powershell/ast/statements.ts';
import { nameOfType } from '../powershell/ast/types.ts';
import type { ParseResult } from '../powershell/parse.ts';
import { nodesOf } from './flow/nodes-of.ts';

/** A function with `[CmdletBinding()]`, and its parameters. */
export interface AdvancedFunction {
  definition: FunctionDefinition;
  paramBlock: ParamBlock;
}

export function advancedFunctionsOf(parsed: ParseResult): readonly AdvancedFunction[] {
  return nodesOf(parsed, 'FunctionDefinition').flatMap((definition) => {
    const { paramBlock } = definition.body;
    return paramBlock?.attributes.some(isCmdletBinding) ? [{ definition, paramBlock }] : [];
  });
}

function isCmdletBinding({ typeName }: ParamBlock['attributes'][number]): boolean {
  return /^cmdletbinding(?:attribute)?$/i.test(nameOfType(typeName));
}

/** The name of a function without a scope such as `global:`. */
export function nameWithoutScope({ name }: FunctionDefinition): string {
  return name.replace(/^(?:global|script|local|private):/i, '');
}
