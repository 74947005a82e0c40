import type { Node } from '../../../powershell/ast/ast.ts';
import { statementsOf } from '../../../powershell/statements-of.ts';
import { asksByItself } from '../../flow/asking-commands.ts';
import { type Call, callsOf, isSwitchedOn, parameterOf } from '../../flow/calls.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { inSource, shellOf } from '../../flow/places.ts';
import { runsAtOnce } from '../../flow/runs-at-once.ts';
import type { Rule } from '../../rule.ts';

export const asksTheReader: Rule = {
  id: 'asks-the-reader',
  severity: 'error',
  title: 'Nothing is pasted behind a question.',
  why: 'A question in the console takes the next pasted line for its answer: that line does not run, and what it says is answered.',
  bad: {
    in: 'block',
    text: "$name = ⟦Read-Host⟧ -Prompt 'Server'\nGet-Service -ComputerName $name",
  },
  good: { in: 'block', text: '$name = {{server}}\nGet-Service -ComputerName $name' },
  check({ source, blocks, reportInBlock }) {
    for (const analysis of blocks) {
      const { block, plain } = analysis;
      if (!plain.parsed) continue;
      const { script } = plain.parsed;
      const last = statementsOf(script).at(-1);
      // What the last statement asks is answered by the reader.
      const complain = (node: Node, what: string, instead: string): void => {
        if (!last || node.start >= last.start || !runsAtOnce(script, node)) return;
        const message = `${what} asks, and takes the next line of the block for the answer; ${instead}`;
        reportInBlock(block, inSource(analysis, node), message);
      };
      const isSeven = shellOf(source, analysis) === 'powershell 7';
      for (const call of callsOf(plain.parsed)) {
        const [name] = call.command.elements;
        if (!name) continue;
        if (call.name === 'read-host' || call.name === 'pause') {
          complain(
            name,
            `\`${call.name === 'pause' ? 'pause' : 'Read-Host'}\``,
            'declare a parameter, or end the block here',
          );
        } else if (call.name === 'get-credential' && isSeven) {
          complain(name, '`Get-Credential`', 'in PowerShell 7 put all of the block into `. { … }`');
        } else {
          const confirm = call.parameters.find((one) => one.name === 'confirm');
          if (asksByItself(call.name) && !isAnswered(call)) {
            const written = plain.rendering.text.slice(name.start, name.end);
            complain(
              name,
              `\`${written}\``,
              'check first what it takes away, then say `-Confirm:$false`, or end the block here',
            );
          } else if (confirm && isSwitchedOn(call, 'confirm') && call.name.includes('-')) {
            complain(confirm.node, '`-Confirm`', 'end the block here, or leave it out');
          }
        }
      }
      for (const node of nodesOf(plain.parsed, 'InvokeMemberExpression')) {
        if (
          node.expression.type !== 'TypeExpression' ||
          node.member.type !== 'StringConstantExpression'
        )
          continue;
        const { typeName } = node.expression;
        if (typeName.kind !== 'simple' || !/^(system\.)?console$/i.test(typeName.name)) continue;
        if (/^read(key|line)?$/i.test(node.member.value)) {
          complain(node, `\`[Console]::${node.member.value}\``, 'end the block here');
        }
      }
    }
  },
};

/** `-Force`, `-Confirm:$false` or `-WhatIf` is given, or may be in what is splatted. */
function isAnswered(call: Call): boolean {
  return (
    isSwitchedOn(call, 'force') ||
    isSwitchedOn(call, 'whatif', 'wh') ||
    parameterOf(call, 'confirm', 'conf') !== undefined ||
    call.positional.some((value) => value.type === 'VariableExpression' && value.splatted)
  );
}
