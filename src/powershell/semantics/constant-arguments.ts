import type { Expression, MemberExpression } from '../ast/expressions.ts';
import type { StatementBlock } from '../ast/scripts.ts';
import type { PipelineBase, Statement } from '../ast/statements.ts';
import { hasTrait, TokenFlags } from '../tokens/token-flags.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { splitVariablePath } from '../tokens/variable-path.ts';
import { foldCase } from './fold-case.ts';
import { isConstantMember, isPrimitiveType } from './types/primitive-types.ts';
import { missing, type TypeResolver } from './types/type-resolver.ts';

/** Where a constant is asked for: each place takes other things for constants. */
export type ConstantPlace =
  /** An argument of an attribute: a script block is welcome, as is a type that does not exist yet. */
  | 'attribute'
  /** An argument of an attribute in a class: no script block, for .NET cannot store one. */
  | 'class attribute'
  /** The specification of a module: hashtables. */
  | 'module';

/** Whether an expression's value is known before the script runs. */
export function isConstant(
  expression: Expression | Statement,
  place: ConstantPlace,
  types: TypeResolver,
): boolean {
  const pending: (Expression | Statement)[] = [expression];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (!isConstantBy(next, place, types, pending)) return false;
  }
  return true;
}

/** Looks at one node only; the parts that must be constants too are put onto `pending`. */
function isConstantBy(
  node: Expression | Statement,
  place: ConstantPlace,
  types: TypeResolver,
  pending: (Expression | Statement)[],
): boolean {
  switch (node.type) {
    case 'ConstantExpression':
    case 'StringConstantExpression':
    case 'HoleExpression':
      return true;
    case 'VariableExpression':
      return isConstantVariable(node.userPath);
    case 'TypeExpression':
      return place !== 'module' || types.typeOf(node.typeName) !== missing;
    case 'ScriptBlockExpression':
      return place === 'attribute';
    case 'MemberExpression':
      return isConstantField(node, types);
    case 'ConvertExpression':
      pending.push(node.child);
      return isPrimitiveType(types.typeOf(node.attribute.typeName));
    case 'UnaryExpression':
      pending.push(node.child);
      return hasTrait(TokenKind[node.operator], TokenFlags.CanConstantFold);
    case 'BinaryExpression':
      pending.push(node.left, node.right);
      return (
        hasTrait(TokenKind[node.operator], TokenFlags.CanConstantFold) &&
        !((node.operator === 'Divide' || node.operator === 'Rem') && isNothing(node.right))
      );
    case 'TernaryExpression':
      pending.push(node.condition, node.ifTrue, node.ifFalse);
      return true;
    case 'ArrayLiteral':
      for (const element of node.elements) pending.push(element);
      return true;
    case 'Hashtable':
      for (const { key, value } of node.keyValuePairs) pending.push(key, value);
      return place === 'module';
    case 'ParenExpression':
      pending.push(node.pipeline);
      return true;
    case 'UsingExpression':
      pending.push(node.subExpression);
      return true;
    case 'SubExpression':
      return pushOnlyStatement(node.subExpression, pending);
    case 'Pipeline': {
      const expression = pureExpression(node);
      if (expression) pending.push(expression);
      return expression !== undefined;
    }
    default:
      return false;
  }
}

function pushOnlyStatement(
  { statements, traps }: StatementBlock,
  pending: (Expression | Statement)[],
): boolean {
  const [statement] = statements;
  if (statement === undefined || statements.length > 1 || traps.length > 0) return false;
  pending.push(statement);
  return true;
}

/** The expression that a pipeline consists of, without a command or redirection. */
export function pureExpression(pipeline: PipelineBase): Expression | undefined {
  if (pipeline.type !== 'Pipeline' || pipeline.elements.length !== 1) return undefined;
  const [element] = pipeline.elements;
  return element?.type === 'CommandExpression' && element.redirections.length === 0
    ? element.expression
    : undefined;
}

/** `$true`, `$false` and `$null`, with any scope. */
export function isConstantVariable(userPath: string): boolean {
  const { unqualified, drive } = splitVariablePath(userPath);
  return drive === undefined && /^(true|false|null)$/i.test(unqualified);
}

function isNothing(divisor: Expression): boolean {
  return (
    divisor.type === 'VariableExpression' &&
    /^(false|null)$/i.test(splitVariablePath(divisor.userPath).unqualified)
  );
}

function isConstantField({ isStatic, expression, member }: MemberExpression, types: TypeResolver) {
  return (
    isStatic &&
    expression.type === 'TypeExpression' &&
    member.type === 'StringConstantExpression' &&
    isConstantMember(types.typeOf(expression.typeName), foldCase(member.value))
  );
}
