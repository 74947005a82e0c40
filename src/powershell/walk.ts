import type { Node } from './ast.ts';

/** The nodes directly below a node, in the order of the text. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'ScriptBlock':
      return [node.body];
    case 'NamedBlock':
    case 'StatementBlock':
    case 'ArrayExpression':
    case 'SubExpression':
      return node.statements;
    case 'Pipeline':
    case 'ArrayLiteral':
      return node.elements;
    case 'Command':
      return [...node.elements, ...node.redirections];
    case 'CommandExpression':
      return [node.expression, ...node.redirections];
    case 'CommandParameter':
      return node.argument ? [node.argument] : [];
    case 'Redirection':
      return node.target ? [node.target] : [];
    case 'PipelineChain':
    case 'AssignmentStatement':
    case 'BinaryExpression':
      return [node.left, node.right];
    case 'ExpandableStringExpression':
      return node.nested;
    case 'ConvertExpression':
      return node.attribute ? [node.attribute, node.child] : [node.child];
    case 'UnaryExpression':
      return [node.child];
    case 'TernaryExpression':
      return [node.condition, node.ifTrue, node.ifFalse];
    case 'MemberExpression':
      return [node.target, node.member, ...(node.arguments ?? [])];
    case 'IndexExpression':
      return [node.target, node.index];
    case 'ParenExpression':
      return [node.pipeline];
    case 'Hashtable':
      return node.entries.flatMap(({ key, value }) => [key, value]);
    case 'ScriptBlockExpression':
      return [node.scriptBlock];
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoStatement':
    case 'ForStatement':
    case 'ForEachStatement':
    case 'SwitchStatement':
    case 'TryStatement':
    case 'TrapStatement':
    case 'FunctionDefinition':
    case 'TypeDefinition':
    case 'DataStatement':
    case 'UsingStatement':
    case 'ParamBlock':
      return node.children;
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'ExitStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return node.value ? [node.value] : [];
    case 'TypeExpression':
      return node.arguments ?? [];
    case 'StringConstantExpression':
    case 'ConstantExpression':
    case 'VariableExpression':
    case 'HoleExpression':
    case 'ErrorExpression':
      return [];
  }
}

/**
 * Visits a tree from the top. `parents` begins with the root; it is the walker's own list and
 * changes after the call. Long chains of operators nest deeply, so nothing here recurses.
 */
export function visit(root: Node, enter: (node: Node, parents: readonly Node[]) => void): void {
  const parents: Node[] = [];
  const levels: Iterator<Node>[] = [[root].values()];
  for (;;) {
    const next = levels.at(-1)?.next();
    if (next === undefined) return;
    if (next.done) {
      levels.pop();
      parents.pop();
    } else {
      enter(next.value, parents);
      parents.push(next.value);
      levels.push(childrenOf(next.value).values());
    }
  }
}

/** The nodes that hold a range, from the root to the innermost. */
export function nodesAround(root: Node, start: number, end: number): readonly Node[] {
  const around: Node[] = [];
  let current: Node | undefined = root;
  while (current) {
    around.push(current);
    current = childrenOf(current).find(
      (child) => child.start <= start && end <= child.end && child.end > child.start,
    );
  }
  return around;
}
