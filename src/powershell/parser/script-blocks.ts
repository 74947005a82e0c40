import { emptyRange, type TextRange } from '../ast/node.ts';
import type { BlockKind, NamedBlock, ParamBlock, ScriptBlock } from '../ast/scripts.ts';
import type { Statement, UsingStatement } from '../ast/statements.ts';
import type { Token } from '../tokens/token.ts';
import { TokenFlags } from '../tokens/token-flags.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { TokenizerMode } from '../tokens/tokenizer.ts';
import { parseParamBlock } from './parameters.ts';
import { after, before, type Parser } from './parser.ts';
import { parseStatementBlock, parseStatementList, StatementList } from './statement-list.ts';
import { parseUsingStatements } from './using.ts';

/**
 * script-block:
 *   using-statements? param-block? (named-block+ | statement-list)
 *
 * @param lCurly the brace that opens it; none for a whole script
 */
export function parseScriptBlock(
  p: Parser,
  lCurly: Token | undefined,
  kind: ScriptBlockKind = {},
): ScriptBlock {
  p.enter(TokenizerMode.Command, false);
  const head = parseScriptBlockHead(p, lCurly);
  let block: ScriptBlock | undefined;
  if (beginsNamedBlock(p.peek())) {
    block = parseNamedBlocks(p, lCurly, head);
  } else {
    const list = beginBody(p, head, kind);
    do {
      parseStatementList(p, list);
      block = finishBody(p, lCurly, head, list, kind);
    } while (block === undefined);
  }
  p.leave();
  return block;
}

export interface ScriptBlockKind {
  /** Statements without a named block are its `process` block. */
  isFilter?: boolean;
  /** A statement that the text does not show: the call of a base constructor. */
  baseCall?: Statement | undefined;
}

function beginsNamedBlock({ flags }: Token): boolean {
  return (flags & TokenFlags.ScriptBlockBlockName) !== 0;
}

interface ScriptBlockHead {
  usingStatements: readonly UsingStatement[];
  paramBlock?: ParamBlock;
}

/** using-statement* param-block? */
function parseScriptBlockHead(p: Parser, lCurly: Token | undefined): ScriptBlockHead {
  p.skipNewlines();
  const usingStatements = lCurly === undefined ? parseUsingStatements(p) : [];
  const restorePoint = p.restorePoint();
  const paramBlock = parseParamBlock(p);
  // What looked like attributes of `param` is something else without it: a cast, a type.
  if (paramBlock === undefined) p.resync(restorePoint);
  p.skipNewlinesAndSemicolons();
  return paramBlock ? { usingStatements, paramBlock } : { usingStatements };
}

function beginBody(
  p: Parser,
  { paramBlock }: ScriptBlockHead,
  { baseCall }: ScriptBlockKind,
): StatementList {
  const list = new StatementList(p);
  if (baseCall) p.statements.add(baseCall);
  if (paramBlock) {
    list.start = paramBlock.start;
    list.end = paramBlock.end;
  }
  return list;
}

/** Undefined where a token was dropped that fits nowhere, and statements may follow. */
function finishBody(
  p: Parser,
  lCurly: Token | undefined,
  head: ScriptBlockHead,
  list: StatementList,
  { isFilter }: ScriptBlockKind,
): ScriptBlock | undefined {
  const end = finishBlock(p, lCurly, list.range);
  if (!end.isComplete) return undefined;
  const body = end.body ?? emptyRange;
  const block: NamedBlock = {
    type: 'NamedBlock',
    start: body.start,
    end: body.end,
    blockKind: isFilter ? 'Process' : 'End',
    unnamed: true,
    statements: list.takeStatements(p),
    traps: list.traps,
  };
  return {
    type: 'ScriptBlock',
    start: end.whole.start,
    end: end.whole.end,
    ...head,
    ...(isFilter ? { processBlock: block } : { endBlock: block }),
  };
}

interface BlockEnd {
  /** The script block with its braces. */
  whole: TextRange;
  /** What stands between them. */
  body: TextRange | undefined;
  /** False where a token was dropped that fits nowhere, and statements may follow. */
  isComplete: boolean;
}

/** The closing brace, or the end of a script. */
function finishBlock(p: Parser, lCurly: Token | undefined, body: TextRange | undefined): BlockEnd {
  const token = p.next();
  if (lCurly === undefined) {
    const { base, text } = p.tokenizer;
    const whole = { start: base, end: base + text.length };
    const isComplete = token.kind === TokenKind.EndOfInput;
    if (!isComplete) p.report('UnexpectedToken', token, p.textOf(token));
    return { whole, body, isComplete };
  }
  if (token.kind !== TokenKind.RCurly) {
    p.unget(token);
    p.reportIncompleteAt('MissingEndCurlyBrace', lCurly, token.end);
    return {
      whole: { start: lCurly.start, end: (body ?? lCurly).end },
      body,
      isComplete: true,
    };
  }
  const isEmpty = body === undefined && !sameColumn(p, lCurly.end, token.start);
  return {
    whole: { start: lCurly.start, end: token.end },
    body: isEmpty ? { start: lCurly.end, end: before(token).end } : body,
    isComplete: true,
  };
}

/** The engine compares columns, also of places on different lines. */
function sameColumn(p: Parser, first: number, second: number): boolean {
  const { script } = p.tokenizer;
  if (!/[\r\n]/.test(script.slice(first, second))) return first === second;
  return columnOf(script, first) === columnOf(script, second);
}

function columnOf(script: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(script.charAt(start - 1))) start -= 1;
  return offset - start;
}

const blockKeys = {
  Dynamicparam: 'dynamicParamBlock',
  Begin: 'beginBlock',
  Process: 'processBlock',
  End: 'endBlock',
  Clean: 'cleanBlock',
} as const satisfies Record<BlockKind, keyof ScriptBlock>;

const blockKinds = new Map<TokenKind, BlockKind>([
  [TokenKind.Dynamicparam, 'Dynamicparam'],
  [TokenKind.Begin, 'Begin'],
  [TokenKind.Process, 'Process'],
  [TokenKind.End, 'End'],
  [TokenKind.Clean, 'Clean'],
]);

type NamedBlocks = { [key in (typeof blockKeys)[BlockKind]]?: NamedBlock };

/**
 * named-block:
 *   ('dynamicparam' | 'begin' | 'process' | 'end' | 'clean') statement-block
 */
function parseNamedBlocks(
  p: Parser,
  lCurly: Token | undefined,
  head: ScriptBlockHead,
): ScriptBlock {
  const blocks: NamedBlocks = {};
  let start = (lCurly ?? head.paramBlock)?.start;
  let end = 0;
  for (;;) {
    const token = p.next();
    const kind = blockKinds.get(token.kind);
    if (kind === undefined) {
      const whole = finishNamedBlocks(p, lCurly, token, { start: start ?? token.start, end });
      return {
        type: 'ScriptBlock',
        start: whole.start,
        end: whole.end,
        ...head,
        ...blocks,
      };
    }
    start ??= token.start;
    const block = parseNamedBlock(p, token, kind);
    end = block.end;
    if (blocks[blockKeys[kind]]) {
      p.report('DuplicateScriptCommandClause', block, kind.toLowerCase());
    } else {
      blocks[blockKeys[kind]] = block;
    }
    p.skipNewlinesAndSemicolons();
  }
}

function parseNamedBlock(p: Parser, name: Token, blockKind: BlockKind): NamedBlock {
  const body = parseStatementBlock(p);
  if (!body) p.reportIncomplete('MissingNamedStatementBlock', after(name), blockKind.toLowerCase());
  return {
    type: 'NamedBlock',
    start: name.start,
    end: (body ?? name).end,
    blockKind,
    unnamed: false,
    statements: body?.statements ?? [],
    traps: body?.traps ?? [],
  };
}

/** What follows the last named block: the end, or a token that cannot stand beside such blocks. */
function finishNamedBlocks(
  p: Parser,
  lCurly: Token | undefined,
  token: Token,
  blocks: TextRange,
): TextRange {
  if (token.kind === TokenKind.RCurly || token.kind === TokenKind.EndOfInput) {
    p.unget(token);
    return finishBlock(p, lCurly, blocks).whole;
  }
  if (lCurly) p.unget(token);
  p.report('MissingNamedBlocks', token, p.textOf(token));
  const { base, text } = p.tokenizer;
  return lCurly ? blocks : { start: base, end: base + text.length };
}
