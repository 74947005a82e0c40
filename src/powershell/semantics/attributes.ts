import type { Attribute } from '../ast/types.ts';
import { type ConstantPlace, isConstant } from './constant-arguments.ts';
import { foldCase } from './fold-case.ts';
import type { ScriptCheck } from './script-check.ts';
import { type AttributeTarget, attributeUsages } from './types/attribute-usage.ts';

export function checkAttribute(check: ScriptCheck, attribute: Attribute): void {
  const targets = targetsInClass(check);
  if (targets) checkUsage(check, attribute, targets);
  checkArguments(check, attribute, targets ? 'class attribute' : 'attribute');
}

/** What an attribute of a class, its members or their parameters stands on. */
function targetsInClass({ parents, scope }: ScriptCheck): readonly AttributeTarget[] | undefined {
  const parent = parents.at(-1);
  switch (parent?.type) {
    case 'TypeDefinition':
      return [parent.kind];
    case 'PropertyMember':
      return ['Property', 'Field'];
    case 'FunctionMember':
      return [parent.isConstructor ? 'Constructor' : 'Method'];
    case 'Parameter':
      return scope?.member?.type === 'FunctionMember' ? ['Parameter'] : undefined;
    default:
      return undefined;
  }
}

function checkUsage(
  check: ScriptCheck,
  attribute: Attribute,
  targets: readonly AttributeTarget[],
): void {
  const usage = attributeUsages.get(check.types.attributeOf(attribute.typeName) ?? '');
  if (usage === undefined) return;
  const { name, settable, readOnly } = usage;
  if (!targets.some((target) => usage.targets.includes(target))) {
    const allowed = usage.targets.join(', ');
    check.report('AttributeNotAllowedOnDeclaration', attribute, name, allowed);
  }
  for (const argument of attribute.namedArguments) {
    const { argumentName } = argument;
    const isSame = (member: string) => foldCase(member) === foldCase(argumentName);
    if (settable.some(isSame)) continue;
    if (readOnly.some(isSame)) {
      check.report('ReadOnlyProperty', argument, argumentName);
    } else {
      const valid = settable.join(', ');
      check.report('PropertyNotFoundForAttribute', argument, argumentName, name, valid);
    }
  }
}

function checkArguments(
  check: ScriptCheck,
  { positionalArguments, namedArguments }: Attribute,
  place: ConstantPlace,
): void {
  const notConstant =
    place === 'attribute'
      ? 'ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock'
      : 'ParameterAttributeArgumentNeedsToBeConstant';
  const names = new Set<string>();
  for (const named of namedArguments) {
    const name = foldCase(named.argumentName);
    if (names.has(name)) {
      check.report('DuplicateNamedArgument', named, named.argumentName);
    } else if (!named.expressionOmitted && !isConstant(named.argument, place, check.types)) {
      check.report(notConstant, named.argument);
    }
    names.add(name);
  }
  for (const argument of positionalArguments) {
    if (!isConstant(argument, place, check.types)) check.report(notConstant, argument);
  }
}
