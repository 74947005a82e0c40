import type { TextRange } from '../ast/node.ts';
import type { StatementBlock } from '../ast/scripts.ts';
import type { Statement, TrapStatement } from '../ast/statements.ts';
import type { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import type { Parser } from './parser.ts';
import { parsePipelineChain } from './pipelines.ts';
import { beginsPipeline, parseStatement } from './statements.ts';

/** Statements while they are read; they themselves are gathered by the parser. */
export class StatementList {
  readonly #from: number;
  traps: TrapStatement[] = noTraps;
  /** Where the first begins; of a script block its `param`. Negative while there is none. */
  start = -1;
  end = -1;

  constructor(p: Parser) {
    this.#from = p.statements.open();
  }

  /** From the first to the last. */
  get range(): TextRange | undefined {
    return this.start < 0 ? undefined : { start: this.start, end: this.end };
  }

  add(p: Parser, statement: Statement): void {
    if (statement.type === 'TrapStatement') {
      if (this.traps === noTraps) this.traps = [];
      this.traps.push(statement);
    } else {
      p.statements.add(statement);
    }
    if (this.start < 0) this.start = statement.start;
    this.end = statement.end;
  }

  /** Ends the list. */
  takeStatements(p: Parser): Statement[] {
    return p.statements.close(this.#from);
  }
}

/** Of nearly every list; shared, since there are so many. */
const noTraps: TrapStatement[] = [];

/**
 * statement-list:
 *   statement+
 */
export function parseStatementList(p: Parser, list: StatementList): void {
  p.skipNewlinesAndSemicolons();
  for (;;) {
    const statement = beginsPipeline(p.peek()) ? parsePipelineChain(p) : parseStatement(p);
    if (statement === undefined) return;
    addStatement(p, list, statement);
    p.skipNewlinesAndSemicolons();
    if (endsList(p.peek())) return;
  }
}

function addStatement(p: Parser, list: StatementList, statement: Statement): void {
  // Nothing may stand behind a signature: people stop reading there.
  const { signatureStart } = p.tokenizer;
  if (signatureStart >= 0 && signatureStart < statement.start) {
    p.report('TokenAfterEndOfValidScriptText', statement);
  }
  list.add(p, statement);
}

function endsList({ kind }: Token): boolean {
  return kind === TokenKind.RParen || kind === TokenKind.RCurly;
}

/**
 * statement-block:
 *   '{' statement-list? '}'
 */
export function parseStatementBlock(p: Parser): StatementBlock | undefined {
  p.skipNewlines();
  const lCurly = p.next();
  if (lCurly.kind !== TokenKind.LCurly) {
    p.unget(lCurly);
    return undefined;
  }
  const list = new StatementList(p);
  parseStatementList(p, list);
  return finishStatementBlock(p, lCurly, list);
}

function finishStatementBlock(p: Parser, lCurly: Token, list: StatementList): StatementBlock {
  const rCurly = p.next();
  let { end } = rCurly;
  if (rCurly.kind !== TokenKind.RCurly) {
    p.unget(rCurly);
    end = (list.range ?? lCurly).end;
    p.reportIncompleteAt('MissingEndCurlyBrace', lCurly, rCurly.end);
  }
  const statements = list.takeStatements(p);
  return { type: 'StatementBlock', start: lCurly.start, end, statements, traps: list.traps };
}
