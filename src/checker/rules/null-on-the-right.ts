import type { Expression, VariableExpression } from '../../powershell/ast/expressions.ts';
import type { Statement } from '../../powershell/ast/statements.ts';
import type { TypeName } from '../../powershell/ast/types.ts';
import type { ParseResult } from '../../powershell/parse.ts';
import { isPowerShellVariable } from '../automatic-variables.ts';
import { nodesOf } from '../flow/nodes-of.ts';
import { scriptRule } from '../script-rule.ts';
import { typeOf } from '../type-of.ts';

const comparisons = new Set(['Ieq', 'Ine', 'Ceq', 'Cne']);

export const nullOnTheRight = scriptRule({
  id: 'null-on-the-right',
  severity: 'warning',
  alias: ['PSPossibleIncorrectComparisonWithNull'],
  title: '`$null` stands on the left of a comparison.',
  why: 'If the left side turns out to be a list, the comparison picks elements out of it instead of answering yes or no, and the condition goes wrong.',
  bad: {
    in: 'block',
    text: "$service = Get-Service -Name 'spooler*'\nif (⟦$service -eq $null⟧) { 'none' }",
  },
  good: {
    in: 'block',
    text: "$service = Get-Service -Name 'spooler*'\nif ($null -eq $service) { 'none' }",
  },
  checkScript({ parsed, report }) {
    for (const node of nodesOf(parsed, 'BinaryExpression')) {
      const { left, right } = node;
      if (!comparisons.has(node.operator) || !isVariable(right, 'null')) continue;
      if (left.type === 'VariableExpression') {
        if (isPowerShellVariable(left.userPath) || isKnownAsOneValue(left, parsed)) continue;
      } else if (isOneValue(left)) continue;
      report(node, 'the left side may be a list; write `$null` on the left');
    }
  },
});

function isVariable(node: Expression, name: string): node is VariableExpression {
  return node.type === 'VariableExpression' && node.userPath.toLowerCase() === name.toLowerCase();
}

/** By its type or by what the script gave it last. */
function isKnownAsOneValue({ userPath, start }: VariableExpression, parsed: ParseResult): boolean {
  const given = nodesOf(parsed, 'AssignmentStatement').findLast(
    ({ end, operator, left }) =>
      end <= start &&
      operator === 'Equals' &&
      isVariable(left.type === 'ConvertExpression' ? left.child : left, userPath),
  );
  if (given) return isOneValue(given.left) || isOneValue(given.right);
  return nodesOf(parsed, 'Parameter').some(
    ({ name, end, attributes }) =>
      end <= start &&
      isVariable(name, userPath) &&
      attributes.some((one) => one.type === 'TypeConstraint' && isOneOf(one.typeName)),
  );
}

/** Whether an expression, or what is assigned, can be no list. */
function isOneValue(node: Expression | Statement): boolean {
  switch (node.type) {
    case 'CommandExpression':
      return isOneValue(node.expression);
    case 'ConstantExpression':
    case 'StringConstantExpression':
    case 'ExpandableStringExpression':
    case 'Hashtable':
    case 'ScriptBlockExpression':
    case 'TypeExpression':
      return true;
    case 'ConvertExpression':
      return isOneOf(node.attribute.typeName);
    default:
      return false;
  }
}

function isOneOf(name: TypeName): boolean {
  return name.kind !== 'array' && !/^system\.(?:array|object)$/.test(typeOf(name));
}
