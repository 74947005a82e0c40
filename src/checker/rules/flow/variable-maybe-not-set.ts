import { variableFaults } from '../../flow/session-variables.ts';
import type { Rule } from '../../rule.ts';

export const variableMaybeNotSet: Rule = {
  id: 'variable-maybe-not-set',
  severity: 'warning',
  title: 'A variable is set on every way to where it is read.',
  why: 'Where the branch has not run the variable is `$null`, or holds what an earlier attempt left in the console.',
  bad: {
    in: 'block',
    text: "if (Test-Path -Path 'C:\\\\Temp') { $folder = 'C:\\\\Temp' }\nGet-ChildItem -Path ⟦$folder⟧",
  },
  good: {
    in: 'block',
    text: "$folder = 'C:\\\\Windows'\nif (Test-Path -Path 'C:\\\\Temp') { $folder = 'C:\\\\Temp' }\nGet-ChildItem -Path $folder",
  },
  check({ source, blocks, reportInBlock }) {
    for (const { kind, block, range, message } of variableFaults(source, blocks)) {
      if (kind === 'maybe-not-set') reportInBlock(block, range, message);
    }
  },
};
