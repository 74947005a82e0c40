import type { Node } from './ast/ast.ts';
import { visit } from './walk.ts';

/** The node above each node of a tree. Made on demand, since most readers come from above anyway. */
export function parentsOf(root: Node): ReadonlyMap<Node, Node> {
  const parents = new Map<Node, Node>();
  visit(root, (node, above) => {
    const parent = above.at(-1);
    if (parent) parents.set(node, parent);
  });
  return parents;
}
