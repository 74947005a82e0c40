import { Char, isNewline, isWhitespace } from './characters.ts';
import { scanBlockComment, scanLineComment } from './comments.ts';
import type { Token } from './token.ts';
import { TokenKind } from './token-kind.ts';
import { type Tokenizer, TokenizerMode } from './tokenizer.ts';

/**
 * The sign that reaches into the operand just read: `.`, `::`, `[`, `?.` or `?[`. No blank may
 * stand before it, though a block comment may.
 */
export function scanMemberAccess(t: Tokenizer, allowBracket: boolean): Token | undefined {
  while (t.peek() === Char.LessThan) {
    if (t.peekAt(1) !== Char.Hash) return undefined;
    t.tokenStart = t.position;
    t.position += 2;
    scanBlockComment(t);
  }
  const next = t.peekAt(1);
  switch (t.peek()) {
    case Char.Dot:
      return next === Char.Dot || endsWord(t, next) ? undefined : take(t, 1, TokenKind.Dot);
    case Char.Colon:
      return next !== Char.Colon || endsWord(t, t.peekAt(2))
        ? undefined
        : take(t, 2, TokenKind.ColonColon);
    case Char.LeftBracket:
      return allowBracket ? take(t, 1, TokenKind.LBracket) : undefined;
    case Char.Question:
      if (next === Char.Dot) return take(t, 2, TokenKind.QuestionDot);
      return next === Char.LeftBracket && allowBracket
        ? take(t, 2, TokenKind.QuestionLBracket)
        : undefined;
    default:
      return undefined;
  }
}

/** In an argument the sign must have something behind it. */
function endsWord(t: Tokenizer, code: number): boolean {
  return t.mode === TokenizerMode.Command && (code === 0 || isWhitespace(code) || isNewline(code));
}

/** The `(` or `{` of a call, right behind the method's name. */
export function scanInvocation(t: Tokenizer): Token | undefined {
  if (t.peek() === Char.LeftParen) return take(t, 1, TokenKind.LParen);
  return t.peek() === Char.LeftBrace ? take(t, 1, TokenKind.LCurly) : undefined;
}

function take(t: Tokenizer, length: number, kind: TokenKind): Token {
  t.tokenStart = t.position;
  t.position += length;
  return t.newToken(kind);
}

/**
 * The `[` of an attribute or a type, blanks and comments before it allowed. It is asked for, since
 * a word may begin with `[` too.
 */
export function scanLeftBracket(t: Tokenizer): Token | undefined {
  const start = t.position;
  let sawBlank = false;
  for (;;) {
    const code = t.peek();
    if (isWhitespace(code)) {
      sawBlank = true;
      t.skipWhitespace();
    } else if (code === Char.Hash) {
      sawBlank = true;
      t.tokenStart = t.position;
      t.position += 1;
      scanLineComment(t);
    } else if (code === Char.LessThan && t.peekAt(1) === Char.Hash) {
      sawBlank = false;
      t.tokenStart = t.position;
      t.position += 2;
      scanBlockComment(t);
    } else if (code === Char.LeftBracket) {
      return take(t, 1, TokenKind.LBracket);
    } else {
      // Read the blanks again: none may stand before the sign of a member.
      if (sawBlank && (code === Char.Dot || code === Char.Colon)) t.resync(t.toScript(start));
      return undefined;
    }
  }
}
