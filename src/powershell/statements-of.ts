import type { Node } from './ast/ast.ts';
import type { NamedBlock, ScriptBlock } from './ast/scripts.ts';

/**
 * What a script block holds, in the order of the text: `using` and `param`, its statements with its
 * traps, and in place of statements the blocks that have a name, such as `begin { … }`.
 */
export function statementsOf(script: ScriptBlock): readonly Node[] {
  const { usingStatements, paramBlock, dynamicParamBlock, beginBlock } = script;
  const { processBlock, endBlock, cleanBlock } = script;
  const blocks = [dynamicParamBlock, beginBlock, processBlock, endBlock, cleanBlock];
  const found = [
    ...usingStatements,
    ...(paramBlock ? [paramBlock] : []),
    ...blocks.flatMap((block) => (block ? statementsIn(block) : [])),
  ];
  return found.sort((one, other) => one.start - other.start);
}

function statementsIn(block: NamedBlock): readonly Node[] {
  return block.unnamed ? [...block.traps, ...block.statements] : [block];
}
