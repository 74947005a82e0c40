import type { Node } from '../../../powershell/ast/ast.ts';
import { statementsOf } from '../../../powershell/statements-of.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { inSource } from '../../flow/places.ts';
import type { Rule } from '../../rule.ts';

const emptyInConsole = new Set(['psscriptroot', 'pscommandpath']);

export const scriptOnly: Rule = {
  id: 'script-only',
  severity: 'error',
  title: 'A block holds nothing that works in script files only.',
  why: 'In a console `$PSScriptRoot` is empty, `#requires` a comment, and a `trap` or `param` of its own covers no other statement: the path is wrong, or the check is not made.',
  bad: { in: 'block', text: 'Get-ChildItem -Path "⟦$PSScriptRoot⟧\\logs"' },
  good: { in: 'block', text: 'Get-ChildItem -Path "$env:TEMP\\logs"' },
  check({ blocks, reportInBlock }) {
    for (const analysis of blocks) {
      const { block, plain } = analysis;
      if (!plain.parsed) continue;
      for (const variable of nodesOf(plain.parsed, 'VariableExpression')) {
        if (!emptyInConsole.has(variable.userPath.toLowerCase())) continue;
        const range = inSource(analysis, variable);
        reportInBlock(
          block,
          range,
          `\`$${variable.userPath}\` is empty in a console; write the folder`,
        );
      }
      const statements = statementsOf(plain.parsed.script);
      statements.forEach((statement, index) => {
        const fault = faultOf(statement, statements.length - index - 1);
        if (fault) reportInBlock(block, inSource(analysis, fault.range), fault.message);
      });
    }
  },
};

function faultOf(statement: Node, behind: number) {
  const at = (length: number) => ({ start: statement.start, end: statement.start + length });
  if (statement.type === 'TrapStatement' && behind > 0) {
    return {
      range: at('trap'.length),
      message: '`trap` covers only its own statement here; put all of the block into `. { … }`',
    };
  }
  if (statement.type === 'ParamBlock' && statement.parameters.length > 0) {
    return {
      range: at('param'.length),
      message: '`param` takes no arguments in a console; assign the values to variables',
    };
  }
  return undefined;
}
