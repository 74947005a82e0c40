import type { Node } from '../../../powershell/ast/ast.ts';
import { statementsOf } from '../../../powershell/statements-of.ts';
import { visit } from '../../../powershell/walk.ts';
import { inSource } from '../../flow/places.ts';
import type { Rule } from '../../rule.ts';

export const guardAtTopLevel: Rule = {
  id: 'guard-at-top-level',
  severity: 'error',
  title: 'A guard stands in one statement with what it guards.',
  why: 'Pasted into a console each statement runs by itself: `throw` and `return` end only their own, and the next one runs all the same.',
  bad: {
    in: 'block',
    text: "$service = Get-Service -Name Spooler\nif ($service.Status -ne 'Running') { ⟦throw⟧ 'Not running.' }\n$service.DisplayName",
  },
  good: {
    in: 'block',
    text: ". {\n  $service = Get-Service -Name Spooler\n  if ($service.Status -ne 'Running') { throw 'Not running.' }\n  $service.DisplayName\n}",
  },
  check({ blocks, reportInBlock }) {
    for (const analysis of blocks) {
      const { block, plain } = analysis;
      // In a block that changes something every further statement is refused.
      if (block.changes || !plain.parsed) continue;
      const statements = statementsOf(plain.parsed.script);
      for (const statement of statements.slice(0, -1)) {
        const guard = guardIn(statement);
        if (!guard) continue;
        const word = guard.type === 'ThrowStatement' ? 'throw' : 'return';
        const { start } = inSource(analysis, guard);
        reportInBlock(
          block,
          { start, end: start + word.length },
          `\`${word}\` does not stop the statements below, which a console runs one by one; put all of the block into \`. { … }\``,
        );
      }
    }
  },
};

/** The first `throw` or `return` that would end a script here. */
function guardIn(statement: Node): Node | undefined {
  if (statement.type === 'TryStatement') {
    return statement.catchClauses.map(({ body }) => guardBelow(body)).find((guard) => guard);
  }
  const isGuard = statement.type === 'ThrowStatement' || statement.type === 'IfStatement';
  return isGuard ? guardBelow(statement) : undefined;
}

function guardBelow(node: Node): Node | undefined {
  let guard: Node | undefined;
  visit(node, (inner) => {
    if (guard || inner.type === 'TryStatement' || inner.type === 'ScriptBlockExpression') {
      return false;
    }
    if (inner.type === 'ThrowStatement' || inner.type === 'ReturnStatement') guard = inner;
    return undefined;
  });
  return guard;
}
