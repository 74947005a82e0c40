import { emptyRange } from '../../ast/node.ts';
import type { FunctionMember, PropertyMember } from '../../ast/statements.ts';
import { nameOfType } from '../../ast/types.ts';
import type { ScriptCheck } from '../script-check.ts';
import { analyzeFlow } from './method-flow.ts';
import { isVoidMethod } from './method-return.ts';

export function checkMethod(check: ScriptCheck, method: FunctionMember): void {
  const { returnType, definition } = method;
  const { paramBlock, beginBlock, processBlock, endBlock, cleanBlock, dynamicParamBlock } =
    definition.body;
  if (paramBlock) check.report('ParamBlockNotAllowedInMethod', paramBlock);
  const isNamed = endBlock !== undefined && !endBlock.unnamed;
  if (isNamed || beginBlock || processBlock || cleanBlock || dynamicParamBlock) {
    // The engine forgets `clean` when it looks for the place.
    const block = dynamicParamBlock ?? beginBlock ?? processBlock ?? endBlock ?? emptyRange;
    check.report('NamedBlockNotAllowedInMethod', block);
  }
  if (method.isConstructor && returnType) check.report('ConstructorCantHaveReturnType', returnType);
  const { alwaysReturns, notLocal } = analyzeFlow(definition, check.types);
  for (const variable of notLocal) check.notLocal.add(variable);
  if (!alwaysReturns && !isVoidMethod(method)) {
    check.report('MethodHasCodePathNotReturn', definition.nameRange);
  }
}

export function checkProperty(check: ScriptCheck, { propertyType }: PropertyMember): void {
  if (propertyType && check.types.typeOf(propertyType.typeName) === 'system.void') {
    check.report('TypeNotAllowedForProperty', propertyType, nameOfType(propertyType.typeName));
  }
}
