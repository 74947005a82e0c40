import type { Node } from '../ast/ast.ts';
import type { TextRange } from '../ast/node.ts';
import type { CatchClause, Statement } from '../ast/statements.ts';
import type { TypeConstraint } from '../ast/types.ts';
import type { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { parseAttribute } from './attributes.ts';
import { after, type Parser } from './parser.ts';
import { parseStatementBlock } from './statement-list.ts';

/**
 * trap-statement:
 *   'trap' type-constraint? statement-block
 */
export function parseTrap(p: Parser, keyword: Token): Statement {
  const restorePoint = p.restorePoint();
  p.skipNewlines();
  const type = parseAttribute(p);
  // An attribute belongs to what follows the trap, if anything.
  if (type?.type === 'Attribute') p.resync(restorePoint);
  const trapType = type?.type === 'TypeConstraint' ? type : undefined;
  const body = parseStatementBlock(p);
  if (body === undefined) {
    const last = trapType ?? keyword;
    p.reportIncomplete('MissingTrapStatement', after(last));
    return {
      type: 'ErrorStatement',
      start: keyword.start,
      end: last.end,
      nested: trapType ? [trapType] : [],
    };
  }
  return {
    type: 'TrapStatement',
    start: keyword.start,
    end: body.end,
    ...(trapType ? { trapType } : {}),
    body,
  };
}

/** What is wrong with the clauses of a `try`. */
interface ClauseFaults {
  /** Where the statement ends that cannot be completed. */
  end?: TextRange;
  nested: Node[];
}

/**
 * try-statement:
 *   'try' statement-block catch-clause* ('finally' statement-block)?
 */
export function parseTry(p: Parser, keyword: Token): Statement {
  p.skipNewlines();
  const body = parseStatementBlock(p);
  if (body === undefined) {
    p.reportIncomplete('MissingTryStatementBlock', after(keyword));
    return { type: 'ErrorStatement', start: keyword.start, end: keyword.end, nested: [] };
  }
  const faults: ClauseFaults = { nested: [] };
  const catchClauses: CatchClause[] = [];
  for (;;) {
    const clause = parseCatch(p, faults);
    if (clause === undefined) break;
    catchClauses.push(clause);
  }
  const finallyBlock = parseFinally(p, faults);
  if (catchClauses.length === 0 && !finallyBlock && !faults.end) {
    faults.end = body;
    p.reportIncomplete('MissingCatchOrFinally', after(body));
  }
  if (faults.end) {
    return {
      type: 'ErrorStatement',
      start: keyword.start,
      end: faults.end.end,
      nested: [body, ...catchClauses, ...faults.nested],
    };
  }
  return {
    type: 'TryStatement',
    start: keyword.start,
    end: (finallyBlock ?? catchClauses.at(-1) ?? body).end,
    body,
    catchClauses,
    ...(finallyBlock ? { finally: finallyBlock } : {}),
  };
}

function parseFinally(p: Parser, faults: ClauseFaults) {
  p.skipNewlines();
  const keyword = p.peek();
  if (keyword.kind !== TokenKind.Finally) return undefined;
  p.skip();
  const block = parseStatementBlock(p);
  if (block === undefined) {
    faults.end = keyword;
    p.reportIncomplete('MissingFinallyStatementBlock', after(keyword), 'finally');
  }
  return block;
}

/**
 * catch-clause:
 *   'catch' (type-constraint (',' type-constraint)*)? statement-block
 */
function parseCatch(p: Parser, faults: ClauseFaults): CatchClause | undefined {
  p.skipNewlines();
  const keyword = p.next();
  if (keyword.kind !== TokenKind.Catch) {
    p.unget(keyword);
    return undefined;
  }
  const catchTypes: TypeConstraint[] = [];
  const danglingComma = parseCatchTypes(p, catchTypes);
  if (danglingComma) {
    faults.end = danglingComma;
    p.reportIncomplete('MissingTypeLiteralToken', after(danglingComma));
  }
  const body = parseStatementBlock(p);
  if (body === undefined) {
    // One error is enough.
    if (!danglingComma) {
      faults.end = catchTypes.at(-1) ?? keyword;
      p.reportIncomplete('MissingCatchHandlerBlock', after(faults.end));
    }
    faults.nested.push(...catchTypes);
    return undefined;
  }
  return {
    type: 'CatchClause',
    start: keyword.start,
    end: body.end,
    catchTypes,
    body,
  };
}

/** Returns a comma that no type follows. */
function parseCatchTypes(p: Parser, catchTypes: TypeConstraint[]): Token | undefined {
  let comma: Token | undefined;
  for (;;) {
    const restorePoint = p.restorePoint();
    p.skipNewlines();
    const type = parseAttribute(p);
    if (type === undefined) return comma;
    if (type.type === 'Attribute') {
      p.resync(restorePoint);
      return undefined;
    }
    catchTypes.push(type);
    p.skipNewlines();
    comma = p.peek();
    if (comma.kind !== TokenKind.Comma) return undefined;
    p.skip();
  }
}
