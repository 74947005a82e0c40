import { visit } from '../../../powershell/walk.ts';
import { changesSomething } from '../../changing-verbs.ts';
import type { Rule } from '../../rule.ts';

export const unmarkedChange: Rule = {
  id: 'unmarked-change',
  severity: 'error',
  title: 'A block that changes something says so.',
  why: 'The mark `changes` keeps example values from being copied with the block, and shows the reader where it becomes serious.',
  bad: { in: 'block', text: '⟦Stop-Service⟧ -Name Spooler' },
  good: { in: 'block', meta: 'changes', text: '. {\n  Stop-Service -Name Spooler\n}' },
  check({ blocks, reportInBlock }) {
    for (const { block, plain, sourceOffset } of blocks) {
      if (block.changes || !plain.parsed) continue;
      visit(plain.parsed.script, (node) => {
        if (node.type !== 'Command') return;
        const [name] = node.elements;
        if (name?.type !== 'StringConstantExpression' || !changesSomething(name.value)) return;
        reportInBlock(
          block,
          { start: sourceOffset(name.start), end: sourceOffset(name.end) },
          `\`${name.value}\` changes something; mark the fence: \`\`\`powershell changes`,
        );
      });
    }
  },
};
