import type { Node } from '../../powershell/ast/ast.ts';
import type { VariableExpression } from '../../powershell/ast/expressions.ts';
import { splitVariablePath } from '../../powershell/tokens/variable-path.ts';

/** A variable's name in lower case without its scope; undefined for `$env:Path` and its kin. */
export function nameOfVariable({ userPath }: VariableExpression): string | undefined {
  if (!userPath.includes(':')) return userPath.toLowerCase();
  const { unqualified, drive } = splitVariablePath(userPath);
  return drive === undefined && unqualified !== '' ? unqualified.toLowerCase() : undefined;
}

/** What stands in parentheses that hold one expression alone. */
export function withoutParentheses(node: Node): Node {
  let inner = node;
  for (;;) {
    if (inner.type === 'ParenExpression') inner = inner.pipeline;
    else if (inner.type === 'CommandExpression') inner = inner.expression;
    else if (inner.type === 'Pipeline' && inner.elements.length === 1 && inner.elements[0]) {
      [inner] = inner.elements;
    } else return inner;
  }
}

export function isNull(node: Node): boolean {
  const inner = withoutParentheses(node);
  return inner.type === 'VariableExpression' && inner.userPath.toLowerCase() === 'null';
}
