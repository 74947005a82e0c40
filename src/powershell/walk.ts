import type { Node } from './ast/ast.ts';

/** What takes nodes in; the last one in is on top. */
export interface NodeStack {
  push(...nodes: Node[]): unknown;
}

/**
 * Puts the nodes directly below a node onto a stack, the first one on top. Their order is the one in
 * which the engine visits them, which is not always that of the text: `do { } while ($x)` gives its
 * condition first.
 */
export function pushChildren(node: Node, onto: NodeStack): void {
  switch (node.type) {
    case 'VariableExpression':
    case 'StringConstantExpression':
    case 'ConstantExpression':
    case 'TypeConstraint':
    case 'TypeExpression':
    case 'MergingRedirection':
    case 'HoleExpression':
      return;
    case 'Pipeline':
    case 'ArrayLiteral':
      return pushAll(node.elements, onto);
    case 'Command':
      pushAll(node.redirections, onto);
      return pushAll(node.elements, onto);
    case 'CommandExpression':
      pushAll(node.redirections, onto);
      onto.push(node.expression);
      return;
    case 'CommandParameter':
      return pushPresent(node.argument, onto);
    case 'AssignmentStatement':
    case 'BinaryExpression':
    case 'PipelineChain':
      onto.push(node.right, node.left);
      return;
    case 'MemberExpression':
      onto.push(node.member, node.expression);
      return;
    case 'InvokeMemberExpression':
    case 'BaseCtorInvokeMemberExpression':
      pushAll(node.arguments, onto);
      onto.push(node.member, node.expression);
      return;
    case 'IndexExpression':
      onto.push(node.index, node.target);
      return;
    case 'ExpandableStringExpression':
      return pushAll(node.nestedExpressions, onto);
    case 'ParenExpression':
      onto.push(node.pipeline);
      return;
    case 'UsingExpression':
    case 'ArrayExpression':
    case 'SubExpression':
      onto.push(node.subExpression);
      return;
    case 'UnaryExpression':
      onto.push(node.child);
      return;
    case 'AttributedExpression':
    case 'ConvertExpression':
      onto.push(node.child, node.attribute);
      return;
    case 'TernaryExpression':
      onto.push(node.ifFalse, node.ifTrue, node.condition);
      return;
    case 'ScriptBlockExpression':
      onto.push(node.scriptBlock);
      return;
    case 'Hashtable':
      for (let at = node.keyValuePairs.length - 1; at >= 0; at -= 1) {
        const pair = node.keyValuePairs[at];
        if (pair) onto.push(pair.value, pair.key);
      }
      return;
    case 'NamedBlock':
    case 'StatementBlock':
      pushAll(node.statements, onto);
      return pushAll(node.traps, onto);
    case 'IfStatement':
      pushPresent(node.elseClause, onto);
      return pushClauses(node.clauses, onto);
    case 'SwitchStatement':
      pushPresent(node.default, onto);
      pushClauses(node.clauses, onto);
      onto.push(node.condition);
      return;
    case 'ForEachStatement':
      onto.push(node.body);
      pushPresent(node.throttleLimit, onto);
      onto.push(node.condition, node.variable);
      return;
    case 'ForStatement':
      onto.push(node.body);
      pushPresent(node.iterator, onto);
      pushPresent(node.condition, onto);
      return pushPresent(node.initializer, onto);
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'DoUntilStatement':
      onto.push(node.body, node.condition);
      return;
    case 'TryStatement':
      pushPresent(node.finally, onto);
      pushAll(node.catchClauses, onto);
      onto.push(node.body);
      return;
    case 'CatchClause':
      onto.push(node.body);
      return pushAll(node.catchTypes, onto);
    case 'TrapStatement':
      onto.push(node.body);
      return pushPresent(node.trapType, onto);
    case 'DataStatement':
      onto.push(node.body);
      return pushAll(node.commandsAllowed, onto);
    case 'BreakStatement':
    case 'ContinueStatement':
      return pushPresent(node.label, onto);
    case 'ReturnStatement':
    case 'ExitStatement':
    case 'ThrowStatement':
      return pushPresent(node.pipeline, onto);
    case 'BlockStatement':
      onto.push(node.body);
      return;
    case 'FileRedirection':
      onto.push(node.location);
      return;
    case 'ScriptBlock':
      pushPresent(node.cleanBlock, onto);
      pushPresent(node.endBlock, onto);
      pushPresent(node.processBlock, onto);
      pushPresent(node.beginBlock, onto);
      pushPresent(node.dynamicParamBlock, onto);
      pushPresent(node.paramBlock, onto);
      return pushAll(node.usingStatements, onto);
    case 'ParamBlock':
      pushAll(node.parameters, onto);
      return pushAll(node.attributes, onto);
    case 'Parameter':
      pushPresent(node.defaultValue, onto);
      onto.push(node.name);
      return pushAll(node.attributes, onto);
    case 'Attribute':
      pushAll(node.namedArguments, onto);
      return pushAll(node.positionalArguments, onto);
    case 'NamedAttributeArgument':
      onto.push(node.argument);
      return;
    case 'FunctionDefinition':
      onto.push(node.body);
      if (node.parameters) pushAll(node.parameters, onto);
      return;
    case 'TypeDefinition':
      pushAll(node.members, onto);
      pushAll(node.baseTypes, onto);
      return pushAll(node.attributes, onto);
    case 'PropertyMember':
      pushPresent(node.initialValue, onto);
      pushAll(node.attributes, onto);
      return pushPresent(node.propertyType, onto);
    case 'FunctionMember':
      onto.push(node.definition);
      pushPresent(node.returnType, onto);
      return pushAll(node.attributes, onto);
    case 'UsingStatement':
      pushPresent(node.alias, onto);
      pushPresent(node.moduleSpecification, onto);
      return pushPresent(node.name, onto);
    case 'ConfigurationDefinition':
      onto.push(node.body, node.instanceName);
      return;
    case 'ErrorStatement':
    case 'ErrorExpression':
      return pushAll(node.nested, onto);
  }
}

function pushAll(nodes: readonly Node[], onto: NodeStack): void {
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at];
    if (node) onto.push(node);
  }
}

function pushPresent(node: Node | undefined, onto: NodeStack): void {
  if (node) onto.push(node);
}

function pushClauses(clauses: readonly { condition: Node; body: Node }[], onto: NodeStack): void {
  for (let at = clauses.length - 1; at >= 0; at -= 1) {
    const clause = clauses[at];
    if (clause) onto.push(clause.body, clause.condition);
  }
}

/** The nodes directly below a node, in the order of `pushChildren`. */
export function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  pushChildren(node, children);
  return children.reverse();
}

/** Half of all nodes: nothing is below them. */
function isLeaf({ type }: Node): boolean {
  return (
    type === 'StringConstantExpression' ||
    type === 'VariableExpression' ||
    type === 'ConstantExpression'
  );
}

/** `false` leaves out what is below the node. `parents` begins with the root and is the walker's own list. */
// biome-ignore lint/suspicious/noConfusingVoidType: most visitors have nothing to say.
export type Enter = (node: Node, parents: readonly Node[]) => boolean | void;

export interface VisitOptions {
  /** Called after everything below a node that `enter` did not refuse. */
  leave?: (node: Node, parents: readonly Node[]) => void;
  /** What is below a node, as `pushChildren` gives it. */
  push?: (node: Node, onto: NodeStack) => void;
}

/**
 * Visits a tree from the top. Long chains of operators nest deeply, so nothing here recurses, and
 * every parse goes through it, so nothing here allocates.
 */
export function visit(root: Node, enter: Enter, options: VisitOptions = {}): void {
  const { leave, push = pushChildren } = options;
  const parents: Node[] = [];
  // What is still to be visited; `undefined` stands below the children of the last parent.
  const waiting: (Node | undefined)[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node === undefined) {
      const left = parents.pop();
      if (left && leave) leave(left, parents);
      continue;
    }
    if (enter(node, parents) === false) continue;
    if (isLeaf(node)) {
      if (leave) leave(node, parents);
      continue;
    }
    const height = waiting.push(undefined);
    push(node, waiting);
    if (waiting.length > height) {
      parents.push(node);
    } else {
      waiting.pop();
      if (leave) leave(node, parents);
    }
  }
}
