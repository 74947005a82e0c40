import type { Node } from '../ast/ast.ts';
import { type NodeStack, pushChildren } from '../walk.ts';

/**
 * What the engine's own checks visit below a node: all but the allowed commands of a data section
 * and the throttle limit of a `foreach`.
 */
export function pushVisited(node: Node, onto: NodeStack): void {
  if (node.type === 'DataStatement') onto.push(node.body);
  else if (node.type === 'ForEachStatement') onto.push(node.body, node.condition, node.variable);
  else pushChildren(node, onto);
}
