import type { Command, CommandExpression, Pipeline, PipelineChain } from '../ast/commands.ts';
import type { Expression } from '../ast/expressions.ts';
import type { PipelineBase, Statement } from '../ast/statements.ts';
import { isIdentifierStart, isWhitespace } from '../tokens/characters.ts';
import type { Token } from '../tokens/token.ts';
import { hasTrait, TokenFlags } from '../tokens/token-flags.ts';
import { operatorName, TokenKind } from '../tokens/token-kind.ts';
import { TokenizerMode } from '../tokens/tokenizer.ts';
import { parseCommand } from './commands.ts';
import { parseExpression } from './expressions.ts';
import { beginsWithCommandHole } from './hole-commands.ts';
import { goesOnWithPipe } from './lookahead.ts';
import { after, type Parser, rangeOf } from './parser.ts';
import { noRedirections, parseRedirection, RedirectionSet } from './redirections.ts';
import { parseStatement } from './statements.ts';

/**
 * pipeline-chain:
 *   assignment
 *   pipeline (('&&' | '||') pipeline)* '&'?
 */
export function parsePipelineChain(p: Parser): PipelineBase | undefined {
  let expression: Expression | undefined;
  if (!startsWithLetter(p)) {
    p.enter(TokenizerMode.Expression);
    expression = parseExpression(p);
    // Peeked at in expression mode: `=0` is one word in a command.
    const operator = expression && takeAssignmentOperator(p);
    p.leave();
    if (expression && operator) return parseAssignment(p, expression, operator);
  }
  const pipeline = parsePipeline(p, expression);
  return pipeline && (endsChain(p.peek()) ? pipeline : finishChain(p, pipeline));
}

function takeAssignmentOperator(p: Parser): Token | undefined {
  const token = p.peek();
  if (!hasTrait(token.kind, TokenFlags.AssignmentOperator)) return undefined;
  p.skip();
  return token;
}

function endsChain({ kind }: Token): boolean {
  return kind !== TokenKind.AndAnd && kind !== TokenKind.OrOr && kind !== TokenKind.Ampersand;
}

/** Then it is a command for sure, and no expression needs to be looked for. A slot may be neither. */
function startsWithLetter(p: Parser): boolean {
  const { ungot, tokenizer } = p;
  const { text, position, mode, holes } = tokenizer;
  if (mode !== TokenizerMode.Command) return false;
  if (holes.size > 0) return beginsWithCommandHole(p);
  if (ungot) return isIdentifierStart(tokenizer.script.charCodeAt(ungot.start));
  let at = position;
  while (isWhitespace(text.charCodeAt(at))) at += 1;
  return isIdentifierStart(text.charCodeAt(at));
}

/**
 * assignment:
 *   expression assignment-operator statement
 */
function parseAssignment(p: Parser, left: Expression, operator: Token): PipelineBase {
  p.skipNewlines();
  let right = parseStatement(p);
  if (right === undefined) {
    const place = after(operator);
    p.reportIncomplete('ExpectedValueExpression', place, p.textOf(operator));
    right = { type: 'ErrorStatement', ...place, nested: [] };
  }
  return {
    type: 'AssignmentStatement',
    start: left.start,
    end: right.end,
    left,
    operator: operatorName(operator.kind),
    operatorRange: rangeOf(operator),
    right: unwrap(right),
  };
}

/** An expression by itself is assigned without a pipeline around it. */
function unwrap(statement: Statement): Statement {
  if (statement.type !== 'Pipeline' || statement.background) return statement;
  const [element, second] = statement.elements;
  return element?.type === 'CommandExpression' && !second ? element : statement;
}

/** ('&&' pipeline | '||' pipeline)* '&'? behind the first pipeline. */
function finishChain(p: Parser, first: Pipeline): PipelineBase {
  let chain: Pipeline | PipelineChain = first;
  for (;;) {
    const operator = p.peek();
    if (operator.kind === TokenKind.Ampersand) return finishBackground(p, chain);
    if (endsChain(operator)) return chain;
    p.skip();
    p.skipNewlines();
    const start = p.peek();
    if (start.kind === TokenKind.EndOfInput) {
      p.reportIncomplete('EmptyPipelineChainElement', after(operator), p.textOf(operator));
      return chain;
    }
    const pipeline = parsePipeline(p, parseLeadingExpression(p));
    if (pipeline === undefined) return emptyElement(p, chain, operator, start);
    chain = joinChain(chain, operator, pipeline);
  }
}

function joinChain(
  left: Pipeline | PipelineChain,
  operator: Token,
  right: Pipeline,
): PipelineChain {
  return {
    type: 'PipelineChain',
    start: left.start,
    end: right.end,
    left,
    operator: operatorName(operator.kind),
    right,
    background: false,
  };
}

/** `&` behind the last pipeline; it ends the statement. */
function finishBackground(p: Parser, link: Pipeline | PipelineChain): PipelineBase {
  p.skip();
  const next = p.peek();
  if (next.kind === TokenKind.AndAnd || next.kind === TokenKind.OrOr) {
    p.skip();
    p.report('BackgroundOperatorInPipelineChain', next);
    return { type: 'ErrorStatement', start: link.start, end: next.end, nested: [] };
  }
  return { ...link, background: true };
}

/** Nothing stands behind `&&`. */
function emptyElement(
  p: Parser,
  chain: Pipeline | PipelineChain,
  operator: Token,
  next: Token,
): PipelineBase {
  // Behind `.` or `&` that has been said already.
  if (next.kind !== TokenKind.Dot && next.kind !== TokenKind.Ampersand) {
    const range = { start: operator.start, end: next.end };
    p.report('EmptyPipelineChainElement', range, p.textOf(operator));
  }
  return {
    type: 'ErrorStatement',
    start: chain.start,
    end: operator.end,
    nested: [chain],
  };
}

/**
 * pipeline:
 *   (expression redirection* | command) ('|' command)*
 *
 * @param first the expression that it begins with, if it does
 */
function parsePipeline(p: Parser, first: Expression | undefined): Pipeline | undefined {
  const element = first ? parseCommandExpression(p, first) : parseCommand(p);
  if (element === undefined && p.peek().kind === TokenKind.Pipe) {
    p.reportIncomplete('EmptyPipeElement', p.peek());
  }
  const pipe = takePipe(p);
  if (pipe) return finishPipeline(p, element, pipe);
  return element && newPipeline([element]);
}

/** ('|' command)* behind the first element; without one that is an error already. */
function finishPipeline(
  p: Parser,
  first: Command | CommandExpression | undefined,
  firstPipe: Token,
): Pipeline | undefined {
  const elements = first ? [first] : [];
  for (let pipe: Token | undefined = firstPipe; pipe; pipe = takePipe(p)) {
    const element = parseLaterElement(p, elements.length === 0);
    if (element) elements.push(element);
    else if (elements.length > 0 || p.peek().kind === TokenKind.Pipe) {
      p.reportIncomplete('EmptyPipeElement', after(pipe));
    }
  }
  return newPipeline(elements);
}

/** @param isFirst all before it were missing */
function parseLaterElement(p: Parser, isFirst: boolean): Command | CommandExpression | undefined {
  const expression = parseLeadingExpression(p);
  if (expression === undefined) return parseCommand(p);
  if (!isFirst) p.report('ExpressionsMustBeFirstInPipeline', expression);
  return parseCommandExpression(p, expression);
}

function newPipeline(elements: readonly (Command | CommandExpression)[]): Pipeline | undefined {
  const [first] = elements;
  const last = elements.at(-1);
  return first && last
    ? { type: 'Pipeline', start: first.start, end: last.end, elements, background: false }
    : undefined;
}

function parseLeadingExpression(p: Parser): Expression | undefined {
  if (startsWithLetter(p)) return undefined;
  p.enter(TokenizerMode.Expression);
  const expression = parseExpression(p);
  p.leave();
  return expression;
}

function parseCommandExpression(p: Parser, expression: Expression): CommandExpression {
  let set: RedirectionSet | undefined;
  let { end } = expression;
  for (let token = p.peek(); isRedirection(token); token = p.peek()) {
    p.skip();
    set ??= new RedirectionSet();
    const redirected = parseRedirection(p, token, set);
    // What `<` would read from is an error, and not a part of the expression.
    end = token.kind === TokenKind.RedirectInStd ? expression.end : redirected;
  }
  return {
    type: 'CommandExpression',
    start: expression.start,
    end,
    expression,
    redirections: set?.list ?? noRedirections,
  };
}

function isRedirection({ kind }: Token): boolean {
  return kind === TokenKind.Redirection || kind === TokenKind.RedirectInStd;
}

/** The `|` behind an element, if more of the pipeline follows. */
function takePipe(p: Parser): Token | undefined {
  let next = p.peek();
  if (next.kind === TokenKind.NewLine && goesOnWithPipe(p.tokenizer.text, next.end)) {
    p.skipNewlines();
    next = p.peek();
  }
  switch (next.kind) {
    case TokenKind.Pipe:
      p.skip();
      p.skipNewlines();
      if (p.peek().kind !== TokenKind.EndOfInput) return next;
      p.reportIncomplete('EmptyPipeElement', after(next));
      return undefined;
    case TokenKind.Semi:
    case TokenKind.NewLine:
    case TokenKind.RParen:
    case TokenKind.RCurly:
    case TokenKind.EndOfInput:
    case TokenKind.AndAnd:
    case TokenKind.OrOr:
    case TokenKind.Ampersand:
      return undefined;
    default:
      p.report('UnexpectedToken', next, p.textOf(next));
      return undefined;
  }
}
