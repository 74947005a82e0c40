import { variablesOf } from '../../flow/block-variables.ts';
import { inSource, shellOf } from '../../flow/places.ts';
import { remoteReads } from '../../flow/remote-variables.ts';
import type { Rule } from '../../rule.ts';

export const variableNotSent: Rule = {
  id: 'variable-not-sent',
  severity: 'error',
  alias: ['PSUseUsingScopeModifierInNewRunspaces'],
  title: 'A script block that runs elsewhere is given the variables that it reads.',
  why: 'On the other computer, or in the job, the variable is not set: the command gets `$null` there, without an error.',
  bad: {
    in: 'block',
    text: "$name = 'Spooler'\nInvoke-Command -ComputerName {{server}} -ScriptBlock { Get-Service -Name ⟦$name⟧ }",
  },
  good: {
    in: 'block',
    text: "$name = 'Spooler'\nInvoke-Command -ComputerName {{server}} -ScriptBlock { Get-Service -Name $using:name }",
  },
  check({ source, blocks, reportInBlock }) {
    const known = new Map<string, Set<string>>();
    const made = new Set(
      blocks.flatMap(({ script }) => (script ? [...variablesOf(script).effects.keys()] : [])),
    );
    for (const analysis of blocks) {
      const { script } = analysis;
      if (!script) continue;
      for (const variable of remoteReads(script, known, made)) {
        const shown = `${variable.splatted ? '@' : '$'}${variable.userPath}`;
        // `$using:` came with 3.0.
        const remedy =
          shellOf(source, analysis) === 'powershell 2.0'
            ? 'pass it with `-ArgumentList` and `param`'
            : `write \`${shown.replace(/^(.)/, '$1using:')}\``;
        reportInBlock(
          analysis.block,
          inSource(analysis, variable),
          `\`${shown}\` is not set where this runs; ${remedy}`,
        );
      }
    }
  },
};
