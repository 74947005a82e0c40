import {
  Char,
  forcesNewToken,
  isDoubleQuote,
  isIdentifierPart,
  isVariableStart,
} from './characters.ts';
import { scanEscape } from './escapes.ts';
import { scanGenericToken } from './generic-token.ts';
import type { Token } from './token.ts';
import { TokenKind } from './token-kind.ts';
import { type Tokenizer, TokenizerMode } from './tokenizer.ts';
import { splitVariablePath } from './variable-path.ts';

/** A variable; the position is behind `$` or `@`. A word that only begins like one is read as such. */
export function scanVariable(t: Tokenizer, splatted: boolean, inString: boolean): Token {
  const first = t.peek();
  if (first === Char.LeftBrace) return scanBracedVariable(t, inString);
  if (!isVariableStart(first)) return scanGenericToken(t);
  const nameStart = t.position;
  t.position += 1;
  // `$$`, `$?` and `$^` end there.
  const isSingle = first === Char.Dollar || first === Char.Question || first === Char.Caret;
  if (!isSingle) skipName(t);
  if (t.mode === TokenizerMode.Command && goesOnAsWord(t, isSingle)) {
    t.position = t.tokenStart;
    return scanGenericToken(t);
  }
  const name = t.text.slice(nameStart, t.position);
  // Only a colon can leave no name.
  if (name.endsWith(':')) reportMissingName(t, name);
  return t.newToken(splatted ? TokenKind.SplattedVariable : TokenKind.Variable, name);
}

function skipName(t: Tokenizer): void {
  for (;;) {
    const code = t.peek();
    const isPart = isIdentifierPart(code) || code === Char.Question;
    if (!isPart && !(code === Char.Colon && t.peekAt(1) !== Char.Colon)) return;
    t.position += 1;
  }
}

/** Whether what follows the name makes an argument of both: `$a+b`, but `$a.b` and `$a=1` are more. */
function goesOnAsWord(t: Tokenizer, isSingle: boolean): boolean {
  const next = t.peek();
  if (forcesNewToken(next)) return false;
  if (isSingle) return true;
  if (next === Char.Colon) return false;
  return next !== Char.Dot && next !== Char.LeftBracket && next !== Char.Equals;
}

function reportMissingName(t: Tokenizer, name: string): void {
  const { unqualified, drive } = splitVariablePath(name);
  if (unqualified !== '') return;
  const id = drive === undefined ? 'InvalidVariableReference' : 'InvalidVariableReferenceWithDrive';
  t.reportError(id, t.tokenStart, t.position);
}

/** `{name}` behind `$`. */
function scanBracedVariable(t: Tokenizer, inString: boolean): Token {
  const errorStart = t.position;
  t.position += 1;
  let { name, closed } = scanBracedName(t, inString);
  if (!closed) t.reportIncomplete('IncompleteDollarVariableReference', errorStart);
  if (name === '') {
    if (closed) t.reportError('EmptyVariableReference', t.position - 1, t.position);
    name = ':Error:';
  }
  if (t.mode === TokenizerMode.Command) {
    const next = t.peek();
    if (!forcesNewToken(next) && next !== Char.Dot && next !== Char.LeftBracket) {
      t.position = t.tokenStart;
      return scanGenericToken(t);
    }
  }
  if (splitVariablePath(name).unqualified === '') {
    t.reportError('InvalidBracedVariableReference', t.tokenStart, t.position);
  }
  return t.newToken(TokenKind.Variable, name);
}

function scanBracedName(t: Tokenizer, inString: boolean): { name: string; closed: boolean } {
  let name = '';
  let from = t.position;
  while (!t.atEnd) {
    const code = t.peek();
    if (code === Char.RightBrace) {
      name += t.text.slice(from, t.position);
      t.position += 1;
      return { name, closed: true };
    }
    if (code === Char.Backtick) {
      name += t.text.slice(from, t.position);
      t.position += 1;
      from = t.position;
      if (t.atEnd) break;
      name += scanEscape(t);
      from = t.position;
      continue;
    }
    t.position += 1;
    if (code === Char.LeftBrace) {
      t.reportError('OpenBraceNeedsToBeBackTickedInVariableName', t.position, t.position + 1);
    } else if (inString && isDoubleQuote(code)) {
      if (t.atEnd) {
        // The engine forgets a quote that ends the text.
        return { name: name + t.text.slice(from, t.position - 1), closed: false };
      }
      if (isDoubleQuote(t.peek())) {
        name += t.text.slice(from, t.position - 1);
        from = t.position;
        t.position += 1;
      }
    }
  }
  return { name: name + t.text.slice(from, t.position), closed: false };
}
