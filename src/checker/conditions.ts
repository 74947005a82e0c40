import type { Node, NodeType } from '../powershell/ast/ast.ts';
import type { PipelineBase } from '../powershell/ast/statements.ts';
import type { ParseResult } from '../powershell/parse.ts';
import { visit } from '../powershell/walk.ts';
import { nodesOf } from './flow/nodes-of.ts';

/** Where a value is only looked at: behind `if` and `elseif`, or of loops that go on while it is true. */
export function conditionsOf(
  parsed: ParseResult,
  of: readonly ('if' | 'while')[],
): readonly { condition: PipelineBase }[] {
  return [
    ...(of.includes('if') ? nodesOf(parsed, 'IfStatement').flatMap(({ clauses }) => clauses) : []),
    ...(of.includes('while')
      ? [...nodesOf(parsed, 'WhileStatement'), ...nodesOf(parsed, 'DoWhileStatement')]
      : []),
  ];
}

/** The first node of a type in a part of a tree. */
export function findIn<Type extends NodeType>(
  root: Node,
  type: Type,
  { inScriptBlocks = false } = {},
): Extract<Node, { type: Type }> | undefined {
  let found: Extract<Node, { type: Type }> | undefined;
  visit(root, (node) => {
    if (found || (!inScriptBlocks && node.type === 'ScriptBlockExpression')) return false;
    if (isOf(node, type)) found = node;
    return found === undefined;
  });
  return found;
}

function isOf<Type extends NodeType>(
  node: Node,
  type: Type,
): node is Extract<Node, { type: Type }> {
  return node.type === type;
}
