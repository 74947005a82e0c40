import { commandCalls, isUnknown } from '../../commands/command-calls.ts';
import { isCmdletName } from '../../commands/nearest-names.ts';
import { changesIn, functionsOf } from '../../flow/changes.ts';
import { inSource } from '../../flow/places.ts';
import type { Rule } from '../../rule.ts';

export const unmarkedChange: Rule = {
  id: 'unmarked-change',
  severity: 'error',
  title: 'A block that changes something says so.',
  why: 'The mark `changes` keeps example values from being copied with the block, and shows the reader where it becomes serious.',
  bad: { in: 'block', text: '⟦Stop-Service⟧ -Name Spooler' },
  good: { in: 'block', meta: 'changes', text: '. {\n  Stop-Service -Name Spooler\n}' },
  check(context) {
    const { blocks, reportInBlock } = context;
    // Of these `unknown-command` speaks.
    const unknown = new Set(
      commandCalls(context).flatMap((call) =>
        isUnknown(call) && isCmdletName(call.written) ? call.node : [],
      ),
    );
    const scripts = blocks.flatMap(({ script }) => script ?? []);
    const functions = functionsOf(scripts);
    for (const analysis of blocks) {
      const { block, script } = analysis;
      if (block.changes || !script) continue;
      for (const { command } of changesIn(script.script, functions)) {
        const [name] = command.elements;
        if (name?.type !== 'StringConstantExpression' || unknown.has(command)) continue;
        reportInBlock(
          block,
          inSource(analysis, name),
          `\`${name.value}\` changes something; mark the fence: \`\`\`powershell changes`,
        );
      }
    }
  },
};
