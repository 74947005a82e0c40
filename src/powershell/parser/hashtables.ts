import type { Expression, Hashtable } from '../ast/expressions.ts';
import type { TextRange } from '../ast/node.ts';
import type { Statement } from '../ast/statements.ts';
import type { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { TokenizerMode } from '../tokens/tokenizer.ts';
import { parseLabelOrKey } from './names.ts';
import { after, before, type Parser } from './parser.ts';
import { parsePipelineChain } from './pipelines.ts';
import { syncOnError } from './recovery.ts';
import { beginsPipeline, parseStatement } from './statements.ts';

/**
 * hashtable:
 *   '@{' (hash-entry ((';' | newline)+ hash-entry)*)? '}'
 */
export function parseHashtable(p: Parser, atCurly: Token): Hashtable {
  p.skipNewlines();
  const keyValuePairs: HashEntry[] = [];
  for (;;) {
    const pair = parseHashEntry(p);
    if (pair === undefined) break;
    keyValuePairs.push(pair);
    const { kind } = p.peek();
    if (kind !== TokenKind.NewLine && kind !== TokenKind.Semi) break;
    p.skipNewlinesAndSemicolons();
  }
  return finishHashtable(p, atCurly, keyValuePairs);
}

function finishHashtable(
  p: Parser,
  atCurly: Token,
  keyValuePairs: readonly HashEntry[],
): Hashtable {
  const rCurly = p.next();
  let { end } = rCurly;
  if (rCurly.kind !== TokenKind.RCurly) {
    p.unget(rCurly);
    p.reportIncompleteAt('MissingEndCurlyBrace', after(atCurly), rCurly.end);
    end = before(rCurly).end;
  }
  return { type: 'Hashtable', start: atCurly.start, end, keyValuePairs };
}

/**
 * hash-entry:
 *   key-expression '=' statement
 */
function parseHashEntry(p: Parser): HashEntry | undefined {
  const head = parseHashKey(p);
  if (head === undefined || head.equals === undefined) return head?.entry;
  p.enter(TokenizerMode.Command);
  p.skipNewlines();
  const value = beginsPipeline(p.peek()) ? parsePipelineChain(p) : parseStatement(p);
  if (value) head.entry.value = value;
  else p.reportIncomplete('MissingStatementInHashLiteral', head.entry.value);
  p.leave();
  return head.entry;
}

interface HashEntry {
  key: Expression;
  value: Statement;
}

/** The key, with an error as its value for the time being. Without an equals sign that stays. */
function parseHashKey(p: Parser): { entry: HashEntry; equals?: Token } | undefined {
  p.enter(TokenizerMode.Expression);
  const key = parseLabelOrKey(p);
  const equals = key && p.next();
  p.leave();
  if (key === undefined || equals === undefined) return undefined;
  if (equals.kind === TokenKind.Equals) return { entry: missingValue(key, equals), equals };
  p.unget(equals);
  const entry = missingValue(key, key);
  p.report('MissingEqualsInHashLiteral', entry.value);
  syncOnError(p, false, TokenKind.RCurly, TokenKind.Semi, TokenKind.NewLine);
  return { entry };
}

function missingValue(key: Expression, last: TextRange): HashEntry {
  return { key, value: { type: 'ErrorStatement', ...after(last), nested: [] } };
}
