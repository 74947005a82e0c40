import type { Node } from '../../../powershell/ast/ast.ts';
import { commandCalls } from '../../commands/command-calls.ts';
import { brokenLines } from '../../flow/broken-lines.ts';
import { inSource } from '../../flow/places.ts';
import type { Rule } from '../../rule.ts';

export const brokenLine: Rule = {
  id: 'broken-line',
  severity: 'error',
  title: 'A command that goes on says so at the end of its line.',
  why: 'A line that is a whole command is run as one, without what stands on the next line; that is then refused, or printed as text.',
  bad: {
    in: 'block',
    text: 'Get-Service -ComputerName {{server}}\n  ⟦-Name⟧ Spooler',
  },
  good: {
    in: 'block',
    text: 'Get-Service -ComputerName {{server}} -Name Spooler |\n  Select-Object -Property Status',
  },
  check(context) {
    const found = context.blocks.flatMap((analysis) => {
      const { plain, script } = analysis;
      const lines = script ? brokenLines(script, plain.rendering.text) : [];
      return lines.map((line) => ({ ...line, analysis }));
    });
    if (found.length === 0) return;
    const lacksValue = new Map(
      commandCalls(context).flatMap(({ known, node }): [Node, boolean][] => {
        const last = node.elements.at(-1);
        return known && last ? [[last, known.arguments.named.at(-1)?.lacksValue === true]] : [];
      }),
    );
    for (const { analysis, range, waiting: parameter, isIndented } of found) {
      // Of a command that is not known, a value further to the right is one that was meant.
      if (parameter && !(lacksValue.get(parameter) ?? isIndented)) continue;
      const { text } = analysis.plain.rendering;
      const shown = text.slice(range.start, range.end).split('\n')[0] ?? '';
      context.reportInBlock(
        analysis.block,
        inSource(analysis, range),
        parameter
          ? `the line above ends with \`-${parameter.parameterName}\`, and runs without \`${shown}\`; put both on one line`
          : `\`${shown}\` begins a line, and the line above has run by then; put it on that line`,
      );
    }
  },
};
