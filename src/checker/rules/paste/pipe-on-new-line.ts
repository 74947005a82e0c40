import type { Node } from '../../../powershell/ast/ast.ts';
import type { TextRange } from '../../../powershell/ast/node.ts';
import { statementsOf } from '../../../powershell/statements-of.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { inSource, shellOf } from '../../flow/places.ts';
import type { Rule } from '../../rule.ts';

export const pipeOnNewLine: Rule = {
  id: 'pipe-on-new-line',
  severity: 'error',
  title: 'A pipe stands at the end of the line that it continues.',
  why: 'A console runs the line before it at once, and Windows PowerShell refuses a line that begins with a pipe in scripts too; only PowerShell 7 reads on, and only inside brackets or a file.',
  bad: { in: 'block', text: 'Get-Process\n  ⟦|⟧ Sort-Object -Property Name' },
  good: { in: 'block', text: 'Get-Process |\n  Sort-Object -Property Name' },
  check({ source, blocks, reportInBlock }) {
    for (const analysis of blocks) {
      const { block, plain } = analysis;
      const { text } = plain.rendering;
      if (!plain.parsed || !/\n\s*\|/.test(text)) continue;
      const shell = shellOf(source, analysis);
      const readsOn = shell === undefined || shell === 'powershell 7';
      const bare = new Set(statementsOf(plain.parsed.script).flatMap(withoutBrackets));
      const complain = (whole: Node, left: TextRange, right: TextRange): void => {
        if (readsOn && !bare.has(whole)) return;
        const between = text.slice(left.end, right.start);
        // What a comment holds is no operator.
        const code = between.replace(/#.*$/gm, (comment) => ' '.repeat(comment.length));
        if (!/(?<!`)\n\s*\|\s*$/.test(code)) return;
        const start = left.end + code.lastIndexOf('|');
        reportInBlock(
          block,
          inSource(analysis, { start, end: start + 1 }),
          '`|` begins a line, and the line before it has run by then; put it at the end of that line',
        );
      };
      for (const pipeline of nodesOf(plain.parsed, 'Pipeline')) {
        let left: TextRange | undefined;
        for (const right of pipeline.elements) {
          if (left) complain(pipeline, left, right);
          left = right;
        }
      }
    }
  },
};

/** The parts of a top-level statement that no bracket holds together. */
function withoutBrackets(statement: Node): readonly Node[] {
  if (statement.type === 'AssignmentStatement') return withoutBrackets(statement.right);
  if (statement.type !== 'PipelineChain') return [statement];
  return [statement, ...withoutBrackets(statement.left), statement.right];
}
