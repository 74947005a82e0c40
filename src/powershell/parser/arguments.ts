import type { ArrayLiteral, Expression } from '../ast/expressions.ts';
import type { Token } from '../tokens/token.ts';
import { TokenFlags } from '../tokens/token-flags.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { TokenizerMode } from '../tokens/tokenizer.ts';
import { newBareWord } from './names.ts';
import { after, type Parser } from './parser.ts';
import { parsePrimaryExpression } from './primary.ts';
import { parseExpandable } from './strings.ts';

/**
 * What a word is read as. Only an argument may be a list; a command's name is not expanded, unless
 * `&` or `.` stands before it.
 */
export type ArgumentContext =
  | 'commandName'
  | 'commandNameAfterOperator'
  | 'fileName'
  | 'argument'
  | 'listElement'
  | 'switchCondition';

export function isCommandName(context: ArgumentContext): boolean {
  return context === 'commandName' || context === 'commandNameAfterOperator';
}

/** One argument, read as in a command wherever it stands. */
export function parseSingleArgument(p: Parser, context: ArgumentContext): Expression | undefined {
  const { kind } = p.peek();
  if (kind === TokenKind.Comma || kind === TokenKind.EndOfInput) return undefined;
  p.enter(TokenizerMode.Command);
  const argument = parseArgument(p, context, p.next());
  p.leave();
  return argument;
}

/**
 * command-argument:
 *   word (',' word)*
 */
export function parseArgument(
  p: Parser,
  context: ArgumentContext,
  first: Token,
): Expression | undefined {
  let argument: Expression | undefined;
  if (isOperand(first)) {
    p.unget(first);
    argument = parsePrimaryExpression(p, true);
  } else {
    argument = parseWord(p, context, first);
  }
  return argument && finishArgument(p, context, first, argument);
}

/** (',' word)* behind the first. */
export function finishArgument(
  p: Parser,
  context: ArgumentContext,
  first: Token,
  argument: Expression,
): Expression {
  if (context !== 'argument' || isVerbatim(first)) return argument;
  return p.peek().kind === TokenKind.Comma ? parseList(p, argument) : argument;
}

/** The sign behind which the rest of the line is taken as it is. */
export const verbatimSign = '--%';

/** That sign ends a list, too. */
function isVerbatim(token: Token): boolean {
  return (
    token.kind === TokenKind.Generic && token.value === verbatimSign && token.nested === undefined
  );
}

/** What is an operand in a command as it is in an expression. */
export function isOperand({ kind }: Token): boolean {
  switch (kind) {
    case TokenKind.Variable:
    case TokenKind.SplattedVariable:
    case TokenKind.Number:
    case TokenKind.StringLiteral:
    case TokenKind.StringExpandable:
    case TokenKind.HereStringLiteral:
    case TokenKind.HereStringExpandable:
    case TokenKind.LParen:
    case TokenKind.DollarParen:
    case TokenKind.AtParen:
    case TokenKind.AtCurly:
    case TokenKind.LCurly:
    case TokenKind.Hole:
      return true;
    default:
      return false;
  }
}

function parseList(p: Parser, first: Expression): Expression {
  const elements = [first];
  for (;;) {
    const comma = p.peek();
    if (comma.kind !== TokenKind.Comma) break;
    p.skip();
    p.skipNewlines();
    const token = p.next();
    const element = parseArgument(p, 'listElement', token);
    if (element === undefined) {
      p.reportIncomplete('MissingExpression', after(comma), ',');
      return { type: 'ErrorExpression', start: first.start, end: comma.end, nested: elements };
    }
    elements.push(element);
    if (isVerbatim(token)) break;
  }
  const list: ArrayLiteral = {
    type: 'ArrayLiteral',
    start: first.start,
    end: (elements.at(-1) ?? first).end,
    elements,
  };
  return list;
}

function parseWord(p: Parser, context: ArgumentContext, token: Token): Expression | undefined {
  switch (token.kind) {
    case TokenKind.Generic:
      return parseGeneric(p, context, token);
    case TokenKind.Pipe:
    case TokenKind.RCurly:
    case TokenKind.RParen:
    case TokenKind.EndOfInput:
    case TokenKind.NewLine:
    case TokenKind.Semi:
    case TokenKind.Redirection:
    case TokenKind.RedirectInStd:
    case TokenKind.AndAnd:
    case TokenKind.OrOr:
    case TokenKind.Ampersand:
    case TokenKind.MinusMinus:
    case TokenKind.Comma:
      p.unget(token);
      return undefined;
    default:
      markAsWord(token, context);
      return newBareWord(p, token);
  }
}

function parseGeneric(p: Parser, context: ArgumentContext, token: Token): Expression {
  if (isCommandName(context)) token.flags |= TokenFlags.CommandName;
  if (token.nested !== undefined && context !== 'commandName') {
    return parseExpandable(p, token);
  }
  const { start, end, value } = token;
  return {
    type: 'StringConstantExpression',
    start,
    end,
    stringConstantType: 'BareWord',
    value,
  };
}

/** A keyword or an operator is none where it is a command's name or an argument. */
function markAsWord(token: Token, context: ArgumentContext): void {
  token.flags &= ~TokenFlags.Keyword;
  if (isCommandName(context)) token.flags |= TokenFlags.CommandName;
  else if (token.kind !== TokenKind.Identifier) token.kind = TokenKind.Generic;
}
