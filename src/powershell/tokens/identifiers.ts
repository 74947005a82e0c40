import {
  Char,
  forcesNewToken,
  isIdentifierPart,
  isIdentifierStart,
  isLetterOrDigit,
} from './characters.ts';
import { scanGenericToken } from './generic-token.ts';
import { keywordKind } from './keywords.ts';
import type { Token } from './token.ts';
import { TokenFlags } from './token-flags.ts';
import { TokenKind } from './token-kind.ts';
import { type Tokenizer, TokenizerMode } from './tokenizer.ts';

/** A word that begins with a letter: a keyword, a name, a type's name or a command. */
export function scanIdentifier(t: Tokenizer): Token {
  while (isIdentifierPart(t.peek())) t.position += 1;
  if (t.mode === TokenizerMode.TypeName) return scanTypeName(t);
  if (t.wantSimpleName || t.mode === TokenizerMode.Expression) {
    return t.newToken(TokenKind.Identifier);
  }
  if (t.mode === TokenizerMode.Command && !forcesNewToken(t.peek())) return scanGenericToken(t);
  return t.newToken(kindOfWord(t));
}

function kindOfWord(t: Tokenizer): TokenKind {
  const kind = keywordKind(t.text, t.tokenStart, t.position) ?? TokenKind.Identifier;
  if (kind === TokenKind.InlineScript && !t.inWorkflow) return TokenKind.Identifier;
  if (kind === TokenKind.Clean && t.version !== '7' && !opensBlock(t)) return TokenKind.Identifier;
  return kind;
}

/** Before 7.3 `clean` is a command's name; where a block follows, the newer `clean` is meant. */
function opensBlock(t: Tokenizer): boolean {
  const brace = /\s*\{/y;
  brace.lastIndex = t.position;
  return brace.test(t.text);
}

function scanTypeName(t: Tokenizer): Token {
  while (isTypeNamePart(t.peek())) t.position += 1;
  const token = t.newToken(TokenKind.Identifier);
  token.flags |= TokenFlags.TypeName;
  return token;
}

function isTypeNamePart(code: number): boolean {
  switch (code) {
    case Char.Dot:
    case Char.Backtick:
    case Char.Underscore:
    case Char.Plus:
    case Char.Hash:
    case Char.Backslash:
      return true;
    default:
      return code !== 0 && isLetterOrDigit(code);
  }
}

/** `:name`, the position being behind the colon; a word where no name follows. */
export function scanLabel(t: Tokenizer): Token {
  if (!isIdentifierStart(t.peek())) {
    return t.peek() === 0
      ? t.newToken(TokenKind.Generic, t.text.slice(t.tokenStart, t.position))
      : scanGenericToken(t);
  }
  while (isIdentifierPart(t.peek())) t.position += 1;
  if (t.mode === TokenizerMode.Command && !forcesNewToken(t.peek())) {
    // The engine takes the sign behind the name as it is, even a quote or a dollar sign.
    t.position += 1;
    return scanGenericToken(t);
  }
  return t.newToken(TokenKind.Label, t.text.slice(t.tokenStart + 1, t.position));
}
