import type { ParamBlock, Parameter } from '../ast/scripts.ts';
import type { FunctionDefinition } from '../ast/statements.ts';
import { equalsIgnoringCase, foldCase } from './fold-case.ts';
import type { ScriptCheck } from './script-check.ts';

export function checkParamBlock(check: ScriptCheck, { parameters }: ParamBlock): void {
  checkParameterList(check, parameters);
}

export function checkFunctionParameters(
  check: ScriptCheck,
  { parameters, body }: FunctionDefinition,
): void {
  // Empty parentheses are none.
  if (parameters === undefined || parameters.length === 0) return;
  if (body.paramBlock) check.report('OnlyOneParameterListAllowed', body.paramBlock);
  else checkParameterList(check, parameters);
}

function checkParameterList(check: ScriptCheck, parameters: readonly Parameter[]): void {
  const names = new Set<string>();
  for (const { name, attributes } of parameters) {
    const folded = foldCase(name.userPath);
    if (names.has(folded)) check.report('DuplicateFormalParameter', name, name.userPath);
    names.add(folded);
    const isVoid = attributes.find(
      ({ type, typeName }) =>
        type === 'TypeConstraint' && check.types.typeOf(typeName) === 'system.void',
    );
    if (isVoid) check.report('VoidTypeConstraintNotAllowed', isVoid);
  }
}

export function checkParameter(check: ScriptCheck, { attributes }: Parameter): void {
  const isOfMethod = check.parents.at(-2)?.type === 'FunctionMember';
  let hasType = false;
  for (const attribute of attributes) {
    if (attribute.type !== 'TypeConstraint') continue;
    const { typeName } = attribute;
    if (typeName.kind === 'simple' && isOrdered(typeName.name) && !typeName.assemblyName) {
      check.report('OrderedAttributeOnlyOnHashLiteralNode', attribute, typeName.name);
    } else if (isOfMethod) {
      if (hasType) check.report('MultipleTypeConstraintsOnMethodParam', attribute);
      hasType = true;
    }
  }
}

export function isOrdered(name: string): boolean {
  return equalsIgnoringCase(name, 'ordered');
}
