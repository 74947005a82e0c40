import type { TextRange } from '../../../powershell/ast/node.ts';
import { nameRange } from '../../commands/call-places.ts';
import type { CommandCall } from '../../commands/command-calls.ts';
import { commandCalls } from '../../commands/command-calls.ts';
import type { Rule } from '../../rule.ts';

export const commandCasing: Rule = {
  id: 'command-casing',
  severity: 'info',
  alias: ['PSUseCorrectCasing'],
  title: 'Commands and parameters are cased as their authors write them.',
  why: 'PowerShell does not mind, but a reader who compares the script with the documentation, or searches for it, reads the words as they are there.',
  bad: { in: 'block', text: '⟦get-service⟧ -Name Spooler' },
  good: { in: 'block', text: 'Get-Service -Name Spooler' },
  check(context) {
    for (const call of commandCalls(context)) {
      if (!call.known) continue;
      const { command, arguments: given } = call.known;
      reportCasing(call, nameRange(call), call.written, command.name);
      for (const { range, written, parameter, isSplatted } of given.named) {
        if (!parameter || isSplatted) continue;
        const start = range.start + 1;
        reportCasing(call, { start, end: start + written.length }, written, parameter.name);
      }
    }

    function reportCasing(
      { analysis: { block, sourceOffset } }: CommandCall,
      { start, end }: TextRange,
      written: string,
      name: string,
    ): void {
      if (written === name || written.toLowerCase() !== name.toLowerCase()) return;
      const place = { start: sourceOffset(start), end: sourceOffset(end) };
      // A quoted name, or one that a reader's value gives.
      if (block.source.slice(place.start, place.end) !== written) return;
      const message = `\`${written}\` is documented as \`${name}\``;
      context.reportInBlock(block, place, message, { fix: [{ ...place, text: name }] });
    }
  },
};
