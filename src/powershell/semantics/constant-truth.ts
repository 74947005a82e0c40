import type { ConstantValue } from '../ast/constant-value.ts';
import type { Expression } from '../ast/expressions.ts';
import { splitVariablePath } from '../tokens/variable-path.ts';
import { isConstant, pureExpression } from './constant-arguments.ts';
import { equalsIgnoringCase } from './fold-case.ts';
import type { TypeResolver } from './types/type-resolver.ts';

/**
 * Whether an attribute's argument is a constant that counts as true. One that would have to be
 * worked out, such as `(1 - 1)`, is taken for true.
 */
export function isTrueConstant(argument: Expression, types: TypeResolver): boolean {
  if (!isConstant(argument, 'attribute', types)) return false;
  let value: Expression | undefined = argument;
  while (value.type === 'ParenExpression') {
    const inner = pureExpression(value.pipeline);
    if (!inner) return true;
    value = inner;
  }
  switch (value.type) {
    case 'StringConstantExpression':
      return value.value !== '';
    case 'ConstantExpression':
      return isTrue(value.value);
    case 'VariableExpression':
      return equalsIgnoringCase(splitVariablePath(value.userPath).unqualified, 'true');
    default:
      return true;
  }
}

function isTrue({ value }: ConstantValue): boolean {
  return typeof value === 'string' ? /[1-9]/.test(value) : Boolean(value);
}
