import type { Node } from '../../powershell/ast/ast.ts';
import { withoutParentheses } from './variable-name.ts';

/** `$a` and `$b` in `$a, [int] $b = …`; what is no variable as it is. */
export function targetsOf(left: Node): readonly Node[] {
  const inner = withoutParentheses(left);
  switch (inner.type) {
    case 'ArrayLiteral':
      return inner.elements.flatMap(targetsOf);
    case 'ConvertExpression':
    case 'AttributedExpression':
      return targetsOf(inner.child);
    default:
      return [inner];
  }
}
