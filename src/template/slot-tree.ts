import { parse } from '../powershell/parse.ts';
import { visit } from '../powershell/walk.ts';
import type { ScannedSlot } from './scan-slots.ts';

/** What this folder needs of a syntax tree: types, places and who holds whom. */
export interface TreeNode {
  type: string;
  start: number;
  end: number;
}

export interface SlotTree {
  nodes: readonly { node: TreeNode; parents: readonly TreeNode[] }[];
  comments: readonly { start: number; end: number }[];
  errors: readonly { start: number; end: number; message: string }[];
}

/** Parses a fence with its slots as holes. */
export function readTree(source: string, slots: readonly ScannedSlot[]): SlotTree {
  const { script, comments, errors } = parse(source, {
    holes: slots.map(({ start, end }) => ({ start, end })),
  });
  const nodes: { node: TreeNode; parents: readonly TreeNode[] }[] = [];
  visit(script, (node, parents) => {
    nodes.push({ node, parents: [...parents] });
  });
  return { nodes, comments, errors };
}

/** From the root to the smallest node that holds the slot. */
export function findPath(tree: SlotTree, slot: ScannedSlot): readonly TreeNode[] {
  let best: readonly TreeNode[] = [];
  for (const { node, parents } of tree.nodes) {
    if (node.start <= slot.start && slot.end <= node.end && parents.length >= best.length) {
      best = [...parents, node];
    }
  }
  return best;
}

/** In the order in which they stand. */
export function childrenOf(tree: SlotTree, parent: TreeNode): readonly TreeNode[] {
  return tree.nodes
    .filter(({ parents }) => parents.at(-1) === parent)
    .map(({ node }) => node)
    .sort((one, other) => one.start - other.start || other.end - one.end);
}
