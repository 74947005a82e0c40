import type { OperatorName } from '../tokens/token-kind.ts';
import type { Node } from './ast.ts';
import type { CommandExpression, Pipeline, PipelineChain } from './commands.ts';
import type {
  Expression,
  Hashtable,
  ScriptBlockExpression,
  StringConstantExpression,
  VariableExpression,
} from './expressions.ts';
import type { NodeOf, TextRange } from './node.ts';
import type { Parameter, ScriptBlock, StatementBlock } from './scripts.ts';
import type { Attribute, TypeConstraint } from './types.ts';

export interface IfStatement extends NodeOf<'IfStatement'> {
  /** `if` and each `elseif`. */
  clauses: readonly { condition: PipelineBase; body: StatementBlock }[];
  elseClause?: StatementBlock;
}

export type SwitchFlag = 'File' | 'Regex' | 'Wildcard' | 'Exact' | 'CaseSensitive' | 'Parallel';

export interface SwitchStatement extends NodeOf<'SwitchStatement'> {
  label?: string;
  /** In the order of the type above. */
  flags: readonly SwitchFlag[];
  condition: PipelineBase;
  clauses: readonly { condition: Expression; body: StatementBlock }[];
  default?: StatementBlock;
}

export interface ForEachStatement extends NodeOf<'ForEachStatement'> {
  label?: string;
  /** `-Parallel`, which only a workflow has. */
  isParallel: boolean;
  throttleLimit?: Expression;
  variable: VariableExpression;
  condition: PipelineBase;
  body: StatementBlock;
}

export interface ForStatement extends NodeOf<'ForStatement'> {
  label?: string;
  initializer?: PipelineBase;
  condition?: PipelineBase;
  iterator?: PipelineBase;
  body: StatementBlock;
}

export interface ConditionalLoop
  extends NodeOf<'WhileStatement' | 'DoWhileStatement' | 'DoUntilStatement'> {
  label?: string;
  condition: PipelineBase;
  body: StatementBlock;
}

export interface TryStatement extends NodeOf<'TryStatement'> {
  body: StatementBlock;
  catchClauses: readonly CatchClause[];
  finally?: StatementBlock;
}

export interface CatchClause extends NodeOf<'CatchClause'> {
  /** Empty where it catches everything. */
  catchTypes: readonly TypeConstraint[];
  body: StatementBlock;
}

export interface TrapStatement extends NodeOf<'TrapStatement'> {
  trapType?: TypeConstraint;
  body: StatementBlock;
}

/** `data Name -SupportedCommand … { … }`. */
export interface DataStatement extends NodeOf<'DataStatement'> {
  variable?: string;
  commandsAllowed: readonly Expression[];
  body: StatementBlock;
}

export interface BreakStatement extends NodeOf<'BreakStatement'> {
  label?: Expression;
}
export interface ContinueStatement extends NodeOf<'ContinueStatement'> {
  label?: Expression;
}
export interface ReturnStatement extends NodeOf<'ReturnStatement'> {
  pipeline?: PipelineBase;
}
export interface ExitStatement extends NodeOf<'ExitStatement'> {
  pipeline?: PipelineBase;
}
export interface ThrowStatement extends NodeOf<'ThrowStatement'> {
  pipeline?: PipelineBase;
}

/** `parallel { … }` or `sequence { … }` of a workflow. */
export interface BlockStatement extends NodeOf<'BlockStatement'> {
  /** The keyword as written. */
  kind: string;
  kindRange: TextRange;
  body: StatementBlock;
}

export interface AssignmentStatement extends NodeOf<'AssignmentStatement'> {
  left: Expression;
  operator: OperatorName;
  operatorRange: TextRange;
  right: Statement;
}

/** A function, filter or workflow, and the body of a method. */
export interface FunctionDefinition extends NodeOf<'FunctionDefinition'> {
  name: string;
  nameRange: TextRange;
  isFilter: boolean;
  isWorkflow: boolean;
  /** Those in parentheses behind the name; absent without parentheses. */
  parameters?: readonly Parameter[];
  body: ScriptBlock;
}

export interface TypeDefinition extends NodeOf<'TypeDefinition'> {
  kind: 'Class' | 'Enum';
  name: string;
  attributes: readonly Attribute[];
  /** Base class and interfaces; an enum's underlying type. */
  baseTypes: readonly TypeConstraint[];
  members: readonly Member[];
}

export type Member = PropertyMember | FunctionMember;

export interface PropertyMember extends NodeOf<'PropertyMember'> {
  name: string;
  propertyType?: TypeConstraint;
  attributes: readonly Attribute[];
  isStatic: boolean;
  isHidden: boolean;
  /** A name of an enum. */
  isLiteral: boolean;
  initialValue?: Expression;
}

export interface FunctionMember extends NodeOf<'FunctionMember'> {
  name: string;
  returnType?: TypeConstraint;
  attributes: readonly Attribute[];
  isStatic: boolean;
  isHidden: boolean;
  /** Of the class's own name, and not static. */
  isConstructor: boolean;
  definition: FunctionDefinition;
}

export type UsingStatementKind = 'Namespace' | 'Type' | 'Module' | 'Command' | 'Assembly';

export interface UsingStatement extends NodeOf<'UsingStatement'> {
  usingStatementKind: UsingStatementKind;
  /** Absent where a module is given by its specification alone. */
  name?: StringConstantExpression;
  alias?: StringConstantExpression;
  moduleSpecification?: Hashtable;
}

/** `configuration Name { … }` of Desired State Configuration. */
export interface ConfigurationDefinition extends NodeOf<'ConfigurationDefinition'> {
  instanceName: Expression;
  body: ScriptBlockExpression;
}

/** What could not be read as a statement, with the parts that could. */
export interface ErrorStatement extends NodeOf<'ErrorStatement'> {
  nested: readonly Node[];
}

/** What may stand as a condition, in parentheses or behind `return`. */
export type PipelineBase = Pipeline | PipelineChain | AssignmentStatement | ErrorStatement;

export type Statement =
  | IfStatement
  | SwitchStatement
  | ForEachStatement
  | ForStatement
  | ConditionalLoop
  | TryStatement
  | TrapStatement
  | DataStatement
  | BreakStatement
  | ContinueStatement
  | ReturnStatement
  | ExitStatement
  | ThrowStatement
  | BlockStatement
  | AssignmentStatement
  | FunctionDefinition
  | TypeDefinition
  | UsingStatement
  | ConfigurationDefinition
  | ErrorStatement
  | Pipeline
  | PipelineChain
  /** Only the call of the base constructor, which stands first in a constructor's body. */
  | CommandExpression;
