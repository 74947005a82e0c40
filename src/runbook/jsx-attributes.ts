import type { SourceRange } from './source-text.ts';

/** Where one attribute of a tag stands. */
export interface AttributePlace {
  /** Empty for a spread (`{...x}`). */
  name: string;
  nameRange: SourceRange;
  /** Inside the quotes or braces; the name where there is no value. */
  valueRange: SourceRange;
}

/**
 * Finds the attributes of the tag that begins at `start`: the MDX tree has their values in the same
 * order, but not their places.
 */
export function findAttributes(text: string, start: number): readonly AttributePlace[] {
  const places: AttributePlace[] = [];
  let at = start + (/^<[\w.:$-]*/.exec(text.slice(start, start + 200))?.[0].length ?? 0);
  while (at < text.length && text[at] !== '>') {
    const name = /^[\p{L}_$][\p{L}\p{N}_$:.-]*/u.exec(text.slice(at, at + 200))?.[0];
    if (name !== undefined) {
      const nameRange = { start: at, end: at + name.length };
      at = nameRange.end;
      const equals = /^\s*=\s*/.exec(text.slice(at, at + 200))?.[0];
      if (equals === undefined) {
        places.push({ name, nameRange, valueRange: nameRange });
        continue;
      }
      at += equals.length;
      const end = valueEnd(text, at);
      places.push({ name, nameRange, valueRange: { start: at + 1, end: end - 1 } });
      at = end;
    } else if (text[at] === '{') {
      const range = { start: at, end: valueEnd(text, at) };
      places.push({ name: '', nameRange: range, valueRange: range });
      at = range.end;
    } else {
      at++;
    }
  }
  return places;
}

/** Offset behind the quoted text or the braces that begin at `start`. */
function valueEnd(text: string, start: number): number {
  const opener = text[start];
  if (opener === '"' || opener === "'") {
    const close = text.indexOf(opener, start + 1);
    return close < 0 ? text.length : close + 1;
  }
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}
