import { changesSomething } from '../../changing-verbs.ts';
import { callsOf } from '../../flow/calls.ts';
import { looksAtConnection, needsConnection } from '../../flow/connections.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { inSource } from '../../flow/places.ts';
import type { Rule } from '../../rule.ts';

export const uncheckedConnection: Rule = {
  id: 'unchecked-connection',
  severity: 'error',
  title: 'A block that changes something checks which server its shell is connected to.',
  why: 'A shell keeps the connection that somebody else, or an earlier step, made: the same names may exist on the other server too.',
  bad: {
    in: 'block',
    meta: 'changes',
    text: '. {\n  trap { break }\n  $agents = @(Get-SCOMAgent -ErrorAction Stop)\n  if ($agents.Count -ne {{count}}) { throw "Found $($agents.Count)." }\n  ⟦Disable-SCOMAgentProxy⟧ -Agent $agents\n}',
  },
  good: {
    in: 'block',
    meta: 'changes',
    text: ". {\n  trap { break }\n  $groups = @(Get-SCOMManagementGroup -ErrorAction Stop)\n  if ($groups.Count -ne 1 -or $groups[0].Name -ne 'CONTOSO') { throw 'Not connected to CONTOSO alone.' }\n  $agents = @(Get-SCOMAgent -ErrorAction Stop)\n  if ($agents.Count -ne {{count}}) { throw \"Found $($agents.Count).\" }\n  Disable-SCOMAgentProxy -Agent $agents\n}",
  },
  check({ blocks, reportInBlock }) {
    for (const analysis of blocks) {
      const { block, plain } = analysis;
      if (!block.changes || !plain.parsed) continue;
      const calls = callsOf(plain.parsed).filter(({ name }) => needsConnection(name));
      // A change may be a method of what was read.
      const call = calls.find(({ name }) => changesSomething(name)) ?? calls[0];
      const [name] = call?.command.elements ?? [];
      if (!name) continue;
      const stops = nodesOf(plain.parsed, 'ThrowStatement').length > 0;
      if (stops && looksAtConnection(plain.parsed)) continue;
      reportInBlock(
        block,
        inSource(analysis, name),
        'nothing here checks which server the shell is connected to; read the connection first, and `throw` if it is another',
      );
    }
  },
};
