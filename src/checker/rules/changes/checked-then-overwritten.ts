import { inSource } from '../../flow/places.ts';
import { targetFaults } from '../../flow/targets.ts';
import type { Rule } from '../../rule.ts';

export const checkedThenOverwritten: Rule = {
  id: 'checked-then-overwritten',
  severity: 'error',
  title: 'What is changed is what was checked.',
  why: 'Between the check and the change the variable is filled anew, and what it holds then nobody has looked at.',
  bad: {
    in: 'block',
    meta: 'changes',
    text: '. {\n  trap { break }\n  $service = @(Get-Service -Name Spooler -ErrorAction Stop)\n  if ($service.Count -ne 1) { throw "Found $($service.Count)." }\n  $service = @(Get-Service -DisplayName Print* -ErrorAction Stop)\n  Stop-Service -InputObject ⟦$service⟧ -ErrorAction Stop\n}',
  },
  good: {
    in: 'block',
    meta: 'changes',
    text: '. {\n  trap { break }\n  $service = @(Get-Service -DisplayName Print* -ErrorAction Stop)\n  if ($service.Count -ne 1) { throw "Found $($service.Count)." }\n  Stop-Service -InputObject $service -ErrorAction Stop\n}',
  },
  check({ blocks, reportInBlock }) {
    for (const { analysis, node, command, found, overwritten } of targetFaults(blocks)) {
      if (!overwritten) continue;
      reportInBlock(
        analysis.block,
        inSource(analysis, node),
        `\`${found}\` was checked and then filled anew before \`${command}\`; check it again`,
      );
    }
  },
};
