import type { Node } from './ast/ast.ts';
import type { TextRange } from './ast/node.ts';
import type { ParseResult } from './parse.ts';
import { partition } from './partition.ts';
import type { SavedToken } from './tokens/token.ts';
import { childrenOf } from './walk.ts';

/** What stands at a place of a script. */
export interface Location {
  /** From the script to the innermost node. */
  nodes: readonly Node[];
  /** From the outermost token, such as a string, to the innermost, such as a variable in it. */
  tokens: readonly SavedToken[];
}

/** What stands at an offset; between two tokens what ends there counts. */
export function locate(result: ParseResult, offset: number): Location {
  return locateRange(result, { start: Math.max(0, offset - 1), end: Math.max(1, offset) });
}

/** What holds a whole range. */
export function locateRange({ script, tokens }: ParseResult, range: TextRange): Location {
  return { nodes: nodesAround(script, range), tokens: tokensAround(tokens, range) };
}

/** The nodes that hold a range, from the root to the innermost. */
export function nodesAround(root: Node, range: TextRange): readonly Node[] {
  const around: Node[] = [];
  let current: Node | undefined = root;
  while (current) {
    around.push(current);
    current = statementAround(current, range) ?? childrenOf(current).find(isAround);
  }
  return around;

  function isAround(child: Node): boolean {
    return holds(child, range);
  }
}

/** Of a block; a long script has very many statements, and every slot in it asks. */
function statementAround(node: Node, range: TextRange): Node | undefined {
  if (node.type !== 'NamedBlock' && node.type !== 'StatementBlock') return undefined;
  const { statements } = node;
  const statement = statements[partition(statements, ({ end }) => end < range.end)];
  return statement && holds(statement, range) ? statement : undefined;
}

function tokensAround(tokens: readonly SavedToken[], range: TextRange): readonly SavedToken[] {
  const around: SavedToken[] = [];
  let list: readonly SavedToken[] = tokens;
  for (;;) {
    const token: SavedToken | undefined = list[partition(list, ({ end }) => end < range.end)];
    if (token === undefined || token.start > range.start) return around;
    around.push(token);
    list = token.nested ?? [];
  }
}

function holds(node: Node, { start, end }: TextRange): boolean {
  return startOf(node) <= start && end <= node.end && node.end > node.start;
}

/** Attributes stand before the range that the engine gives to `param`. */
function startOf(node: Node): number {
  const [first] = node.type === 'ParamBlock' ? node.attributes : [];
  return first?.start ?? node.start;
}
