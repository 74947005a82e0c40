import { inSource } from '../../flow/places.ts';
import { targetFaults } from '../../flow/targets.ts';
import type { Rule } from '../../rule.ts';

export const unverifiedTarget: Rule = {
  id: 'unverified-target',
  severity: 'error',
  title: 'What is changed was found, once, and looked at.',
  why: 'A search finds nothing, or more than one, without an error: then the change is made to nothing, or to all of them.',
  bad: {
    in: 'block',
    meta: 'changes',
    text: '. {\n  trap { break }\n  $service = Get-Service -Name Spooler -ErrorAction Stop\n  Stop-Service -InputObject ⟦$service⟧ -ErrorAction Stop\n}',
  },
  good: {
    in: 'block',
    meta: 'changes',
    text: '. {\n  trap { break }\n  $service = @(Get-Service -Name Spooler -ErrorAction Stop)\n  if ($service.Count -ne 1) { throw "Found $($service.Count)." }\n  Stop-Service -InputObject $service[0] -ErrorAction Stop\n}',
  },
  check({ blocks, reportInBlock }) {
    for (const { analysis, node, command, found, overwritten } of targetFaults(blocks)) {
      if (overwritten) continue;
      const what = found.startsWith('$') ? `\`${found}\` holds` : `\`${found}\` finds`;
      reportInBlock(
        analysis.block,
        inSource(analysis, node),
        `nothing checks what ${what} before \`${command}\` takes it; read it into \`@(…)\`, and \`throw\` unless it is the one`,
      );
    }
  },
};
