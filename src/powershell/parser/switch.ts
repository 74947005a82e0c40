import type { Node } from '../ast/ast.ts';
import type { Expression } from '../ast/expressions.ts';
import type { TextRange } from '../ast/node.ts';
import type { StatementBlock } from '../ast/scripts.ts';
import type { PipelineBase, Statement, SwitchFlag } from '../ast/statements.ts';
import type { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { parseSingleArgument } from './arguments.ts';
import { isParameter, labelOf } from './loops.ts';
import { newBareWord } from './names.ts';
import { after, type Parser } from './parser.ts';
import { parsePipelineChain } from './pipelines.ts';
import { parseStatementBlock } from './statement-list.ts';

/** A switch while it is read. */
interface OpenSwitch {
  flags: Set<SwitchFlag>;
  condition?: PipelineBase;
  clauses: { condition: Expression; body: StatementBlock }[];
  default?: StatementBlock;
  /** What an error about the end stands behind. */
  last: TextRange;
  isError: boolean;
  /** An error was reported at the end of the input: what is missing behind it is none of its own. */
  isIncomplete: boolean;
  nested: Node[];
}

/**
 * switch-statement:
 *   'switch' switch-parameter* ('(' pipeline-chain ')')? '{' switch-clause* '}'
 */
export function parseSwitch(p: Parser, label: Token | undefined, keyword: Token): Statement {
  const start = label ?? keyword;
  const open: OpenSwitch = {
    flags: new Set(),
    clauses: [],
    last: start,
    isError: false,
    isIncomplete: false,
    nested: [],
  };
  p.skipNewlines();
  parseSwitchParameters(p, open);
  parseCondition(p, open);
  p.skipNewlines();
  const rCurly = parseSwitchBody(p, open);
  if (open.isError || !open.condition || !rCurly) {
    return {
      type: 'ErrorStatement',
      start: start.start,
      end: open.last.end,
      nested: open.nested,
    };
  }
  return {
    type: 'SwitchStatement',
    start: start.start,
    end: rCurly.end,
    ...labelOf(label),
    flags: flagOrder.filter((flag) => open.flags.has(flag)),
    condition: open.condition,
    clauses: open.clauses,
    ...(open.default ? { default: open.default } : {}),
  };
}

const flagOrder: readonly SwitchFlag[] = [
  'File',
  'Regex',
  'Wildcard',
  'Exact',
  'CaseSensitive',
  'Parallel',
];

/**
 * switch-parameter:
 *   '-regex' | '-wildcard' | '-exact' | '-casesensitive' | '-parallel' | '-file' argument
 */
function parseSwitchParameters(p: Parser, open: OpenSwitch): void {
  const { flags } = open;
  for (let token = p.peek(); token.kind === TokenKind.Parameter; token = p.peek()) {
    p.skip();
    open.last = token;
    if (isParameter(token, 'regex')) {
      flags.add('Regex').delete('Wildcard');
    } else if (isParameter(token, 'wildcard')) {
      flags.add('Wildcard').delete('Regex');
    } else if (isParameter(token, 'exact')) {
      flags.delete('Regex');
      flags.delete('Wildcard');
    } else if (isParameter(token, 'casesensitive')) {
      flags.add('CaseSensitive');
    } else if (isParameter(token, 'parallel')) {
      flags.add('Parallel');
    } else if (isParameter(token, 'file')) {
      flags.add('File');
      parseFileName(p, open, token);
    } else {
      open.isError = true;
      p.report('InvalidSwitchFlag', token, token.value);
    }
  }
}

function parseFileName(p: Parser, open: OpenSwitch, token: Token): void {
  p.skipNewlines();
  const expression = parseSingleArgument(p, 'fileName');
  if (expression === undefined) {
    open.isError = true;
    open.isIncomplete = p.reportIncomplete('MissingFilenameOption', after(token));
    return;
  }
  const { start, end } = expression;
  open.last = expression;
  open.condition = {
    type: 'Pipeline',
    start,
    end,
    elements: [{ type: 'CommandExpression', start, end, expression, redirections: [] }],
    background: false,
  };
}

function parseCondition(p: Parser, open: OpenSwitch): void {
  const lParen = p.peek();
  if (lParen.kind !== TokenKind.LParen) {
    if (open.condition || open.flags.has('File')) return;
    open.isError = true;
    open.isIncomplete = p.reportIncomplete('PipelineValueRequired', after(open.last));
    return;
  }
  open.last = lParen;
  p.skip();
  if (open.flags.has('File')) {
    open.isError = true;
    p.report('PipelineValueRequired', lParen);
  }
  p.skipNewlines();
  const condition = parsePipelineChain(p);
  if (condition === undefined) {
    open.isError = true;
    open.isIncomplete = p.reportIncomplete('PipelineValueRequired', after(lParen));
  } else {
    open.condition = condition;
    open.nested.push(condition);
    open.last = condition;
  }
  p.skipNewlines();
  const rParen = p.next();
  if (rParen.kind === TokenKind.RParen) {
    open.last = rParen;
    return;
  }
  p.unget(rParen);
  if (open.isIncomplete) return;
  open.isError = true;
  open.isIncomplete = p.reportIncomplete(
    'MissingEndParenthesisInSwitchStatement',
    after(open.last),
  );
}

/** Returns the closing brace. */
function parseSwitchBody(p: Parser, open: OpenSwitch): Token | undefined {
  const lCurly = p.next();
  if (lCurly.kind !== TokenKind.LCurly) {
    p.unget(lCurly);
    if (open.isIncomplete) return undefined;
    open.isError = true;
    p.reportIncomplete('MissingCurlyBraceInSwitchStatement', after(open.last));
    return undefined;
  }
  open.last = lCurly;
  p.skipNewlines();
  while (parseSwitchClause(p, open)) {
    p.skipNewlinesAndSemicolons();
    const token = p.peek();
    if (token.kind === TokenKind.RCurly) {
      p.skip();
      return token;
    }
    if (token.kind === TokenKind.EndOfInput) {
      if (open.isIncomplete) return undefined;
      open.isError = true;
      p.reportIncompleteAt('MissingEndCurlyBrace', lCurly, token.end);
      return undefined;
    }
  }
  return undefined;
}

/**
 * switch-clause:
 *   ('default' | argument) statement-block
 *
 * False where none can be read.
 */
function parseSwitchClause(p: Parser, open: OpenSwitch): boolean {
  const token = p.peek();
  const isDefault = token.kind === TokenKind.Default;
  if (isDefault) p.skip();
  const condition = isDefault ? newBareWord(p, token) : parseSingleArgument(p, 'switchCondition');
  if (condition === undefined) {
    open.isError = true;
    p.reportIncomplete('MissingSwitchConditionExpression', after(open.last));
    if (p.peek().kind === TokenKind.RCurly) p.skip();
    return false;
  }
  open.nested.push(condition);
  open.last = condition;
  const body = parseStatementBlock(p);
  if (body === undefined) {
    open.isError = true;
    open.isIncomplete = p.reportIncomplete('MissingSwitchStatementClause', after(open.last));
    return true;
  }
  open.nested.push(body);
  open.last = body;
  if (!isDefault) {
    open.clauses.push({ condition, body });
    return true;
  }
  if (open.default) {
    open.isError = true;
    p.report('MultipleSwitchDefaultClauses', condition);
  }
  open.default = body;
  return true;
}
