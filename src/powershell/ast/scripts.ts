import type { Expression, VariableExpression } from './expressions.ts';
import type { NodeOf } from './node.ts';
import type { ScriptRequirements } from './requirements.ts';
import type { Statement, TrapStatement, UsingStatement } from './statements.ts';
import type { Attribute, TypeConstraint } from './types.ts';

/** A whole script, or what stands between the braces of a function or `{ … }` expression. */
export interface ScriptBlock extends NodeOf<'ScriptBlock'> {
  usingStatements: readonly UsingStatement[];
  paramBlock?: ParamBlock;
  dynamicParamBlock?: NamedBlock;
  beginBlock?: NamedBlock;
  processBlock?: NamedBlock;
  /** Also what a script block holds without named blocks. */
  endBlock?: NamedBlock;
  cleanBlock?: NamedBlock;
  /** What its `#requires` lines ask for; on a whole script only. */
  requirements?: ScriptRequirements;
}

export type BlockKind = 'Dynamicparam' | 'Begin' | 'Process' | 'End' | 'Clean';

/** `begin { … }` and its kin; `unnamed` where a script block is written without them. */
export interface NamedBlock extends NodeOf<'NamedBlock'> {
  blockKind: BlockKind;
  unnamed: boolean;
  statements: readonly Statement[];
  traps: readonly TrapStatement[];
}

/** `{ … }` of a statement, or the inside of `$(…)` and `@(…)`. */
export interface StatementBlock extends NodeOf<'StatementBlock'> {
  statements: readonly Statement[];
  traps: readonly TrapStatement[];
}

/** `param(…)`; its range begins at the keyword, behind its attributes. */
export interface ParamBlock extends NodeOf<'ParamBlock'> {
  attributes: readonly Attribute[];
  parameters: readonly Parameter[];
}

export interface Parameter extends NodeOf<'Parameter'> {
  attributes: readonly (Attribute | TypeConstraint)[];
  name: VariableExpression;
  defaultValue?: Expression;
}
