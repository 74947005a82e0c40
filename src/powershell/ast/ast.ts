import type { Command, CommandExpression, CommandParameter, Redirection } from './commands.ts';
import type { Expression } from './expressions.ts';
import type { NamedBlock, ParamBlock, Parameter, ScriptBlock, StatementBlock } from './scripts.ts';
import type { CatchClause, Member, Statement } from './statements.ts';
import type { Attribute, NamedAttributeArgument, TypeConstraint } from './types.ts';

/** Every node of a tree, told apart by `type`. */
export type Node =
  | ScriptBlock
  | NamedBlock
  | StatementBlock
  | ParamBlock
  | Parameter
  | Statement
  | CatchClause
  | Member
  | Command
  | CommandExpression
  | CommandParameter
  | Redirection
  | Attribute
  | NamedAttributeArgument
  | TypeConstraint
  | Expression;

export type NodeType = Node['type'];
