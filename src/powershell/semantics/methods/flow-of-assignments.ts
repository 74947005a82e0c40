import type { Expression } from '../../ast/expressions.ts';
import type { AssignmentStatement } from '../../ast/statements.ts';
import { pureExpression } from '../constant-arguments.ts';
import { missing, unknown } from '../types/type-resolver.ts';
import type { FlowBuilder, FlowStep } from './flow-builder.ts';

export function buildAssignment(flow: FlowBuilder, { left, right }: AssignmentStatement): void {
  flow.readNext(right, () => {
    const steps: FlowStep[] = [];
    for (const target of targetsOf(left)) steps.push(() => assign(flow, target));
    flow.readAllNext(steps);
  });
}

/** The parts of a list that is assigned to, from left to right, whatever parentheses there are. */
function targetsOf(left: Expression): Expression[] {
  const targets: Expression[] = [];
  const pending: Expression[] = [left];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.type === 'ParenExpression') {
      const inner = pureExpression(next.pipeline);
      if (inner) pending.push(inner);
    } else if (next.type === 'ArrayLiteral') {
      for (const element of next.elements.toReversed()) pending.push(element);
    } else {
      targets.push(next);
    }
  }
  return targets;
}

function assign(flow: FlowBuilder, target: Expression): void {
  let hasAttribute = false;
  let count = 0;
  let type: string | undefined;
  let inner = target;
  while (inner.type === 'AttributedExpression' || inner.type === 'ConvertExpression') {
    count += 1;
    if (inner.type === 'AttributedExpression') hasAttribute = true;
    else type = flow.types.typeOf(inner.attribute.typeName);
    inner = inner.child;
  }
  if (inner.type !== 'VariableExpression') return flow.readNext(target);
  const variable = flow.variables.find(inner);
  if (!variable) return;
  const isSimple = !hasAttribute && count <= 1;
  // A type that is not there yet is looked for when the method runs.
  if (!isSimple || type === missing) variable.kind = 'dynamic';
  if (type === unknown) variable.mayBeDynamic = true;
  if (isSimple) flow.current.events.push({ kind: 'assign', variable, type });
}
