import type { Node } from '../../../powershell/ast/ast.ts';
import { statementsOf } from '../../../powershell/statements-of.ts';
import { callOf, callsOf } from '../../flow/calls.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { inSource } from '../../flow/places.ts';
import type { Rule } from '../../rule.ts';

export const commandsAfterEnter: Rule = {
  id: 'commands-after-enter',
  severity: 'error',
  title: 'Nothing follows `Enter-PSSession` in its statement.',
  why: 'The remote console begins when the statement has ended: what stands behind it in the same braces runs on the local computer.',
  bad: {
    in: 'block',
    text: '. {\n  ⟦Enter-PSSession⟧ -ComputerName {{server}}\n  Get-Service -Name Spooler\n}',
  },
  good: {
    in: 'block',
    text: 'Invoke-Command -ComputerName {{server}} -ScriptBlock { Get-Service -Name Spooler }',
  },
  check({ blocks, reportInBlock }) {
    for (const analysis of blocks) {
      const { block, plain } = analysis;
      if (!callsOf(plain.parsed).some(({ name }) => name === 'enter-pssession')) continue;
      const lists: (readonly Node[])[] = [
        ...nodesOf(plain.parsed, 'StatementBlock').map(({ statements }) => statements),
        ...nodesOf(plain.parsed, 'ScriptBlockExpression').map(({ scriptBlock }) =>
          statementsOf(scriptBlock),
        ),
      ];
      for (const statements of lists) {
        for (const statement of statements.slice(0, -1)) {
          if (statement.type !== 'Pipeline') continue;
          const [command] = statement.elements;
          if (command?.type !== 'Command' || callOf(command).name !== 'enter-pssession') continue;
          const [name = command] = command.elements;
          reportInBlock(
            block,
            inSource(analysis, name),
            '`Enter-PSSession` takes effect when the whole statement has ended, so the rest runs here; write `Invoke-Command -ComputerName … -ScriptBlock { … }`',
          );
        }
      }
    }
  },
};
