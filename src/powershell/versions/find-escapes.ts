import type { SavedToken } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import type { Findings } from './findings.ts';

/** Escapes in a string, in a word outside of single quotes, or in `${…}`. */
export function findEscapes(token: SavedToken, found: Findings): void {
  const own = ownText(token, found.text);
  const text = token.kind === TokenKind.Generic ? own.replace(quotedPart, blankLiteral) : own;
  for (const { 0: written, 1: letter, index } of text.matchAll(
    /`(?:(e)|u\{[\da-fA-F]*\}?|[\s\S])/g,
  )) {
    const start = token.start + index;
    const place = { start, end: start + written.length };
    if (letter) found.add('`e', place);
    else if (written.length > 2) found.add('`u{}', place, written);
  }
}

/** With blanks for what it expands, whose tokens are looked at by themselves. */
function ownText({ start, end, nested = [] }: SavedToken, text: string): string {
  let own = '';
  let at = start;
  for (const inner of nested) {
    if (inner.start < at) continue;
    own += text.slice(at, inner.start) + blank(inner.end - inner.start);
    at = inner.end;
  }
  return own + text.slice(at, end);
}

const quotedPart = /`[\s\S]|['‘-‛][^'‘-‛]*|["“-„](?:`[\s\S]|[^"“-„`])*["“-„]?/g;

function blankLiteral(part: string): string {
  return /^['‘-‛]/.test(part) ? blank(part.length) : part;
}

function blank(length: number): string {
  return ' '.repeat(length);
}
