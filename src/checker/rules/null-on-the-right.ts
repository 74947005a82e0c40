import type { Node } from '../../powershell/ast/ast.ts';
import type { ParseResult } from '../../powershell/parse.ts';
import { isBuiltIn } from '../flow/automatic-variables.ts';
import { nodesOf } from '../flow/nodes-of.ts';
import { inSource } from '../flow/places.ts';
import { isNull, nameOfVariable, withoutParentheses } from '../flow/variable-name.ts';
import type { Rule } from '../rule.ts';

const comparisons = new Set(['Ieq', 'Ine', 'Ceq', 'Cne']);

export const nullOnTheRight: Rule = {
  id: 'null-on-the-right',
  severity: 'warning',
  alias: ['PSPossibleIncorrectComparisonWithNull'],
  title: '`$null` stands on the left of a comparison.',
  why: 'With a list on the left the comparison picks its empty elements and is neither true nor false: a guard lets through what it should stop.',
  bad: { in: 'block', text: '$found = Get-Service\nif (⟦$found -eq $null⟧) { Get-Date }' },
  good: { in: 'block', text: '$found = Get-Service\nif ($null -eq $found) { Get-Date }' },
  check({ blocks, reportInBlock }) {
    for (const analysis of blocks) {
      for (const node of nodesOf(analysis.plain.parsed, 'BinaryExpression')) {
        if (!comparisons.has(node.operator) || !isNull(node.right)) continue;
        if (isSingle(node.left, analysis.plain.parsed)) continue;
        reportInBlock(
          analysis.block,
          inSource(analysis, node),
          'with a list on the left this picks elements; write `$null` on the left',
        );
      }
    }
  },
};

/** What is surely no list, so that both sides are as good. */
function isSingle(left: Node, parsed: ParseResult | undefined): boolean {
  const node = withoutParentheses(left);
  switch (node.type) {
    case 'ConstantExpression':
    case 'StringConstantExpression':
    case 'ExpandableStringExpression':
      return true;
    case 'VariableExpression': {
      const name = nameOfVariable(node);
      if (name === undefined) return true;
      if (isBuiltIn(name)) return !/^(?:_|args|error|input|psitem|this)$/.test(name);
      const values = nodesOf(parsed, 'AssignmentStatement').filter(
        (one) => one.left.type === 'VariableExpression' && nameOfVariable(one.left) === name,
      );
      return values.length > 0 && values.every(({ right }) => isConstant(right));
    }
    case 'MemberExpression':
      return (
        node.member.type === 'StringConstantExpression' &&
        /^(?:count|length)$/i.test(node.member.value)
      );
    default:
      return false;
  }
}

function isConstant(node: Node): boolean {
  const { type } = withoutParentheses(node);
  return type === 'ConstantExpression' || type === 'StringConstantExpression';
}
