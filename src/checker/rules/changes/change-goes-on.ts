import type { Node } from '../../../powershell/ast/ast.ts';
import { statementsOf } from '../../../powershell/statements-of.ts';
import type { Rule } from '../../rule.ts';

export const changeGoesOn: Rule = {
  id: 'change-goes-on',
  severity: 'error',
  title: 'A block that changes something stops at its first error.',
  why: 'Inside `. { … }` a method that throws, a missing command or a cmdlet that gives up ends only its own statement; the next one still runs. `trap { break }` as the first statement ends the whole block at any error.',
  bad: {
    in: 'block',
    meta: 'changes',
    text: '⟦. {⟧\n  $service = Get-Service -Name Spooler -ErrorAction Stop\n  $service.Refresh()\n  Stop-Service -InputObject $service\n}',
  },
  good: {
    in: 'block',
    meta: 'changes',
    text: '. {\n  trap { break }\n  $service = Get-Service -Name Spooler -ErrorAction Stop\n  $service.Refresh()\n  Stop-Service -InputObject $service\n}',
  },
  check({ blocks, reportInBlock }) {
    for (const { block, plain, sourceOffset } of blocks) {
      if (!block.changes || !plain.parsed) continue;
      const [statement] = statementsOf(plain.parsed.script);
      const inner = statement && statementsOfDotBlock(statement);
      const [first] = inner ?? [];
      // One command alone has nothing behind it that could go on.
      if (!inner || inner.length < 2 || first?.type === 'TrapStatement') continue;
      const start = sourceOffset(statement.start);
      reportInBlock(
        block,
        { start, end: start + '. {'.length },
        'an error in the middle would not stop this block; write `trap { break }` as its first statement',
      );
    }
  },
};

/** The statements in `. { … }`; undefined for anything else. */
function statementsOfDotBlock(statement: Node): readonly Node[] | undefined {
  if (statement.type !== 'Pipeline') return undefined;
  const [command] = statement.elements;
  if (command?.type !== 'Command' || command.invocationOperator !== 'Dot') return undefined;
  const [block] = command.elements;
  return block?.type === 'ScriptBlockExpression' ? statementsOf(block.scriptBlock) : undefined;
}
