import type { OperatorName } from '../tokens/token-kind.ts';
import type { Expression } from './expressions.ts';
import type { NodeOf } from './node.ts';

/** `a && b` and `a || b`. */
export interface PipelineChain extends NodeOf<'PipelineChain'> {
  left: PipelineChain | Pipeline;
  operator: OperatorName;
  right: Pipeline;
  /** Ended by `&`. */
  background: boolean;
}

export interface Pipeline extends NodeOf<'Pipeline'> {
  elements: readonly (Command | CommandExpression)[];
  /** Ended by `&`. */
  background: boolean;
}

export interface Command extends NodeOf<'Command'> {
  /** The name first, then arguments and parameters as written. */
  elements: readonly CommandElement[];
  redirections: readonly Redirection[];
  /** `Ampersand` for `&`, `Dot` for `.`, else `Unknown`. */
  invocationOperator: 'Unknown' | 'Ampersand' | 'Dot';
}

export type CommandElement = Expression | CommandParameter;

/** An expression where a command could stand. */
export interface CommandExpression extends NodeOf<'CommandExpression'> {
  expression: Expression;
  redirections: readonly Redirection[];
}

/** `-Name` or `-Name:value`. */
export interface CommandParameter extends NodeOf<'CommandParameter'> {
  parameterName: string;
  /** Only what a colon ties to it; the value of `-Name value` is an element of its own. */
  argument?: Expression;
}

/** By their number in a script: `2>` is that of errors, `*>` (0 here) all of them. */
export const redirectionStreams = [
  'All',
  'Output',
  'Error',
  'Warning',
  'Verbose',
  'Debug',
  'Information',
] as const;

export type RedirectionStream = (typeof redirectionStreams)[number];

export type Redirection = FileRedirection | MergingRedirection;

/** `2>> file`. */
export interface FileRedirection extends NodeOf<'FileRedirection'> {
  fromStream: RedirectionStream;
  location: Expression;
  append: boolean;
}

/** `2>&1`. */
export interface MergingRedirection extends NodeOf<'MergingRedirection'> {
  fromStream: RedirectionStream;
  toStream: RedirectionStream;
}
