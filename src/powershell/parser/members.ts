import type { Expression } from '../ast/expressions.ts';
import type { TextRange } from '../ast/node.ts';
import type { TypeName } from '../ast/types.ts';
import { Char, isWhitespace } from '../tokens/characters.ts';
import type { Token } from '../tokens/token.ts';
import { hasTrait, TokenFlags } from '../tokens/token-flags.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { type Tokenizer, TokenizerMode } from '../tokens/tokenizer.ts';
import { parseSingleArgument } from './arguments.ts';
import { parseExpression } from './expressions.ts';
import { parseSimpleName } from './names.ts';
import { parseUnaryExpression } from './operators.ts';
import { after, before, type Parser } from './parser.ts';
import { newScriptBlockExpression, parsePrimaryExpression } from './primary.ts';
import { parseScriptBlock } from './script-blocks.ts';
import { parseGenericArguments } from './types.ts';

/**
 * All that reaches into an operand, without a blank before it:
 *   (('.' | '::' | '?.') member-name ('(' arguments? ')' | script-block)? | ('[' | '?[') expression ']')*
 *
 * @param first the sign that was found behind the operand, if any
 */
export function parseMemberAccess(
  p: Parser,
  first: Token | undefined,
  operand: Expression,
): Expression {
  let expression = operand;
  for (let sign = first; sign; sign = p.nextMemberAccess(true)) {
    p.skipNewlines();
    const isIndex = sign.kind === TokenKind.LBracket || sign.kind === TokenKind.QuestionLBracket;
    const read = isIndex ? parseIndex(p, expression, sign) : parseMember(p, expression, sign);
    if ('type' in read) {
      expression = read;
    } else if (read.open.kind === TokenKind.LParen) {
      const args = parseArguments(p, read.open);
      expression = newInvocation(read, args);
    } else {
      const block = newScriptBlockExpression(parseScriptBlock(p, read.open));
      expression = newInvocation(read, { list: [block], end: block.end });
    }
  }
  return expression;
}

/** A call up to its `(` or `{`. */
interface OpenCall {
  expression: Expression;
  sign: Token;
  member: Expression;
  genericTypeArguments: readonly TypeName[];
  open: Token;
}

/** The arguments of a call, and where it ends. */
interface Arguments {
  list: readonly Expression[];
  end: number;
}

function newInvocation(
  { expression, sign, member, genericTypeArguments }: OpenCall,
  { list, end }: Arguments,
): Expression {
  return {
    type: 'InvokeMemberExpression',
    start: expression.start,
    end,
    expression,
    member,
    arguments: list,
    genericTypeArguments,
    isStatic: sign.kind === TokenKind.ColonColon,
    nullConditional: sign.kind === TokenKind.QuestionDot,
  };
}

/**
 * member-name:
 *   simple-name | unary-operator unary-expression | primary-expression
 */
function parseMemberName(p: Parser): Expression | undefined {
  const name = parseSimpleName(p);
  if (name) return name;
  const { kind } = p.peek();
  return hasTrait(kind, TokenFlags.UnaryOperator) || kind === TokenKind.LBracket
    ? parseUnaryExpression(p, false)
    : parsePrimaryExpression(p, false);
}

/** A member, or the beginning of a call. */
function parseMember(p: Parser, expression: Expression, sign: Token): Expression | OpenCall {
  let member = parseMemberName(p);
  if (member === undefined) {
    p.reportIncomplete('MissingPropertyName', after(sign));
    member = parseSingleArgument(p, 'argument') ?? {
      type: 'ErrorExpression',
      start: expression.start,
      end: sign.end,
      nested: [],
    };
  } else if (p.ungot === undefined) {
    const restorePoint = p.restorePoint();
    const generic = parseGenericMethodArguments(p, restorePoint);
    const open = p.nextInvocation();
    if (open) {
      return { expression, sign, member, genericTypeArguments: generic.typeNames, open };
    }
    // `$x.y[z]` without arguments is an index after all.
    if (generic.isClosed) p.resync(restorePoint);
  }
  return {
    type: 'MemberExpression',
    start: expression.start,
    end: member.end,
    expression,
    member,
    isStatic: sign.kind === TokenKind.ColonColon,
    nullConditional: sign.kind === TokenKind.QuestionDot,
  };
}

/** `[int, string]` between a method's name and its arguments. */
function parseGenericMethodArguments(
  p: Parser,
  restorePoint: number,
): { typeNames: readonly TypeName[]; isClosed: boolean } {
  const none = { typeNames: [], isClosed: false };
  if (!mayBeginBracket(p.tokenizer)) return none;
  const token = p.next();
  if (token.kind !== TokenKind.LBracket) {
    p.resync(restorePoint);
    return none;
  }
  p.enter(TokenizerMode.TypeName);
  p.skipNewlines();
  const first = p.next();
  if (first.kind !== TokenKind.Identifier) {
    p.leave();
    p.resync(restorePoint);
    return none;
  }
  const { typeNames, last } = parseGenericArguments(p, first);
  const isClosed = last.kind === TokenKind.RBracket;
  if (!isClosed) {
    p.unget(last);
    p.reportIncomplete('EndSquareBracketExpectedAtEndOfType', before(last));
  }
  p.leave();
  return { typeNames, isClosed };
}

/** Nearly every member has nothing of the kind behind it, which its next character tells. */
function mayBeginBracket({ text, position }: Tokenizer): boolean {
  let at = position;
  while (isWhitespace(text.charCodeAt(at))) at += 1;
  const code = text.charCodeAt(at);
  // A comment or a continued line may stand before the bracket.
  return (
    code === Char.LeftBracket ||
    code === Char.Hash ||
    code === Char.LessThan ||
    code === Char.Backtick
  );
}

/**
 * arguments:
 *   expression (',' expression)* — each without a comma of its own
 */
export function parseArguments(p: Parser, lParen: Token): Arguments {
  const from = p.expressions.open();
  p.enter(p.mode, true);
  let comma: Token | undefined;
  do {
    p.skipNewlines();
    const argument = parseExpression(p);
    if (argument === undefined) break;
    p.expressions.add(argument);
    p.skipNewlines();
    comma = takeComma(p);
  } while (comma);
  const list = p.expressions.close(from);
  const end = parseArgumentsEnd(p, list.at(-1) ?? lParen, comma);
  p.leave();
  return { list, end };
}

function takeComma(p: Parser): Token | undefined {
  return p.peek().kind === TokenKind.Comma ? p.next() : undefined;
}

/** @param comma one that no argument follows */
function parseArgumentsEnd(p: Parser, last: TextRange, comma: Token | undefined): number {
  if (comma) p.reportIncomplete('MissingExpressionAfterToken', after(comma), ',');
  p.skipNewlines();
  const rParen = p.next();
  if (rParen.kind === TokenKind.RParen) return rParen.end;
  p.unget(rParen);
  if (!comma) p.reportIncomplete('MissingEndParenthesisInMethodCall', after(last));
  return (comma ?? last).end;
}

/**
 * element-access:
 *   '[' expression ']'
 */
function parseIndex(p: Parser, target: Expression, lBracket: Token): Expression {
  p.skipNewlines();
  p.enter(p.mode, false);
  let index = parseExpression(p);
  p.leave();
  if (index === undefined) {
    p.reportIncomplete('MissingArrayIndexExpression', after(lBracket));
    index = { type: 'ErrorExpression', start: lBracket.start, end: lBracket.end, nested: [] };
  }
  p.skipNewlines();
  const rBracket = p.next();
  let { end } = rBracket;
  if (rBracket.kind !== TokenKind.RBracket) {
    p.unget(rBracket);
    if (index.type !== 'ErrorExpression') {
      p.reportIncomplete('MissingEndSquareBracket', after(index));
    }
    end = index.end;
  }
  return {
    type: 'IndexExpression',
    start: target.start,
    end,
    target,
    index,
    nullConditional: lBracket.kind === TokenKind.QuestionLBracket,
  };
}
