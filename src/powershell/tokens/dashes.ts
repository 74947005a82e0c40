import {
  Char,
  forcesNewToken,
  isDash,
  isDigit,
  isDoubleQuote,
  isLetter,
  isNewline,
  isSingleQuote,
  isWhitespace,
} from './characters.ts';
import { dashOperatorKind } from './dash-operators.ts';
import { scanGenericToken } from './generic-token.ts';
import { scanNumber } from './numbers.ts';
import type { Token } from './token.ts';
import { TokenKind } from './token-kind.ts';
import { type Tokenizer, TokenizerMode } from './tokenizer.ts';

/** What begins with a dash, the position being behind it: a parameter, an operator or a number. */
export function scanDash(t: Tokenizer): Token {
  const next = t.peek();
  if (isDash(next)) {
    t.position += 1;
    return operatorOrWord(t, TokenKind.MinusMinus);
  }
  if (next === Char.Equals) {
    t.position += 1;
    return operatorOrWord(t, TokenKind.MinusEquals);
  }
  // The value of a slot is a number or a literal there: `5 -{{x}}`.
  const isMinus = t.mode === TokenizerMode.Expression && t.holeAt(t.position) !== undefined;
  if (!isMinus && (isLetter(next) || next === Char.Underscore || next === Char.Question)) {
    return scanParameter(t);
  }
  if (t.allowSignedNumbers && (isDigit(next) || next === Char.Dot)) return scanNumber(t);
  return operatorOrWord(t, TokenKind.Minus);
}

/** An operator; where a command may stand, a word if something follows without a blank. */
export function operatorOrWord(t: Tokenizer, kind: TokenKind): Token {
  return t.mode === TokenizerMode.Command && !forcesNewToken(t.peek())
    ? scanGenericToken(t)
    : t.newToken(kind);
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** A parameter, or in an expression an operator; the position is behind the dash. */
function scanParameter(t: Tokenizer): Token {
  const nameStart = t.position;
  const inCommand = t.mode === TokenizerMode.Command;
  for (;;) {
    const code = t.peek();
    if (isAsciiLetter(code)) {
      t.position += 1;
    } else if (endsParameter(code) || (!inCommand && code !== 0)) {
      break;
    } else if (inCommand && (isSingleQuote(code) || isDoubleQuote(code))) {
      // Quotes are never part of a parameter's name: the word is an argument.
      return scanGenericToken(t);
    } else {
      t.position += 1;
    }
  }
  const name = t.text.slice(nameStart, t.position);
  if (t.mode === TokenizerMode.Expression) {
    const kind = dashOperatorKind(name);
    if (kind !== undefined) return t.newToken(kind);
  }
  if (inCommand && t.peek() === Char.Colon) t.position += 1;
  return name === '' && t.position === nameStart
    ? t.newToken(TokenKind.Minus)
    : t.newToken(TokenKind.Parameter, name);
}

function endsParameter(code: number): boolean {
  switch (code) {
    case Char.Null:
    case Char.LeftBrace:
    case Char.RightBrace:
    case Char.LeftParen:
    case Char.RightParen:
    case Char.Semicolon:
    case Char.Comma:
    case Char.Pipe:
    case Char.Ampersand:
    case Char.Dot:
    case Char.LeftBracket:
    case Char.Colon:
      return true;
    default:
      return isWhitespace(code) || isNewline(code);
  }
}
