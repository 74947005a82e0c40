import { callsOf, isSwitchedOn } from '../../flow/calls.ts';
import { inSource } from '../../flow/places.ts';
import type { Rule } from '../../rule.ts';

/** Have both `-Force` and `-WhatIf`, as the documentation of 5.1 and 7 says. */
const previewed = new Set(
  'clear-content clear-item clear-recyclebin move-item remove-item remove-itemproperty rename-item restart-computer restart-service stop-computer stop-process stop-service remove-printer remove-vm stop-vm'.split(
    ' ',
  ),
);

export const forceWithoutPreview: Rule = {
  id: 'force-without-preview',
  severity: 'info',
  title: 'Before `-Force` takes something away, `-WhatIf` has shown what.',
  why: '`-Force` also takes what is hidden, protected or in use, and asks nobody; the same command with `-WhatIf` lists it first and changes nothing.',
  bad: {
    in: 'block',
    meta: 'changes',
    text: "Remove-Item -LiteralPath 'C:\\Temp\\old' -Recurse ⟦-Force⟧",
  },
  good: {
    in: 'block',
    meta: 'changes',
    text: "Remove-Item -LiteralPath 'C:\\Temp\\old' -Recurse -Force -WhatIf",
  },
  check({ blocks, reportInBlock }) {
    const shown = new Set<string>();
    for (const analysis of blocks) {
      for (const call of callsOf(analysis.plain.parsed)) {
        if (!previewed.has(call.name)) continue;
        if (isSwitchedOn(call, 'whatif', 'wh')) {
          shown.add(call.name);
          continue;
        }
        const force = call.parameters.find(({ name }) => name === 'force');
        if (!force || !isSwitchedOn(call, 'force') || shown.has(call.name)) continue;
        reportInBlock(
          analysis.block,
          inSource(analysis, force.node),
          'nothing has shown what this takes away; put the same command with `-WhatIf` before it',
        );
      }
    }
  },
};
