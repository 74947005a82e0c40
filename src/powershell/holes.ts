import type { Node } from './ast/ast.ts';
import type {
  ExpandableStringExpression,
  HoleExpression,
  StringConstantExpression,
} from './ast/expressions.ts';
import type { TextRange } from './ast/node.ts';
import { locateRange } from './locate.ts';
import type { ParseResult } from './parse.ts';
import type { SavedToken } from './tokens/token.ts';
import { TokenKind } from './tokens/token-kind.ts';

/** What a hole is a part of. `parents` begins with the script and ends with what holds the hole. */
export type HolePlace =
  /** A whole operand; `node` is the hole itself and the last parent what it is an operand of. */
  | { in: 'operand'; node: HoleExpression; parents: readonly Node[] }
  /** Within the quotes of a string or here-string. */
  | {
      in: 'string';
      node: StringConstantExpression | ExpandableStringExpression;
      parents: readonly Node[];
      token: SavedToken;
    }
  /** Within `$(…)` of an expandable string. */
  | { in: 'subexpression'; parents: readonly Node[] }
  | { in: 'comment'; token: SavedToken }
  /** Part of a bare word, or of a variable's, member's, parameter's, type's or command's name. */
  | { in: 'name'; node: Node; parents: readonly Node[]; token?: SavedToken }
  /** Behind `--%`. */
  | { in: 'verbatim' };

/** Finds the place of a hole that was given to `parse`. */
export function locateHole(result: ParseResult, hole: TextRange): HolePlace {
  const { nodes, tokens } = locateRange(result, hole);
  const node = nodes.at(-1) ?? result.script;
  const parents = nodes.slice(0, -1);
  if (isVerbatim(node, parents.at(-1))) return { in: 'verbatim' };
  const expandable = nodes.findIndex(({ type }) => type === 'ExpandableStringExpression');
  if (expandable >= 0 && nodes.slice(expandable).some(({ type }) => type === 'SubExpression')) {
    return { in: 'subexpression', parents };
  }
  const token = tokens.at(-1);
  if (token?.kind === TokenKind.Comment) return { in: 'comment', token };
  if (node.type === 'HoleExpression' && !isMemberName(node, parents.at(-1))) {
    return { in: 'operand', node, parents };
  }
  const string = tokens.find(isString);
  if (
    string &&
    (node.type === 'StringConstantExpression' || node.type === 'ExpandableStringExpression') &&
    node.start === string.start
  ) {
    return { in: 'string', node, parents, token: string };
  }
  return { in: 'name', node, parents, ...(token ? { token } : {}) };
}

function isString({ kind }: SavedToken): boolean {
  return kind >= TokenKind.StringLiteral && kind <= TokenKind.HereStringExpandable;
}

function isMemberName(node: Node, parent: Node | undefined): boolean {
  return (
    (parent?.type === 'MemberExpression' || parent?.type === 'InvokeMemberExpression') &&
    parent.member === node
  );
}

function isVerbatim(node: Node, command: Node | undefined): boolean {
  if (command?.type !== 'Command') return false;
  const sign = command.elements.findLast(({ end }) => end <= node.start);
  return sign?.type === 'StringConstantExpression' && sign.value === '--%';
}
