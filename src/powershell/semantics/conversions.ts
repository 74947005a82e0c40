import type { AttributedExpression, ConvertExpression, Expression } from '../ast/expressions.ts';
import { fullNameOfType } from '../ast/types.ts';
import { isReferenceType } from './assignment-targets.ts';
import { isOrdered } from './parameters.ts';
import type { ScriptCheck } from './script-check.ts';

export function checkConversion(check: ScriptCheck, conversion: ConvertExpression): void {
  const { typeName } = conversion.attribute;
  if (typeName.kind === 'simple' && isOrdered(typeName.name) && !typeName.assemblyName) {
    if (conversion.child.type !== 'Hashtable') {
      check.report('OrderedAttributeOnlyOnHashLiteralNode', conversion, typeName.name);
    }
  } else if (isReference(check, conversion)) {
    checkReference(check, conversion);
  }
}

function isReference(check: ScriptCheck, { attribute }: ConvertExpression): boolean {
  return isReferenceType(check.types.typeOf(attribute.typeName));
}

/** `[ref]` stands by itself; behind another type it is reported unless that is done elsewhere. */
function checkReference(check: ScriptCheck, conversion: ConvertExpression): void {
  const hasInner = check.innerReferences.get(conversion) ?? checkInnerReferences(check, conversion);
  const parent = check.parents.at(-1);
  if (hasInner || parent?.type !== 'ConvertExpression' || isReference(check, parent)) return;
  if (!isAssignmentTarget(check)) {
    check.report('ReferenceNeedsToBeLastTypeInTypeConversion', conversion.attribute);
  }
}

/** `[ref][ref]`: reports each but the first, once for the whole row of types. */
function checkInnerReferences(check: ScriptCheck, outer: ConvertExpression): boolean {
  let last: ConvertExpression | undefined;
  let child: Expression = outer.child;
  while (child.type === 'ConvertExpression' || child.type === 'AttributedExpression') {
    if (child.type === 'ConvertExpression' && isReference(check, child)) {
      check.report('ReferenceNeedsToBeByItselfInTypeSequence', child.attribute);
      check.innerReferences.set(child, true);
      last = child;
    }
    child = child.child;
  }
  if (last) check.innerReferences.set(last, false);
  return last !== undefined;
}

/** Whether the place is what an assignment sets; the checks of assignments have errors of their own. */
function isAssignmentTarget({ parents }: ScriptCheck): boolean {
  for (let at = parents.length - 2; at >= 0; at -= 1) {
    const node = parents[at];
    if (node?.type === 'CommandExpression') return false;
    if (node?.type === 'AssignmentStatement') return parents[at + 1] === node.left;
  }
  return false;
}

/** An attribute in front of an expression needs a variable at the end. */
export function checkAttributedExpression(check: ScriptCheck, attributed: AttributedExpression) {
  if (!check.misplacedAttributes.has(attributed)) noteRow(check, attributed);
  if (check.misplacedAttributes.get(attributed)) {
    const { attribute } = attributed;
    check.report('UnexpectedAttribute', attribute, fullNameOfType(attribute.typeName));
  }
}

/** Looks along a row of attributes and types once, for all of its attributes. */
function noteRow({ misplacedAttributes }: ScriptCheck, outer: AttributedExpression): void {
  const row: AttributedExpression[] = [];
  let child: Expression = outer;
  while (child.type === 'AttributedExpression' || child.type === 'ConvertExpression') {
    if (child.type === 'AttributedExpression') row.push(child);
    child = child.child;
  }
  for (const attributed of row) {
    misplacedAttributes.set(attributed, child.type !== 'VariableExpression');
  }
}
