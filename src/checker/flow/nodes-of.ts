import type { Node, NodeType } from '../../powershell/ast/ast.ts';
import type { ParseResult } from '../../powershell/parse.ts';
import { visit } from '../../powershell/walk.ts';

type NodesByType = ReadonlyMap<NodeType, readonly Node[]>;

const made = new WeakMap<ParseResult, NodesByType>();

/** All nodes of one type in the order of the walk. A tree is walked once for all rules. */
export function nodesOf<Type extends NodeType>(
  parsed: ParseResult | undefined,
  type: Type,
): readonly Extract<Node, { type: Type }>[] {
  if (!parsed) return [];
  let byType = made.get(parsed);
  if (!byType) {
    byType = sort(parsed);
    made.set(parsed, byType);
  }
  return (byType.get(type) ?? []) as readonly Extract<Node, { type: Type }>[];
}

function sort({ script }: ParseResult): NodesByType {
  const byType = new Map<NodeType, Node[]>();
  visit(script, (node) => {
    const nodes = byType.get(node.type);
    if (nodes) nodes.push(node);
    else byType.set(node.type, [node]);
  });
  return byType;
}
