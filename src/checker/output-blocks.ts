import type { BlockSource, ComponentSource, RunbookSource } from '../runbook/runbook-source.ts';

/**
 * The blocks whose output is pasted under a `<Capture>` or `<Expect>`: those of the step that
 * `outputOf` names, else the block above in the same step, and what stands in its place under
 * another condition.
 */
export function outputBlocks(
  { blocks }: Pick<RunbookSource, 'blocks'>,
  { attributes, step, range }: ComponentSource,
): readonly BlockSource[] {
  const named = attributes.get('outputOf')?.value;
  const candidates = blocks.filter(({ block, range: own }) =>
    named === undefined ? block.step === step && own.end <= range.start : block.step === named,
  );
  const found: BlockSource[] = [];
  for (const candidate of candidates.filter(({ block }) => !block.rollback).reverse()) {
    const condition = candidate.block.when.join('\n');
    const isOther = found.every(({ block }) => block.when.join('\n') !== condition);
    // What always runs stands for nothing else.
    if (!isOther || (condition === '' && found.length > 0)) break;
    found.push(candidate);
    if (condition === '') break;
  }
  return found;
}
