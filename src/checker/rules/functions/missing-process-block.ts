import { namedArguments } from '../../attribute-arguments.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const missingProcessBlock = scriptRule({
  id: 'missing-process-block',
  severity: 'warning',
  alias: ['PSUseProcessBlockForPipelineCommand'],
  title: 'What takes input from the pipeline has a process block.',
  why: 'Without a process block the function runs once, after everything has come in, and works on the last object only.',
  bad: {
    in: 'block',
    text: 'function Show-Name {\n  param([Parameter(ValueFromPipeline)]⟦$Name⟧)\n  Write-Output -InputObject $Name\n}',
  },
  good: {
    in: 'block',
    text: 'function Show-Name {\n  param([Parameter(ValueFromPipeline)]$Name)\n  process { Write-Output -InputObject $Name }\n}',
  },
  checkScript({ parsed, report }) {
    for (const { processBlock, paramBlock } of nodesOf(parsed, 'ScriptBlock')) {
      if (processBlock || !paramBlock) continue;
      for (const { name, attributes } of paramBlock.parameters) {
        const fromPipeline = [
          ...namedArguments(attributes, 'ValueFromPipeline'),
          ...namedArguments(attributes, 'ValueFromPipelineByPropertyName'),
        ];
        for (const _ of fromPipeline) {
          report(
            name,
            `\`$${name.userPath}\` comes from the pipeline; put what uses it in \`process { … }\``,
          );
        }
      }
    }
  },
});
