import type { Command, CommandElement, CommandParameter } from '../ast/commands.ts';
import type { Expression } from '../ast/expressions.ts';
import type { Token } from '../tokens/token.ts';
import { TokenFlags } from '../tokens/token-flags.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { TokenizerMode } from '../tokens/tokenizer.ts';
import { scanVerbatimArgument } from '../tokens/verbatim.ts';
import {
  type ArgumentContext,
  finishArgument,
  isCommandName,
  isOperand,
  parseArgument,
  verbatimSign,
} from './arguments.ts';
import { newBareWord } from './names.ts';
import { after, type Parser } from './parser.ts';
import { newScriptBlockExpression, parsePrimaryExpression } from './primary.ts';
import { noRedirections, parseRedirection, RedirectionSet } from './redirections.ts';
import { parseScriptBlock } from './script-blocks.ts';

/** A command while its elements are read. */
interface OpenCommand {
  operator: Command['invocationOperator'];
  /** Where its elements begin among those that the parser gathers. */
  elements: number;
  redirections: RedirectionSet | undefined;
  end: number;
  context: ArgumentContext;
  /** After `--` nothing is a parameter. */
  sawDashDash: boolean;
  /** Nothing more belongs to it. */
  isComplete: boolean;
}

/**
 * command:
 *   ('&' | '.')? command-name (parameter | argument | redirection)*
 */
export function parseCommand(p: Parser): Command | undefined {
  p.enter(TokenizerMode.Command);
  const first = p.next();
  const command = newCommand(p, first);
  let token = command.operator === 'Unknown' ? first : p.next();
  for (;;) {
    if (isOperand(token)) {
      // Not by `parseArgument`, so that one function less is on the stack while operands nest.
      p.unget(token);
      const operand = parsePrimaryExpression(p, true);
      addArgument(p, command, token, operand && finishArgument(p, command.context, token, operand));
    } else {
      parseElement(p, command, token);
    }
    if (command.isComplete) break;
    command.context = 'argument';
    token = p.next();
  }
  p.leave();
  return finishCommand(p, first, command);
}

function newCommand(p: Parser, first: Token): OpenCommand {
  const operator = invocationOperator(first);
  return {
    operator,
    elements: p.elements.open(),
    redirections: undefined,
    end: first.end,
    context: operator === 'Unknown' ? 'commandName' : 'commandNameAfterOperator',
    sawDashDash: false,
    isComplete: false,
  };
}

function finishCommand(p: Parser, first: Token, command: OpenCommand): Command | undefined {
  const { redirections, end, operator } = command;
  const elements = p.elements.close(command.elements);
  if (elements.length === 0) {
    if (operator !== 'Unknown') p.report('MissingExpression', first, p.textOf(first));
    return undefined;
  }
  return {
    type: 'Command',
    start: first.start,
    end,
    elements,
    redirections: redirections?.list ?? noRedirections,
    invocationOperator: operator,
  };
}

function invocationOperator({ kind }: Token): Command['invocationOperator'] {
  if (kind === TokenKind.Dot) return 'Dot';
  return kind === TokenKind.Ampersand ? 'Ampersand' : 'Unknown';
}

function parseElement(p: Parser, command: OpenCommand, token: Token): void {
  switch (token.kind) {
    case TokenKind.Pipe:
    case TokenKind.RCurly:
    case TokenKind.RParen:
    case TokenKind.EndOfInput:
    case TokenKind.NewLine:
    case TokenKind.Semi:
    case TokenKind.AndAnd:
    case TokenKind.OrOr:
    case TokenKind.Ampersand:
      p.unget(token);
      command.isComplete = true;
      return;
    case TokenKind.MinusMinus:
      addElement(p, command, command.sawDashDash ? newBareWord(p, token) : dashDash(token));
      command.sawDashDash = true;
      return;
    case TokenKind.Comma:
      command.end = token.end;
      p.report('MissingArgument', token);
      p.skipNewlines();
      return;
    case TokenKind.Parameter:
      parseParameterElement(p, command, token);
      return;
    case TokenKind.Redirection:
    case TokenKind.RedirectInStd:
      parseRedirectionElement(p, command, token);
      return;
    case TokenKind.InlineScript:
      if (command.context === 'commandName') parseInlineScript(p, command, token);
      else addArgument(p, command, token, parseArgument(p, command.context, token));
      return;
    default:
      addArgument(p, command, token, parseArgument(p, command.context, token));
  }
}

function addElement(p: Parser, command: OpenCommand, element: CommandElement): void {
  p.elements.add(element);
  command.end = element.end;
}

/** The first `--`, which the engine takes for a parameter of the name `-`. */
function dashDash(token: Token): CommandElement {
  const { start, end } = token;
  return { type: 'CommandParameter', start, end, parameterName: '-' };
}

/**
 * parameter:
 *   '-' name (':' argument)?
 */
function parseParameterElement(p: Parser, command: OpenCommand, token: Token): void {
  if (isCommandName(command.context) || command.sawDashDash) {
    token.flags |= TokenFlags.CommandName;
    addElement(p, command, newBareWord(p, token));
    return;
  }
  const argument = parseTiedArgument(p, token);
  addElement(p, command, newParameter(token, argument));
}

function newParameter(token: Token, argument: Expression | undefined): CommandParameter {
  const { start, end, value } = token;
  const type = 'CommandParameter';
  return argument
    ? { type, start, end: argument.end, parameterName: value, argument }
    : { type, start, end, parameterName: value };
}

function parseTiedArgument(p: Parser, token: Token): Expression | undefined {
  const text = p.tokenizer.script;
  // A comma is not taken along: it is an error of its own.
  if (text.charAt(token.end - 1) !== ':' || p.peek().kind === TokenKind.Comma) return undefined;
  const argument = parseArgument(p, 'argument', p.next());
  if (!argument) p.report('ParameterRequiresArgument', after(token), p.textOf(token));
  return argument;
}

function parseRedirectionElement(p: Parser, command: OpenCommand, token: Token): void {
  if (isCommandName(command.context)) {
    // `& >` runs a command of that name.
    addElement(p, command, newBareWord(p, token));
    return;
  }
  command.redirections ??= new RedirectionSet();
  command.end = parseRedirection(p, token, command.redirections);
}

/** @param token the argument's first */
function addArgument(
  p: Parser,
  command: OpenCommand,
  token: Token,
  argument: Expression | undefined,
): void {
  if (argument === undefined) {
    command.isComplete = true;
    return;
  }
  addElement(p, command, argument);
  if (token.value !== verbatimSign || !isStringToken(token)) return;
  if (p.ungot !== undefined && p.ungot.kind !== TokenKind.Parameter) return;
  p.ungot = undefined;
  const rest = scanVerbatimArgument(p.tokenizer);
  addElement(p, command, newBareWord(p, rest));
  command.isComplete = true;
}

/** The engine heeds `--%` in quotes, too. */
function isStringToken({ kind }: Token): boolean {
  return (
    kind === TokenKind.Generic ||
    (kind >= TokenKind.StringLiteral && kind <= TokenKind.HereStringExpandable)
  );
}

/**
 * inline-script, of a workflow:
 *   'inlinescript' script-block
 */
function parseInlineScript(p: Parser, command: OpenCommand, token: Token): void {
  token.flags |= TokenFlags.CommandName;
  addElement(p, command, newBareWord(p, token));
  p.skipNewlines();
  const lCurly = p.next();
  if (lCurly.kind !== TokenKind.LCurly) {
    p.unget(lCurly);
    p.reportIncomplete('MissingStatementAfterKeyword', after(token), p.textOf(token));
    command.isComplete = true;
    return;
  }
  addElement(p, command, newScriptBlockExpression(parseScriptBlock(p, lCurly)));
}
