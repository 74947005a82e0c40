import type { Statement } from '../ast/statements.ts';
import type { Attribute, TypeConstraint } from '../ast/types.ts';
import { fullNameOfType } from '../ast/types.ts';
import { Char } from '../tokens/characters.ts';
import type { Token } from '../tokens/token.ts';
import { TokenFlags } from '../tokens/token-flags.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { parseAttributes } from './attributes.ts';
import { parseClass } from './classes.ts';
import { parseConfiguration } from './configuration.ts';
import { parseData } from './data.ts';
import { parseEnum } from './enums.ts';
import { parseBreakOrContinue, parseExit, parseReturn, parseThrow } from './flow-control.ts';
import { parseFunction } from './functions.ts';
import { parseIf } from './if.ts';
import { parseDo, parseFor, parseForEach, parseWhile } from './loops.ts';
import { after, type Parser, rangeOf } from './parser.ts';
import { parsePipelineChain } from './pipelines.ts';
import { parseStatementBlock } from './statement-list.ts';
import { parseSwitch } from './switch.ts';
import { parseTrap, parseTry } from './try.ts';
import { parseUsing } from './using.ts';

type Attributes = readonly (Attribute | TypeConstraint)[];

/** Whether a token begins a pipeline for sure; `parseStatement` reads one too, by a longer way. */
export function beginsPipeline({ kind, flags }: Token): boolean {
  return (
    (flags & TokenFlags.Keyword) === 0 &&
    kind !== TokenKind.Generic &&
    kind !== TokenKind.Label &&
    kind !== TokenKind.EndOfInput
  );
}

/**
 * statement:
 *   label? (switch | foreach | for | while | do)
 *   attribute* (class | enum | configuration)
 *   if | function | flow-control | trap | try | data | using | pipeline-chain
 */
export function parseStatement(p: Parser): Statement | undefined {
  let token = p.next();
  let attributes: Attributes | undefined;
  let start = token.start;
  if (
    token.kind === TokenKind.Generic &&
    p.tokenizer.script.charCodeAt(token.start) === Char.LeftBracket
  ) {
    ({ token, attributes, start } = parseLeadingAttributes(p, token));
  }
  switch (token.kind) {
    case TokenKind.If:
      return parseIf(p, token);
    case TokenKind.Switch:
      return parseSwitch(p, undefined, token);
    case TokenKind.Foreach:
      return parseForEach(p, undefined, token);
    case TokenKind.For:
      return parseFor(p, undefined, token);
    case TokenKind.While:
      return parseWhile(p, undefined, token);
    case TokenKind.Do:
      return parseDo(p, undefined, token);
    case TokenKind.Function:
    case TokenKind.Filter:
    case TokenKind.Workflow:
      return parseFunction(p, token);
    case TokenKind.Return:
      return parseReturn(p, token);
    case TokenKind.Throw:
      return parseThrow(p, token);
    case TokenKind.Exit:
      return parseExit(p, token);
    case TokenKind.Break:
    case TokenKind.Continue:
      return parseBreakOrContinue(p, token);
    case TokenKind.Trap:
      return parseTrap(p, token);
    case TokenKind.Try:
      return parseTry(p, token);
    case TokenKind.Data:
      return parseData(p, token);
    case TokenKind.Parallel:
    case TokenKind.Sequence:
      return parseBlockStatement(p, token);
    case TokenKind.Configuration:
      return parseConfiguration(p, token);
    case TokenKind.From:
    case TokenKind.Define:
    case TokenKind.Var:
      return parseReserved(p, token);
    case TokenKind.Label:
      return parseLabeled(p, token);
    case TokenKind.Class:
      return parseClass(p, attributes ?? [], token);
    case TokenKind.Enum:
      return parseEnum(p, attributes ?? [], token);
    case TokenKind.Using:
      return parseLateUsing(p, token);
    case TokenKind.EndOfInput:
      if (attributes === undefined) {
        p.unget(token);
        return undefined;
      }
      break;
    case TokenKind.Else:
    case TokenKind.ElseIf:
    case TokenKind.Catch:
    case TokenKind.Until:
      // Behind an error it is most likely what the error left over, and no command.
      if (p.errors.errors.length > 0) {
        p.skipNewlines();
        return parseStatement(p);
      }
      break;
  }
  if (attributes === undefined) p.unget(token);
  else p.resync(start);
  return parsePipelineChain(p);
}

/**
 * What looks like attributes may belong to a class; before anything else it begins an expression,
 * which is then read from `start`.
 */
function parseLeadingAttributes(
  p: Parser,
  word: Token,
): { token: Token; attributes: Attributes | undefined; start: number } {
  const { start } = word;
  p.resync(start);
  const found = parseAttributes(p, false);
  const attributes = found.length > 0 ? found : undefined;
  const token = p.next();
  if (attributes === undefined) return { token, attributes, start };
  const type = found.find((one) => one.type === 'TypeConstraint');
  if ((token.flags & TokenFlags.StatementDoesntSupportAttributes) !== 0) {
    if (type === undefined) {
      const [first] = found;
      if (first) p.report('UnexpectedAttribute', first, fullNameOfType(first.typeName));
      return { token, attributes, start };
    }
  } else if ((token.flags & TokenFlags.Keyword) !== 0) {
    if (type) p.report('TypeNotAllowedBeforeStatement', type, fullNameOfType(type.typeName));
    return { token, attributes, start };
  }
  p.resync(start);
  return { token: p.next(), attributes, start };
}

/**
 * block-statement, of a workflow:
 *   ('parallel' | 'sequence') statement-block
 */
function parseBlockStatement(p: Parser, keyword: Token): Statement {
  const body = parseStatementBlock(p);
  const kind = p.textOf(keyword);
  if (body === undefined) {
    p.reportIncomplete('MissingStatementAfterKeyword', after(keyword), kind);
    return { type: 'ErrorStatement', start: keyword.start, end: keyword.end, nested: [] };
  }
  return {
    type: 'BlockStatement',
    start: keyword.start,
    end: body.end,
    kind,
    kindRange: rangeOf(keyword),
    body,
  };
}

/** Words that PowerShell keeps for itself. */
function parseReserved(p: Parser, token: Token): Statement {
  p.report('ReservedKeywordNotAllowed', token, p.textOf(token).toLowerCase());
  return { type: 'ErrorStatement', start: token.start, end: token.end, nested: [] };
}

/**
 * labeled-statement:
 *   ':' name (switch | foreach | for | while | do)
 *
 * Before anything else a label is the name of a command.
 */
function parseLabeled(p: Parser, label: Token): Statement | undefined {
  p.skipNewlines();
  const token = p.next();
  switch (token.kind) {
    case TokenKind.Switch:
      return parseSwitch(p, label, token);
    case TokenKind.Foreach:
      return parseForEach(p, label, token);
    case TokenKind.For:
      return parseFor(p, label, token);
    case TokenKind.While:
      return parseWhile(p, label, token);
    case TokenKind.Do:
      return parseDo(p, label, token);
    default:
      p.resync(label.start);
      return parsePipelineChain(p);
  }
}

function parseLateUsing(p: Parser, keyword: Token): Statement {
  const statement = parseUsing(p, keyword);
  p.report('UsingMustBeAtStartOfScript', statement);
  return statement;
}
