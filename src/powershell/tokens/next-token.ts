import {
  Char,
  forcesNewToken,
  isDash,
  isDecimalDigit,
  isDigit,
  isDoubleQuote,
  isIdentifierStart,
  isNewline,
  isSingleQuote,
  isVariableStart,
  isWhitespace,
} from './characters.ts';
import { isBlankBehindBacktick, scanBlockComment, scanLineComment } from './comments.ts';
import { operatorOrWord, scanDash } from './dashes.ts';
import { scanEscape } from './escapes.ts';
import { scanGenericToken } from './generic-token.ts';
import { scanHereStringExpandable, scanHereStringLiteral } from './here-strings.ts';
import { scanIdentifier, scanLabel } from './identifiers.ts';
import { scanNumber, scanNumberText } from './numbers.ts';
import { scanRedirection } from './redirections.ts';
import { scanStringExpandable, scanStringLiteral } from './strings.ts';
import type { Token } from './token.ts';
import { TokenKind } from './token-kind.ts';
import { type Tokenizer, TokenizerMode } from './tokenizer.ts';
import { scanVariable } from './variables.ts';

/** Reads the next token in the tokenizer's mode; blanks and comments before it are skipped. */
export function nextToken(t: Tokenizer): Token {
  for (;;) {
    t.tokenStart = t.position;
    const code = t.peek();
    if (isWhitespace(code)) {
      t.position += 1;
      t.skipWhitespace();
    } else if (code === Char.Hash) {
      t.position += 1;
      scanLineComment(t);
    } else if (code === Char.LessThan && t.peekAt(1) === Char.Hash) {
      t.position += 2;
      scanBlockComment(t);
    } else if (code === Char.Backtick) {
      const token = scanBacktick(t);
      if (token) return token;
    } else {
      return scanToken(t, code);
    }
  }
}

/** A backtick joins lines, stands before blanks for nothing, or begins a word. */
function scanBacktick(t: Tokenizer): Token | undefined {
  t.position += 1;
  const next = t.peek();
  if (isNewline(next)) {
    t.position += 1;
    t.finishNewline(next);
    t.newToken(TokenKind.LineContinuation);
    return undefined;
  }
  if (isBlankBehindBacktick(next)) {
    t.position += 1;
    t.skipWhitespace();
    return undefined;
  }
  if (t.atEnd) {
    t.errors.report('IncompleteString', t.position + 1 + t.base, t.position + 1 + t.base, true);
    return undefined;
  }
  const word = scanEscape(t);
  return scanGenericToken(t, word, t.position);
}

function single(t: Tokenizer, kind: TokenKind): Token {
  t.position += 1;
  return t.newToken(kind);
}

function scanToken(t: Tokenizer, code: number): Token {
  if (isIdentifierStart(code)) return scanWord(t);
  switch (code) {
    case Char.Null:
      return t.atEnd ? scanEnd(t) : scanOther(t);
    case Char.LineFeed:
    case Char.CarriageReturn:
      t.position += 1;
      t.finishNewline(code);
      return t.newToken(TokenKind.NewLine);
    case Char.Dollar:
      if (t.peekAt(1) === Char.LeftParen) {
        t.position += 2;
        return t.newToken(TokenKind.DollarParen);
      }
      t.position += 1;
      return scanVariable(t, false, false);
    case Char.LeftParen:
      return single(t, TokenKind.LParen);
    case Char.RightParen:
      return single(t, TokenKind.RParen);
    case Char.LeftBrace:
      return single(t, TokenKind.LCurly);
    case Char.RightBrace:
      return single(t, TokenKind.RCurly);
    case Char.RightBracket:
      return single(t, TokenKind.RBracket);
    case Char.Semicolon:
      return single(t, TokenKind.Semi);
    case Char.Comma:
      return single(t, TokenKind.Comma);
    case Char.LeftBracket:
      t.position += 1;
      return operatorOrWord(t, TokenKind.LBracket);
    case Char.Equals:
      t.position += 1;
      return operatorOrWord(t, TokenKind.Equals);
    case Char.Plus:
      return scanPlus(t);
    case Char.Asterisk:
      if (t.peekAt(1) === Char.GreaterThan) return scanRedirection(t);
      return scanWithEquals(t, TokenKind.Multiply, TokenKind.MultiplyEquals);
    case Char.Slash:
      return scanWithEquals(t, TokenKind.Divide, TokenKind.DivideEquals);
    case Char.Percent:
      return scanWithEquals(t, TokenKind.Rem, TokenKind.RemainderEquals);
    case Char.Ampersand:
      return scanDoubled(t, TokenKind.Ampersand, TokenKind.AndAnd);
    case Char.Pipe:
      return scanDoubled(t, TokenKind.Pipe, TokenKind.OrOr);
    case Char.At:
      return scanAt(t);
    case Char.Dot:
      return scanDot(t);
    case Char.LessThan:
      return single(t, TokenKind.RedirectInStd);
    case Char.GreaterThan:
      return scanRedirection(t);
    case Char.Exclamation:
      return scanExclamation(t);
    case Char.Colon:
      return scanColon(t);
    case Char.Question:
      return t.mode === TokenizerMode.Expression ? scanQuestion(t) : scanOther(t);
    default:
      return scanByClass(t, code);
  }
}

function scanByClass(t: Tokenizer, code: number): Token {
  if (isDecimalDigit(code)) {
    const isStream = code >= Char.Digit1 && code <= Char.Digit6;
    return isStream && t.peekAt(1) === Char.GreaterThan ? scanRedirection(t) : scanNumber(t);
  }
  t.position += 1;
  if (isDash(code)) return scanDash(t);
  if (isSingleQuote(code)) return scanStringLiteral(t);
  if (isDoubleQuote(code)) return scanStringExpandable(t);
  return scanGenericToken(t);
}

function scanOther(t: Tokenizer): Token {
  t.position += 1;
  return scanGenericToken(t);
}

/** A word; a slot that stands by itself is an operand. */
function scanWord(t: Tokenizer): Token {
  const token = scanIdentifier(t);
  const isWord = token.kind === TokenKind.Identifier || token.kind === TokenKind.Generic;
  if (isWord && t.mode !== TokenizerMode.TypeName && t.holes.size > 0) {
    const hole = t.holes.get(token.start);
    if (hole?.end === token.end) token.kind = TokenKind.Hole;
  }
  return token;
}

/** The engine puts the end one behind the text, and again one further each time it is read. */
function scanEnd(t: Tokenizer): Token {
  t.position += 1;
  const at = t.position + t.base;
  t.tokenStart = t.position;
  const token = t.newToken(TokenKind.EndOfInput);
  token.start = at;
  token.end = at;
  return token;
}

function scanPlus(t: Tokenizer): Token {
  const next = t.peekAt(1);
  if (next === Char.Plus) {
    t.position += 2;
    return operatorOrWord(t, TokenKind.PlusPlus);
  }
  if (t.allowSignedNumbers && (isDigit(next) || next === Char.Dot)) return scanNumber(t);
  return scanWithEquals(t, TokenKind.Plus, TokenKind.PlusEquals);
}

function scanWithEquals(t: Tokenizer, plain: TokenKind, withEquals: TokenKind): Token {
  const isAssignment = t.peekAt(1) === Char.Equals;
  t.position += isAssignment ? 2 : 1;
  return operatorOrWord(t, isAssignment ? withEquals : plain);
}

function scanDoubled(t: Tokenizer, plain: TokenKind, doubled: TokenKind): Token {
  const isDouble = t.peekAt(1) === t.peek();
  t.position += isDouble ? 2 : 1;
  return t.newToken(isDouble ? doubled : plain);
}

/** `@{`, `@(`, a here-string or a splatted variable. */
function scanAt(t: Tokenizer): Token {
  const next = t.peekAt(1);
  t.position += 2;
  if (next === Char.LeftBrace) return t.newToken(TokenKind.AtCurly);
  if (next === Char.LeftParen) return t.newToken(TokenKind.AtParen);
  if (isSingleQuote(next)) return scanHereStringLiteral(t);
  if (isDoubleQuote(next)) return scanHereStringExpandable(t);
  t.position -= 1;
  if (isVariableStart(next)) return scanVariable(t, true, false);
  t.reportError('UnrecognizedToken', t.position - 1, t.position);
  return t.newToken(TokenKind.Unknown);
}

function scanDot(t: Tokenizer): Token {
  t.position += 1;
  const next = t.peek();
  if (next === Char.Dot) {
    if (t.mode === TokenizerMode.Command && !forcesNewToken(t.peekAt(1))) {
      return scanGenericToken(t);
    }
    return single(t, TokenKind.DotDot);
  }
  if (isDecimalDigit(next)) return scanNumber(t);
  // `.$command` and `."command"` run one; `.name` is a name.
  const runs = next === Char.Dollar || next === Char.DoubleQuote || next === Char.SingleQuote;
  return runs ? t.newToken(TokenKind.Dot) : operatorOrWord(t, TokenKind.Dot);
}

function scanExclamation(t: Tokenizer): Token {
  t.position += 1;
  const next = t.peek();
  if (t.mode === TokenizerMode.Command && !forcesNewToken(next)) return scanGenericToken(t);
  if (t.mode === TokenizerMode.Expression) {
    const isHole = t.holeAt(t.position) !== undefined;
    if (isIdentifierStart(next) && !isHole) return scanGenericToken(t);
    if (isDigit(next) || next === Char.Dot) {
      const after = t.position;
      const isNumber = scanNumberText(t, false) !== undefined;
      t.position = after;
      if (!isNumber) return scanGenericToken(t);
    }
  }
  return t.newToken(TokenKind.Exclaim);
}

function scanColon(t: Tokenizer): Token {
  t.position += 1;
  if (t.peek() !== Char.Colon) {
    return t.mode === TokenizerMode.Command ? scanLabel(t) : t.newToken(TokenKind.Colon);
  }
  t.position += 1;
  return t.wantSimpleName
    ? t.newToken(TokenKind.ColonColon)
    : operatorOrWord(t, TokenKind.ColonColon);
}

function scanQuestion(t: Tokenizer): Token {
  t.position += 1;
  if (t.peek() !== Char.Question) return t.newToken(TokenKind.QuestionMark);
  t.position += 1;
  if (t.peek() !== Char.Equals) return t.newToken(TokenKind.QuestionQuestion);
  return single(t, TokenKind.QuestionQuestionEquals);
}
