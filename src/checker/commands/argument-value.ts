import type { Expression } from '../../powershell/ast/expressions.ts';
import type { StatementBlock } from '../../powershell/ast/scripts.ts';
import type { Statement } from '../../powershell/ast/statements.ts';

/** What is known of an argument before the script runs. */
export type ArgumentValue =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number | bigint }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'list'; items: readonly ArgumentValue[] }
  | { kind: 'hashtable' | 'scriptBlock' | 'null' | 'unknown' };

const unknown: ArgumentValue = { kind: 'unknown' };

export function literalOf(expression: Expression): ArgumentValue {
  switch (expression.type) {
    case 'StringConstantExpression':
      return { kind: 'text', text: expression.value };
    case 'ConstantExpression': {
      const { type, value } = expression.value;
      if (type === null || value === null) return unknown;
      if (type === 'Boolean') return { kind: 'boolean', value };
      return { kind: 'number', value: type === 'Decimal' ? Number(value) : value };
    }
    case 'VariableExpression':
      switch (expression.userPath.toLowerCase()) {
        case 'true':
          return { kind: 'boolean', value: true };
        case 'false':
          return { kind: 'boolean', value: false };
        case 'null':
          return { kind: 'null' };
        default:
          return unknown;
      }
    case 'UnaryExpression': {
      const inner = literalOf(expression.child);
      return expression.operator === 'Minus' && inner.kind === 'number'
        ? { kind: 'number', value: -inner.value }
        : unknown;
    }
    case 'ArrayLiteral':
      return { kind: 'list', items: expression.elements.map(literalOf) };
    case 'ArrayExpression':
      return literalOfArray(expression.subExpression);
    case 'ParenExpression':
      return literalOfStatement(expression.pipeline);
    case 'Hashtable':
      return { kind: 'hashtable' };
    case 'ScriptBlockExpression':
      return { kind: 'scriptBlock' };
    default:
      return unknown;
  }
}

/** `@(…)` with one list of literals in it; of anything else the length is not known. */
function literalOfArray({ statements }: StatementBlock): ArgumentValue {
  const [only, more] = statements;
  if (!only || more) return unknown;
  const inner = literalOfStatement(only);
  return inner.kind === 'list' ? inner : unknown;
}

/** A statement that is no more than an expression. */
export function expressionOf(statement: Statement): Expression | undefined {
  if (statement.type === 'CommandExpression') return statement.expression;
  if (statement.type !== 'Pipeline' || statement.elements.length !== 1) return undefined;
  const [only] = statement.elements;
  return only?.type === 'CommandExpression' ? only.expression : undefined;
}

function literalOfStatement(statement: Statement): ArgumentValue {
  const expression = expressionOf(statement);
  return expression ? literalOf(expression) : unknown;
}
