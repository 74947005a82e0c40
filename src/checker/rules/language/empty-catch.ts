import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const emptyCatch = scriptRule({
  id: 'empty-catch',
  severity: 'warning',
  alias: ['PSAvoidUsingEmptyCatchBlock'],
  title: 'A caught error is dealt with.',
  why: 'With an empty `catch` a failed command looks as if it had worked, and the reader goes on to the next step.',
  bad: {
    in: 'block',
    text: "try {\n  Restart-Service -Name 'spooler' -ErrorAction Stop\n} ⟦catch {\n}⟧",
  },
  good: {
    in: 'block',
    text: "try {\n  Restart-Service -Name 'spooler' -ErrorAction Stop\n} catch {\n  throw 'The spooler did not restart.'\n}",
  },
  checkScript({ parsed, report }) {
    for (const clause of nodesOf(parsed, 'CatchClause')) {
      if (clause.body.statements.length > 0) continue;
      report(clause, 'the error is lost here; write it out or `throw` it again');
    }
  },
});
