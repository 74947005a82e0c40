import type { Node } from '../ast/ast.ts';
import type { StatementBlock } from '../ast/scripts.ts';
import type { PipelineBase, Statement } from '../ast/statements.ts';
import type { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { after, before, type Parser } from './parser.ts';
import { parsePipelineChain } from './pipelines.ts';
import { parseStatementBlock } from './statement-list.ts';

/**
 * if-statement:
 *   'if' if-clause ('elseif' if-clause)* ('else' statement-block)?
 */
export function parseIf(p: Parser, ifToken: Token): Statement {
  const clauses: { condition: PipelineBase; body: StatementBlock }[] = [];
  let keyword = ifToken;
  for (;;) {
    const clause = parseClause(p, keyword);
    if ('end' in clause) return failed(ifToken, clause.end, clauses, clause.nested);
    clauses.push(clause);
    // Without `else` the line breaks behind the block count: they may end an entry of a hashtable.
    const restorePoint = p.ungot?.start ?? p.restorePoint();
    p.skipNewlines();
    keyword = p.peek();
    if (keyword.kind === TokenKind.Else) break;
    if (keyword.kind !== TokenKind.ElseIf) {
      p.resync(restorePoint);
      return { type: 'IfStatement', start: ifToken.start, end: clause.body.end, clauses };
    }
    p.skip();
  }
  p.skip();
  p.skipNewlines();
  const elseClause = parseStatementBlock(p);
  if (elseClause === undefined) {
    p.reportIncomplete('MissingStatementBlockAfterElse', after(keyword));
    return failed(ifToken, keyword.end, clauses, []);
  }
  return {
    type: 'IfStatement',
    start: ifToken.start,
    end: elseClause.end,
    clauses,
    elseClause,
  };
}

/** What a clause without an end leaves. */
interface Failure {
  end: number;
  nested: readonly Node[];
}

function failed(
  { start }: Token,
  end: number,
  clauses: readonly { condition: PipelineBase; body: StatementBlock }[],
  nested: readonly Node[],
): Statement {
  const complete = clauses.flatMap(({ condition, body }) => [condition, body]);
  return { type: 'ErrorStatement', start, end, nested: [...complete, ...nested] };
}

/**
 * if-clause:
 *   '(' pipeline-chain ')' statement-block
 */
function parseClause(
  p: Parser,
  keyword: Token,
): { condition: PipelineBase; body: StatementBlock } | Failure {
  const shown = p.textOf(keyword);
  p.skipNewlines();
  const lParen = p.next();
  if (lParen.kind !== TokenKind.LParen) {
    p.unget(lParen);
    p.reportIncomplete('MissingOpenParenthesisInIfStatement', after(keyword), shown);
    return { end: keyword.end, nested: [] };
  }
  p.skipNewlines();
  let condition = parsePipelineChain(p);
  const nested: readonly Node[] = condition ? [condition] : [];
  if (condition === undefined) {
    const place = after(lParen);
    p.reportIncomplete('IfStatementMissingCondition', place, shown);
    condition = { type: 'ErrorStatement', ...place, nested: [] };
  }
  p.skipNewlines();
  const rParen = p.next();
  if (rParen.kind !== TokenKind.RParen) {
    p.unget(rParen);
    if (condition.type !== 'ErrorStatement') {
      p.reportIncomplete('MissingEndParenthesisAfterStatement', rParen, shown);
    }
    return { end: before(rParen).end, nested };
  }
  p.skipNewlines();
  const body = parseStatementBlock(p);
  if (body === undefined) {
    p.reportIncomplete('MissingStatementBlock', rParen, shown);
    return { end: rParen.end, nested };
  }
  return { condition, body };
}
