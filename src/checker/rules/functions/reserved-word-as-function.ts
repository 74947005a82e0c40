import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

const reserved = new Set(
  'begin break catch class configuration continue data define do dynamicparam else elseif end enum exit filter finally for foreach from function if parallel param process return sequence switch throw trap try type until using var while workflow'.split(
    ' ',
  ),
);

export const reservedWordAsFunction = scriptRule({
  id: 'reserved-word-as-function',
  severity: 'warning',
  alias: ['PSAvoidReservedWordsAsFunctionNames'],
  title: 'No function is named like a word of the language.',
  why: 'Where a command is expected PowerShell reads the word as its own statement, so the function is never called and the script fails or does something else.',
  bad: { in: 'block', text: 'function ⟦Exit⟧ { Write-Output -InputObject done }' },
  good: { in: 'block', text: 'function Exit-Maintenance { Write-Output -InputObject done }' },
  checkScript({ parsed, report }) {
    for (const { name, nameRange } of nodesOf(parsed, 'FunctionDefinition')) {
      const bare = name.replace(/^(global|local|script|private):/i, '');
      if (reserved.has(bare.toLowerCase())) {
        report(nameRange, `\`${bare}\` is a word of the language; give the function another name`);
      }
    }
  },
});
