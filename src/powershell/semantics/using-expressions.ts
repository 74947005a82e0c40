import type { Expression, UsingExpression } from '../ast/expressions.ts';
import { isConstant } from './constant-arguments.ts';
import type { ScriptCheck } from './script-check.ts';

/** `$using:` takes a variable with properties and constant indexes: nothing that could do something. */
export function checkUsingExpression(check: ScriptCheck, { subExpression }: UsingExpression): void {
  let expression: Expression = subExpression;
  for (;;) {
    if (expression.type === 'VariableExpression') return;
    if (
      expression.type === 'MemberExpression' &&
      expression.member.type === 'StringConstantExpression'
    ) {
      expression = expression.expression;
    } else if (expression.type === 'IndexExpression') {
      if (!isConstant(expression.index, 'attribute', check.types)) {
        return check.report('InvalidUsingExpression', expression.index);
      }
      expression = expression.target;
    } else {
      return check.report('InvalidUsingExpression', expression);
    }
  }
}
