import type { Node } from './ast/ast.ts';
import type { ConstantValue } from './ast/constant-value.ts';
import { fullNameOfType } from './ast/types.ts';
import type { ParseResult } from './parse.ts';
import type { SavedToken } from './tokens/token.ts';
import { printFlags } from './tokens/token-flags.ts';
import { tokenKindNames } from './tokens/token-kind.ts';
import { childrenOf } from './walk.ts';

/*
 * A tree in the form in which the engine's own tree is printed for comparison: one row a node, with
 * its depth, type, place and details; and the same for tokens and errors.
 */

export type NodeRow = [depth: number, type: string, start: number, end: number, ...unknown[]];
export type TokenRow = [kind: string, start: number, end: number, flags: string];
export type ErrorRow = [id: string, start: number, end: number];

export function dumpErrors({ errors }: ParseResult): ErrorRow[] {
  return errors.map(({ id, start, end }) => [id, start, end]);
}

export function dumpTokens({ tokens }: ParseResult): TokenRow[] {
  return tokens.flatMap(tokenRows);
}

function tokenRows(token: SavedToken): TokenRow[] {
  const { kind, start, end, flags, nested } = token;
  const row: TokenRow = [tokenKindNames[kind] ?? '', start, end, printFlags(flags)];
  return nested ? [row, ...nested.flatMap(tokenRows)] : [row];
}

/** Pre-order; children by start, then the longer first, then by type. */
export function dumpTree({ script }: ParseResult): NodeRow[] {
  const rows: NodeRow[] = [];
  const open: { depth: number; node: Node }[] = [{ depth: 0, node: script }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { depth, node } = next;
    rows.push([depth, typeName(node), node.start, node.end, ...detailsOf(node)]);
    const children = dumpedChildren(node).toSorted(
      (a, b) => a.start - b.start || b.end - a.end || compare(typeName(a), typeName(b)),
    );
    // The last first: it comes off the stack last.
    for (const child of children.reverse()) open.push({ depth: depth + 1, node: child });
  }
  return rows;
}

/** What the engine's own search for nodes finds: it passes over two kinds of children. */
function dumpedChildren(node: Node): readonly Node[] {
  if (node.type === 'DataStatement') return [node.body];
  return childrenOf(node).filter(({ type }) => type !== 'BaseCtorInvokeMemberExpression');
}

function typeName({ type }: Node): string {
  return `${type}Ast`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function detailsOf(node: Node): unknown[] {
  switch (node.type) {
    case 'StringConstantExpression':
    case 'ExpandableStringExpression':
      return [node.stringConstantType, node.value];
    case 'ConstantExpression':
      return [node.value.type, printConstant(node.value)];
    case 'Command':
      return [commandName(node.elements[0]), node.invocationOperator];
    case 'CommandParameter':
      return [node.parameterName];
    case 'VariableExpression':
      return [node.userPath, node.splatted];
    case 'BinaryExpression':
    case 'AssignmentStatement':
    case 'UnaryExpression':
      return [node.operator];
    case 'MemberExpression':
    case 'InvokeMemberExpression':
      return [node.isStatic, node.nullConditional];
    case 'BaseCtorInvokeMemberExpression':
      return [false, false];
    case 'IndexExpression':
      return [node.nullConditional];
    case 'PipelineChain':
      return [node.operator, node.background];
    case 'Pipeline':
      return [node.background];
    case 'TypeConstraint':
    case 'TypeExpression':
    case 'Attribute':
      return [fullNameOfType(node.typeName)];
    case 'NamedAttributeArgument':
      return [node.argumentName, node.expressionOmitted];
    case 'FunctionDefinition':
      return [node.name, node.isFilter];
    case 'TypeDefinition':
      return [node.name, node.kind];
    case 'FunctionMember':
      return [node.name, memberAttributes(node)];
    case 'PropertyMember':
      return [node.name, memberAttributes(node)];
    case 'FileRedirection':
      return [node.fromStream, node.append];
    case 'MergingRedirection':
      return [node.fromStream, node.toStream];
    case 'NamedBlock':
      return [node.blockKind, node.unnamed];
    case 'SwitchStatement':
      return [node.label ?? null, node.flags.join(', ') || 'None'];
    case 'ForEachStatement':
      return [node.label ?? null, node.isParallel ? 'Parallel' : 'None'];
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'DoUntilStatement':
      return [node.label ?? null];
    case 'CatchClause':
      return [node.catchTypes.length === 0];
    case 'DataStatement':
      return [node.variable ?? null];
    case 'UsingStatement':
      return [node.usingStatementKind];
    case 'BlockStatement':
      return [node.kind];
    case 'ScriptBlock':
      return node.requirements ? ['#requires'] : [];
    default:
      return [];
  }
}

function commandName(first: Node | undefined): string | null {
  return first?.type === 'StringConstantExpression' ? first.value : null;
}

function memberAttributes(member: {
  isStatic: boolean;
  isHidden: boolean;
  isLiteral?: boolean;
}): string {
  const names = ['Public'];
  if (member.isStatic) names.push('Static');
  if (member.isLiteral) names.push('Literal');
  if (member.isHidden) names.push('Hidden');
  return names.join(', ');
}

function printConstant({ type, value }: ConstantValue): string | null {
  if (type === 'Boolean') return value ? 'True' : 'False';
  if (type !== 'Double') return type === null ? null : String(value);
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  return bits.getBigUint64(0).toString(16).padStart(16, '0');
}
