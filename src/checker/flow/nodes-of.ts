import type { Node, NodeType } from '../../powershell/ast/ast.ts';
import type { ParseResult } from '../../powershell/parse.ts';
import { visit } from '../../powershell/walk.ts';

type NodeNamed<Type extends NodeType> = Extract<Node, { type: Type }>;

type NodesByType = ReadonlyMap<NodeType, readonly Node[]>;

const made = new WeakMap<ParseResult, NodesByType>();

/** All nodes of one type in the order of the walk. A tree is walked once for all rules. */
export function nodesOf<Type extends NodeType>(
  parsed: ParseResult | undefined,
  type: Type,
): readonly NodeNamed<Type>[] {
  if (!parsed) return [];
  let byType = made.get(parsed);
  if (!byType) {
    byType = sort(parsed);
    made.set(parsed, byType);
  }
  return (byType.get(type) ?? []) as readonly NodeNamed<Type>[];
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

/** Every node of one type, in the order of the walk. */
export function nodesIn<Type extends NodeType>(root: Node, type: Type): NodeNamed<Type>[] {
  const found: NodeNamed<Type>[] = [];
  visit(root, (node) => {
    if (isOf(node, type)) found.push(node);
  });
  return found;
}

/**
 * Those that run with the root itself: nothing from within functions, methods and `{ … }`
 * expressions, which only count as the one node that they are.
 */
export function nodesInScope<Type extends NodeType>(root: Node, type: Type): NodeNamed<Type>[] {
  const found: NodeNamed<Type>[] = [];
  visit(root, (node) => {
    if (isOf(node, type)) found.push(node);
    return node.type !== 'FunctionDefinition' && node.type !== 'ScriptBlockExpression';
  });
  return found;
}

function isOf<Type extends NodeType>(node: Node, type: Type): node is NodeNamed<Type> {
  return node.type === type;
}
