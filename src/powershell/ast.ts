/** A range of UTF-16 offsets; `end` is exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

export type TokenKind =
  | 'newline'
  | 'separator'
  | 'comment'
  | 'blockComment'
  | 'variable'
  | 'splattedVariable'
  | 'number'
  | 'singleQuoted'
  | 'doubleQuoted'
  | 'singleQuotedHere'
  | 'doubleQuotedHere'
  | 'word'
  | 'parameter'
  | 'typeName'
  | 'member'
  | 'keyword'
  | 'operator'
  | 'verbatim'
  | 'hole';

export interface Token extends TextRange {
  kind: TokenKind;
}

interface NodeOf<T extends string> extends TextRange {
  type: T;
}

export type StringConstantType =
  | 'SingleQuoted'
  | 'DoubleQuoted'
  | 'SingleQuotedHereString'
  | 'DoubleQuotedHereString'
  | 'BareWord';

export interface ScriptBlock extends NodeOf<'ScriptBlock'> {
  body: NamedBlock;
}
/** `begin { … }` and its kin, or what a script block holds without one of these. */
export interface NamedBlock extends NodeOf<'NamedBlock'> {
  statements: Node[];
}
/** `{ … }` of a statement that a keyword begins. */
export interface StatementBlock extends NodeOf<'StatementBlock'> {
  statements: Node[];
}
export interface Pipeline extends NodeOf<'Pipeline'> {
  elements: Node[];
  /** Ended by `&`, which also ends the statement. */
  background?: true;
}
export interface PipelineChain extends NodeOf<'PipelineChain'> {
  left: Node;
  right: Node;
}
export interface Command extends NodeOf<'Command'> {
  /** The name first, then arguments and parameters. */
  elements: Node[];
  redirections: Node[];
  invocation?: '&' | '.';
}
export interface CommandExpression extends NodeOf<'CommandExpression'> {
  expression: Node;
  redirections: Node[];
}
export interface CommandParameter extends NodeOf<'CommandParameter'> {
  name: string;
  /** Of `-Name:value`. */
  argument?: Node;
}
export interface Redirection extends NodeOf<'Redirection'> {
  target?: Node;
}
export interface AssignmentStatement extends NodeOf<'AssignmentStatement'> {
  operator: string;
  left: Node;
  right: Node;
}
export interface StringConstantExpression extends NodeOf<'StringConstantExpression'> {
  stringType: StringConstantType;
  value: string;
}
export interface ExpandableStringExpression extends NodeOf<'ExpandableStringExpression'> {
  stringType: StringConstantType;
  nested: Node[];
}
export interface ConstantExpression extends NodeOf<'ConstantExpression'> {}
export interface VariableExpression extends NodeOf<'VariableExpression'> {
  name: string;
  splatted: boolean;
  /** Written `${name}`. */
  braced: boolean;
}
export interface TypeExpression extends NodeOf<'TypeExpression'> {
  name: string;
  /** Present on an attribute with parentheses. */
  arguments?: Node[];
}
export interface ConvertExpression extends NodeOf<'ConvertExpression'> {
  /** What stands before the value, where it is an attribute. */
  attribute?: TypeExpression;
  child: Node;
}
export interface BinaryExpression extends NodeOf<'BinaryExpression'> {
  operator: string;
  left: Node;
  right: Node;
}
export interface UnaryExpression extends NodeOf<'UnaryExpression'> {
  operator: string;
  child: Node;
}
export interface TernaryExpression extends NodeOf<'TernaryExpression'> {
  condition: Node;
  ifTrue: Node;
  ifFalse: Node;
}
export interface MemberExpression extends NodeOf<'MemberExpression'> {
  target: Node;
  member: Node;
  /** Present on a method call. */
  arguments?: Node[];
  isStatic: boolean;
}
export interface IndexExpression extends NodeOf<'IndexExpression'> {
  target: Node;
  index: Node;
}
export interface ArrayLiteral extends NodeOf<'ArrayLiteral'> {
  elements: Node[];
}
export interface ArrayExpression extends NodeOf<'ArrayExpression'> {
  statements: Node[];
}
export interface SubExpression extends NodeOf<'SubExpression'> {
  statements: Node[];
}
export interface ParenExpression extends NodeOf<'ParenExpression'> {
  pipeline: Node;
}
export interface Hashtable extends NodeOf<'Hashtable'> {
  entries: { key: Node; value: Node }[];
}
export interface ScriptBlockExpression extends NodeOf<'ScriptBlockExpression'> {
  scriptBlock: ScriptBlock;
}
/** A slot that stands where an operand may stand. */
export interface HoleExpression extends NodeOf<'HoleExpression'> {
  hole: number;
}
/** A statement that a keyword begins: its heads and bodies in the order of the text. */
export interface CompoundStatement
  extends NodeOf<
    | 'IfStatement'
    | 'WhileStatement'
    | 'DoStatement'
    | 'ForStatement'
    | 'ForEachStatement'
    | 'SwitchStatement'
    | 'TryStatement'
    | 'TrapStatement'
    | 'FunctionDefinition'
    | 'TypeDefinition'
    | 'DataStatement'
    | 'UsingStatement'
    | 'ParamBlock'
  > {
  children: Node[];
}
export interface FlowStatement
  extends NodeOf<
    'ReturnStatement' | 'ThrowStatement' | 'ExitStatement' | 'BreakStatement' | 'ContinueStatement'
  > {
  value?: Node;
}
export interface ErrorExpression extends NodeOf<'ErrorExpression'> {}

export type Node =
  | ScriptBlock
  | NamedBlock
  | StatementBlock
  | Pipeline
  | PipelineChain
  | Command
  | CommandExpression
  | CommandParameter
  | Redirection
  | AssignmentStatement
  | StringConstantExpression
  | ExpandableStringExpression
  | ConstantExpression
  | VariableExpression
  | TypeExpression
  | ConvertExpression
  | BinaryExpression
  | UnaryExpression
  | TernaryExpression
  | MemberExpression
  | IndexExpression
  | ArrayLiteral
  | ArrayExpression
  | SubExpression
  | ParenExpression
  | Hashtable
  | ScriptBlockExpression
  | HoleExpression
  | CompoundStatement
  | FlowStatement
  | ErrorExpression;

export interface ParseError extends TextRange {
  id: string;
  message: string;
}
