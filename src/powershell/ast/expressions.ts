import type { OperatorName } from '../tokens/token-kind.ts';
import type { Node } from './ast.ts';
import type { ConstantValue } from './constant-value.ts';
import type { NodeOf, TextRange } from './node.ts';
import type { ScriptBlock, StatementBlock } from './scripts.ts';
import type { PipelineBase, Statement } from './statements.ts';
import type { Attribute, TypeConstraint, TypeName } from './types.ts';

export interface TernaryExpression extends NodeOf<'TernaryExpression'> {
  condition: Expression;
  ifTrue: Expression;
  ifFalse: Expression;
}

export interface BinaryExpression extends NodeOf<'BinaryExpression'> {
  left: Expression;
  operator: OperatorName;
  operatorRange: TextRange;
  right: Expression;
}

export interface UnaryExpression extends NodeOf<'UnaryExpression'> {
  operator: OperatorName;
  child: Expression;
}

/** `[Attribute()] $x`. */
export interface AttributedExpression extends NodeOf<'AttributedExpression'> {
  attribute: Attribute;
  child: Expression;
}

/** `[int] $x`. */
export interface ConvertExpression extends NodeOf<'ConvertExpression'> {
  attribute: TypeConstraint;
  child: Expression;
}

/** `$x.Name`, `[x]::Name`, `${x}?.Name`. */
export interface MemberExpression extends NodeOf<'MemberExpression'> {
  expression: Expression;
  member: Expression;
  isStatic: boolean;
  nullConditional: boolean;
}

/** A member with arguments: `$x.Name(1)`. */
export interface InvokeMemberExpression extends NodeOf<'InvokeMemberExpression'> {
  expression: Expression;
  member: Expression;
  arguments: readonly Expression[];
  /** Of `$x.Name[int](1)`; empty without. */
  genericTypeArguments: readonly TypeName[];
  isStatic: boolean;
  nullConditional: boolean;
}

/** `: base(…)` of a constructor; present, without a place, in one that does not write it. */
export interface BaseCtorInvokeMemberExpression extends NodeOf<'BaseCtorInvokeMemberExpression'> {
  expression: VariableExpression;
  member: StringConstantExpression;
  arguments: readonly Expression[];
}

export interface IndexExpression extends NodeOf<'IndexExpression'> {
  target: Expression;
  index: Expression;
  nullConditional: boolean;
}

export interface TypeExpression extends NodeOf<'TypeExpression'> {
  typeName: TypeName;
}

export interface VariableExpression extends NodeOf<'VariableExpression'> {
  /** The name with scope or drive, without `$`, `@` and braces. */
  userPath: string;
  splatted: boolean;
  /** Written `${name}`. */
  braced: boolean;
}

/** `$using:x`, and what is read of it: the range of both is the same. */
export interface UsingExpression extends NodeOf<'UsingExpression'> {
  subExpression: Expression;
}

/** A number; also the value of an attribute's argument that is only named. */
export interface ConstantExpression extends NodeOf<'ConstantExpression'> {
  value: ConstantValue;
}

export type StringConstantType =
  | 'SingleQuoted'
  | 'DoubleQuoted'
  | 'SingleQuotedHereString'
  | 'DoubleQuotedHereString'
  | 'BareWord';

export interface StringConstantExpression extends NodeOf<'StringConstantExpression'> {
  stringConstantType: StringConstantType;
  value: string;
}

/** A string or bare word with variables or `$(…)` in it. */
export interface ExpandableStringExpression extends NodeOf<'ExpandableStringExpression'> {
  stringConstantType: StringConstantType;
  /** With quotes and escapes resolved, variables and subexpressions as written. */
  value: string;
  nestedExpressions: readonly Expression[];
}

export interface ArrayLiteral extends NodeOf<'ArrayLiteral'> {
  elements: readonly Expression[];
}

/** `@(…)`. */
export interface ArrayExpression extends NodeOf<'ArrayExpression'> {
  subExpression: StatementBlock;
}

/** `$(…)`. */
export interface SubExpression extends NodeOf<'SubExpression'> {
  subExpression: StatementBlock;
}

export interface ParenExpression extends NodeOf<'ParenExpression'> {
  pipeline: PipelineBase;
}

export interface Hashtable extends NodeOf<'Hashtable'> {
  keyValuePairs: readonly { key: Expression; value: Statement }[];
}

export interface ScriptBlockExpression extends NodeOf<'ScriptBlockExpression'> {
  scriptBlock: ScriptBlock;
}

/** A template's slot that stands where an operand may stand; the engine has no such node. */
export interface HoleExpression extends NodeOf<'HoleExpression'> {}

/** What could not be read as an expression, with the parts that could. */
export interface ErrorExpression extends NodeOf<'ErrorExpression'> {
  nested: readonly Node[];
}

export type Expression =
  | TernaryExpression
  | BinaryExpression
  | UnaryExpression
  | AttributedExpression
  | ConvertExpression
  | MemberExpression
  | InvokeMemberExpression
  | BaseCtorInvokeMemberExpression
  | IndexExpression
  | TypeExpression
  | VariableExpression
  | UsingExpression
  | ConstantExpression
  | StringConstantExpression
  | ExpandableStringExpression
  | ArrayLiteral
  | ArrayExpression
  | SubExpression
  | ParenExpression
  | Hashtable
  | ScriptBlockExpression
  | HoleExpression
  | ErrorExpression;
