import type { Node, NodeType } from '../powershell/ast/ast.ts';
import { visit } from '../powershell/walk.ts';

type NodeNamed<Type extends NodeType> = Extract<Node, { type: Type }>;

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
