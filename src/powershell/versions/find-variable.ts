import type { Node } from '../ast/ast.ts';
import type { VariableExpression } from '../ast/expressions.ts';
import type { Findings } from './findings.ts';

export function findVariable(
  variable: VariableExpression,
  parent: Node | undefined,
  found: Findings,
): void {
  const { splatted, userPath, end } = variable;
  const feature = found.add((splatted ? '@' : '$') + userPath.replace(/^global:/i, ''), variable);
  if (!feature || feature.isPreference) return;
  const getsValue = /\s*(=|in\b)/iy;
  getsValue.lastIndex = end;
  if (parent?.type === 'Parameter' || getsValue.test(found.text)) found.disown(feature);
}
