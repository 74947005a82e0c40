import type { Attribute, NamedAttributeArgument, TypeConstraint } from '../powershell/ast/types.ts';

/** The arguments of this name that a list of attributes is given, whatever the attribute. */
export function namedArguments(
  attributes: readonly (Attribute | TypeConstraint)[],
  name: string,
): readonly NamedAttributeArgument[] {
  return attributes
    .flatMap((attribute) => (attribute.type === 'Attribute' ? attribute.namedArguments : []))
    .filter(({ argumentName }) => argumentName.toLowerCase() === name.toLowerCase());
}

/** `Mandatory`, `Mandatory = $true`, and what PowerShell converts to true: `Mandatory = 1`. */
export function isTrue({ argument, expressionOmitted }: NamedAttributeArgument): boolean {
  if (expressionOmitted) return true;
  switch (argument.type) {
    case 'VariableExpression':
      return argument.userPath.toLowerCase() === 'true';
    case 'ConstantExpression':
      return Boolean(argument.value.value);
    case 'StringConstantExpression':
      return argument.value !== '';
    default:
      return false;
  }
}
