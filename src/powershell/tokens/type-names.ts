import { Char, endsAssemblyName } from './characters.ts';
import { TokenFlags } from './token-flags.ts';
import { TokenKind } from './token-kind.ts';
import type { Tokenizer } from './tokenizer.ts';

/** `mscorlib, Version=4.0.0.0, Culture=neutral` behind the comma of a type's name. */
export function scanAssemblyName(t: Tokenizer): string {
  let name = scanPart(t);
  while (t.peek() === Char.Comma) {
    scanSign(t, TokenKind.Comma);
    name += `, ${scanPart(t)}`;
    if (t.peek() === Char.Equals) {
      scanSign(t, TokenKind.Equals);
      name += `=${scanPart(t)}`;
    }
  }
  return name;
}

function scanSign(t: Tokenizer, kind: TokenKind): void {
  t.tokenStart = t.position;
  t.position += 1;
  t.newToken(kind);
}

function scanPart(t: Tokenizer): string {
  t.skipWhitespace();
  t.tokenStart = t.position;
  while (!endsAssemblyName(t.peek())) t.position += 1;
  const part = t.text.slice(t.tokenStart, t.position);
  t.newToken(TokenKind.Identifier).flags |= TokenFlags.TypeName;
  t.skipWhitespace();
  return part;
}
