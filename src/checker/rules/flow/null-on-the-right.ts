import type { Node } from '../../../powershell/ast/ast.ts';
import type { BinaryExpression, VariableExpression } from '../../../powershell/ast/expressions.ts';
import type { TypeName } from '../../../powershell/ast/types.ts';
import { isBuiltIn } from '../../flow/built-in-variables.ts';
import { nodesIn, nodesInScope, nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';
import { typeOf } from '../../type-of.ts';

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
  checkScript({ text, parsed, report }) {
    const found = new Set<BinaryExpression>();
    const look = (comparisons: readonly BinaryExpression[], scope: Node): void => {
      for (const node of comparisons) if (mayCompareList(node, scope)) found.add(node);
    };
    // Not in the script blocks of a script: `Where-Object { $_.Path -eq $null }` is well known.
    look(nodesInScope(parsed.script, 'BinaryExpression'), parsed.script);
    // A block that holds is `. { … }`, and its statements are those of the block.
    for (const { elements } of nodesInScope(parsed.script, 'Command')) {
      const [first] = elements;
      if (first?.type !== 'ScriptBlockExpression') continue;
      look(nodesInScope(first.scriptBlock, 'BinaryExpression'), first.scriptBlock);
    }
    for (const definition of nodesOf(parsed, 'FunctionDefinition')) {
      look(nodesIn(definition, 'BinaryExpression'), definition);
    }
    for (const node of found) {
      const { left, right } = node;
      report(node, 'the left side may be a list; write `$null` on the left', [
        { start: left.start, end: left.end, text: text.slice(right.start, right.end) },
        { start: right.start, end: right.end, text: text.slice(left.start, left.end) },
      ]);
    }
  },
});

const equalities = new Set(['Ieq', 'Ine', 'Ceq', 'Cne']);

function mayCompareList({ left, operator, right }: BinaryExpression, scope: Node): boolean {
  if (!equalities.has(operator) || !isVariable(right, 'null')) return false;
  if (left.type !== 'VariableExpression') return !isOneValue(left);
  return !isBuiltIn(left.userPath.toLowerCase()) && !isKnownAsOneValue(left, scope);
}

function isVariable(node: Node, name: string): node is VariableExpression {
  return node.type === 'VariableExpression' && node.userPath.toLowerCase() === name.toLowerCase();
}

/** By the type of the parameter, or by all that it is ever given. */
function isKnownAsOneValue({ userPath }: VariableExpression, scope: Node): boolean {
  const parameter = nodesIn(scope, 'Parameter').find(({ name }) => isVariable(name, userPath));
  const type = parameter?.attributes.find((attribute) => attribute.type === 'TypeConstraint');
  if (type) return isOneOf(type.typeName);
  const given = nodesIn(scope, 'AssignmentStatement').filter(
    ({ operator, left }) =>
      operator === 'Equals' &&
      isVariable(left.type === 'ConvertExpression' ? left.child : left, userPath),
  );
  return (
    given.length > 0 && given.every(({ left, right }) => isOneValue(left) || isOneValue(right))
  );
}

/** Whether an expression, or what is assigned, can be no list. */
function isOneValue(node: Node): boolean {
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
    case 'UnaryExpression':
      return node.operator === 'Not' || node.operator === 'Exclaim';
    case 'BinaryExpression':
      return ['And', 'Or', 'Xor', 'Is'].includes(node.operator);
    default:
      return false;
  }
}

function isOneOf(name: TypeName): boolean {
  return name.kind !== 'array' && !/^system\.(?:array|object)$/.test(typeOf(name));
}
