import type { HoleExpression, Node, TextRange, Token } from './ast.ts';
import type { ParseResult } from './parse.ts';
import { nodesAround } from './walk.ts';

/** What a hole is a part of. `parents` begins with the script and ends with what holds the hole. */
export type HolePlace =
  /** A whole operand; `node` is the hole itself and the last parent what it is an operand of. */
  | { in: 'operand'; node: HoleExpression; parents: readonly Node[] }
  /** Within the quotes of a string or here-string. */
  | { in: 'string'; node: Node; parents: readonly Node[]; token: Token }
  /** Within `$(…)` of an expandable string. */
  | { in: 'subexpression'; parents: readonly Node[] }
  | { in: 'comment'; token: Token }
  /** Part of a bare word, or of a variable's, member's, parameter's, type's or command's name. */
  | { in: 'name'; node: Node; parents: readonly Node[]; token?: Token }
  /** Behind `--%`. */
  | { in: 'verbatim' };

const stringKinds = ['singleQuoted', 'doubleQuoted', 'singleQuotedHere', 'doubleQuotedHere'];

/** Finds the place of a hole that was given to `parse`. */
export function locateHole(result: ParseResult, hole: TextRange): HolePlace {
  const holding = result.tokens.filter(({ start, end }) => start <= hole.start && hole.end <= end);
  const verbatim = holding.find(({ kind }) => kind === 'verbatim');
  if (verbatim) return { in: 'verbatim' };
  const around = nodesAround(result.script, hole.start, hole.end);
  const node = around.at(-1) ?? result.script;
  const parents = around.slice(0, -1);
  const expandable = around.findIndex(({ type }) => type === 'ExpandableStringExpression');
  if (expandable >= 0 && around.slice(expandable).some(({ type }) => type === 'SubExpression')) {
    return { in: 'subexpression', parents };
  }
  const comment = holding.find(({ kind }) => kind === 'comment' || kind === 'blockComment');
  if (comment) return { in: 'comment', token: comment };
  if (node.type === 'HoleExpression') return { in: 'operand', node, parents };
  const string = holding.find(({ kind }) => stringKinds.includes(kind));
  if (
    string &&
    (node.type === 'StringConstantExpression' || node.type === 'ExpandableStringExpression') &&
    node.start === string.start
  ) {
    return { in: 'string', node, parents, token: string };
  }
  const token = holding.at(-1);
  return { in: 'name', node, parents, ...(token ? { token } : {}) };
}
