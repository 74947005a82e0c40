import type { Node } from '../../powershell/ast/ast.ts';
import type { Command } from '../../powershell/ast/commands.ts';
import type {
  Expression,
  InvokeMemberExpression,
  VariableExpression,
} from '../../powershell/ast/expressions.ts';
import type { ScriptBlock } from '../../powershell/ast/scripts.ts';
import type {
  AssignmentStatement,
  FunctionDefinition,
  Statement,
} from '../../powershell/ast/statements.ts';
import { visit } from '../../powershell/walk.ts';
import { nameWithoutScope } from '../advanced-functions.ts';
import { expressionOf } from './argument-value.ts';

/** A command as it stands in a script, before it is known which one it is. */
export interface WrittenCommand {
  node: Command;
  /** The name as text; undefined where it is worked out, as in `& $command`. */
  name: string | undefined;
  /** Something comes to it through the pipeline. */
  isPiped: boolean;
  /** It runs on another computer, whose modules and functions are not those of the session. */
  isElsewhere: boolean;
  /** The blocks of statements around it, kept where a splat needs them. */
  around: readonly Node[];
}

export interface WrittenAssignment {
  variable: string;
  start: number;
  /** What is assigned as a whole; undefined where the value is changed in another way. */
  value: Statement | undefined;
  /** The one key that is set: `$x.Name = …`, `$x['Name'] = …`, `$x.Add('Name', …)`. */
  entry?: WrittenEntry;
  /** It may take something away again. */
  removes: boolean;
  /** The statements that it stands among. */
  block: Node | undefined;
  /** It runs whenever the script runs. */
  isCertain: boolean;
}

export interface WrittenEntry {
  key: Expression;
  value: Expression | undefined;
}

export interface ScriptFacts {
  commands: readonly WrittenCommand[];
  assignments: readonly WrittenAssignment[];
  /** By their names in lower case, without a scope; of several of one name the last. */
  functions: ReadonlyMap<string, FunctionDefinition>;
  /** Modules of `using module` and `#requires`. */
  modules: readonly string[];
  /** `$PSDefaultParameterValues` is set, so that any parameter may be given. */
  hasDefaults: boolean;
}

const certainParents: ReadonlySet<Node['type']> = new Set([
  'ScriptBlock',
  'NamedBlock',
  'Pipeline',
  'Command',
  'ScriptBlockExpression',
]);

/** Collects from a tree, in one pass, what the rules about commands look at. */
export function readScript(script: ScriptBlock): ScriptFacts {
  const commands: WrittenCommand[] = [];
  const assignments: WrittenAssignment[] = [];
  const functions = new Map<string, FunctionDefinition>();
  const modules = [
    ...(script.requirements?.modules ?? []),
    ...(script.requirements?.snapIns ?? []),
  ];
  let hasDefaults = false;

  const note = (
    variable: string,
    node: Node,
    parents: readonly Node[],
    { value, entry }: { value?: Statement | undefined; entry?: WrittenEntry | undefined },
  ) => {
    const block = parents.findLast(isStatementList);
    const isCertain = parents.every(({ type }) => certainParents.has(type));
    const removes = node.type === 'InvokeMemberExpression' && !entry;
    const name = variable.toLowerCase();
    assignments.push({
      variable: name,
      start: node.start,
      value,
      removes,
      block,
      isCertain,
      ...(entry ? { entry } : {}),
    });
  };

  visit(script, (node, parents) => {
    switch (node.type) {
      case 'FunctionDefinition':
        functions.set(nameWithoutScope(node).toLowerCase(), node);
        // A workflow's statements are no commands of the console.
        return !node.isWorkflow;
      case 'ConfigurationDefinition':
        return false;
      case 'UsingStatement':
        if (node.usingStatementKind === 'Module' && node.name) modules.push(node.name.value);
        return false;
      case 'VariableExpression':
        if (/^(?:\w+:)?psdefaultparametervalues$/i.test(node.userPath)) hasDefaults = true;
        return;
      case 'AssignmentStatement': {
        const variable = variableOf(node.left);
        if (variable === undefined) return;
        const isWhole = node.operator === 'Equals' && isVariable(node.left);
        note(
          variable.userPath,
          node,
          parents,
          isWhole ? { value: node.right } : { entry: assignedEntry(node) },
        );
        return;
      }
      case 'InvokeMemberExpression': {
        const variable = variableOf(node.expression);
        if (variable) note(variable.userPath, node, parents, { entry: addedEntry(node) });
        return;
      }
      case 'Command': {
        const parent = parents.at(-1);
        const isSplatted = node.elements.some(
          (element) => element.type === 'VariableExpression' && element.splatted,
        );
        commands.push({
          node,
          name: nameOf(node),
          isPiped: parent?.type === 'Pipeline' && parent.elements[0] !== node,
          isElsewhere: parents.some(runsElsewhere) || parents.some(mayRunElsewhere),
          around: isSplatted ? parents.filter(isStatementList) : [],
        });
      }
    }
  });
  return { commands, assignments, functions, modules, hasDefaults };
}

/** `$x.Name = …` and `$x['Name'] = …`. */
function assignedEntry({ left, operator, right }: AssignmentStatement): WrittenEntry | undefined {
  if (operator !== 'Equals') return undefined;
  const value = expressionOf(right);
  if (left.type === 'MemberExpression' && isVariable(left.expression) && !left.isStatic) {
    return { key: left.member, value };
  }
  if (left.type === 'IndexExpression' && isVariable(left.target)) return { key: left.index, value };
  return undefined;
}

/** `$x.Add('Name', …)`. */
function addedEntry({ expression, member, arguments: given }: InvokeMemberExpression) {
  const isAdd = member.type === 'StringConstantExpression' && /^add$/i.test(member.value);
  const [key, value] = given;
  return isAdd && key && value && isVariable(expression) ? { key, value } : undefined;
}

function nameOf({ elements }: Command): string | undefined {
  const [first] = elements;
  return first?.type === 'StringConstantExpression' ? first.value : undefined;
}

function runsElsewhere(node: Node): boolean {
  return (
    node.type === 'Command' && /^(?:invoke-command|icm|inlinescript)$/i.test(nameOf(node) ?? '')
  );
}

/** `$script = { … }` and `ScriptBlock = { … }` of a splat may be run on another computer later. */
function mayRunElsewhere(node: Node, index: number, parents: readonly Node[]): boolean {
  if (node.type !== 'ScriptBlockExpression') return false;
  const value = parents[index - 2];
  const holder = parents[index - 3];
  if (value?.type !== 'Pipeline') return parents[index - 2]?.type === 'AssignmentStatement';
  if (holder?.type === 'AssignmentStatement') return true;
  return (
    holder?.type === 'Hashtable' &&
    holder.keyValuePairs.some(
      ({ key, value: own }) =>
        own === value &&
        key.type === 'StringConstantExpression' &&
        key.value.toLowerCase() === 'scriptblock',
    )
  );
}

function isStatementList({ type }: Node): boolean {
  return type === 'NamedBlock' || type === 'StatementBlock';
}

function isVariable(node: Expression): boolean {
  return node.type === 'VariableExpression' || node.type === 'ConvertExpression';
}

/** `$x` of `$x`, `[hashtable] $x`, `$x.Name` and `$x['Name']`. */
function variableOf(node: Expression): VariableExpression | undefined {
  switch (node.type) {
    case 'VariableExpression':
      return node;
    case 'ConvertExpression':
      return variableOf(node.child);
    case 'MemberExpression':
      return variableOf(node.expression);
    case 'IndexExpression':
      return variableOf(node.target);
    default:
      return undefined;
  }
}
