import type { Node } from '../../../powershell/ast/ast.ts';
import { nodesIn, nodesInScope, nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const assignmentInCondition = scriptRule({
  id: 'assignment-in-condition',
  severity: 'warning',
  alias: ['PSPossibleIncorrectUsageOfAssignmentOperator'],
  title: 'A condition compares with `-eq`.',
  why: '`=` gives the variable another value instead of comparing it, so the condition holds whatever the value was; `==` is no operator at all.',
  bad: { in: 'block', text: "$state = 'Stopped'\nif ($state ⟦=⟧ 'Running') { 'It runs.' }" },
  good: { in: 'block', text: "$state = 'Stopped'\nif ($state -eq 'Running') { 'It runs.' }" },
  checkScript({ text, parsed, report }) {
    const conditional = [
      ...nodesOf(parsed, 'IfStatement').flatMap(({ clauses }) => clauses),
      ...nodesOf(parsed, 'WhileStatement'),
      ...nodesOf(parsed, 'DoWhileStatement'),
    ];
    for (const { condition } of conditional) {
      const [assignment] = nodesInScope(condition, 'AssignmentStatement');
      if (!assignment) continue;
      const { left, right } = assignment;
      const isSurelyWrong =
        text.startsWith('=', right.start) ||
        (left.type === 'VariableExpression' && left.userPath.toLowerCase() === 'null');
      // Brackets around the whole condition say that it is meant.
      const isMeant =
        runsSomething(right) || (text[condition.start] === '(' && text[condition.end - 1] === ')');
      if (isMeant && !isSurelyWrong) continue;
      report(assignment.operatorRange, '`=` assigns a value; write `-eq` to compare');
    }
  },
});

/** As in `if ($file = Get-Item …)`, where the result is kept on purpose. */
function runsSomething(right: Node): boolean {
  return (
    nodesIn(right, 'Command').length > 0 ||
    (right.type === 'CommandExpression' && right.expression.type === 'InvokeMemberExpression')
  );
}
