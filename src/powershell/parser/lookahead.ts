import { Char, isNewline, isWhitespace } from '../tokens/characters.ts';
import { endOfLine } from '../tokens/comments.ts';

/*
 * Both functions take offsets of the script but look into the text that is being read. Inside a
 * string that is not the same, and the engine has it so too.
 */

/** Whether only blanks and comments stand between an offset and the end. */
export function isAtEnd(text: string, offset: number): boolean {
  for (let at = offset; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === Char.Hash) at = endOfLine(text, at + 1) - 1;
    else if (startsBlockComment(text, at)) at = endOfBlockComment(text, at + 2) - 1;
    else if (!isWhitespace(code)) return false;
  }
  return true;
}

/**
 * Whether the line behind a line break goes on with `|`: comments may stand before it, a blank line
 * may not.
 */
export function goesOnWithPipe(text: string, offset: number): boolean {
  if (offset >= text.length) return false;
  let lineIsBlank = true;
  let at = offset;
  while (at < text.length - 1) {
    const code = text.charCodeAt(at);
    if (isWhitespace(code)) {
      at += 1;
    } else if (isNewline(code)) {
      if (lineIsBlank) return false;
      lineIsBlank = true;
      at += code === Char.CarriageReturn && text.charCodeAt(at + 1) === Char.LineFeed ? 2 : 1;
    } else if (code === Char.Hash) {
      lineIsBlank = false;
      at = endOfLine(text, at + 1);
    } else if (startsBlockComment(text, at)) {
      lineIsBlank = false;
      at = endOfBlockComment(text, at + 2);
    } else {
      return code === Char.Pipe;
    }
  }
  return text.charCodeAt(text.length - 1) === Char.Pipe;
}

function startsBlockComment(text: string, at: number): boolean {
  return text.charCodeAt(at) === Char.LessThan && text.charCodeAt(at + 1) === Char.Hash;
}

function endOfBlockComment(text: string, at: number): number {
  const close = text.indexOf('#>', at);
  return close < 0 ? text.length : close + 2;
}
