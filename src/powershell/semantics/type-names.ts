import type { TypeExpression } from '../ast/expressions.ts';
import type { TypeConstraint } from '../ast/types.ts';
import type { ScriptCheck } from './script-check.ts';

const deepest = 200;

/** `int[][][]…` with too many brackets. */
export function checkTypeName(check: ScriptCheck, node: TypeConstraint | TypeExpression): void {
  let depth = 0;
  let type = node.typeName;
  while (type.kind === 'array') {
    depth += 1;
    type = type.elementType;
  }
  if (type.kind === 'generic') depth += 1;
  if (depth > deepest) check.report('ScriptTooComplicated', node);
}
