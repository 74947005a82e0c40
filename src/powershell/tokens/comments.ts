import { Char, isAnyWhitespace, isNewline, isWhitespace } from './characters.ts';
import { TokenKind } from './token-kind.ts';
import type { Tokenizer } from './tokenizer.ts';

/** `# …` to the end of the line; the position is behind the `#`. */
export function scanLineComment(t: Tokenizer): void {
  const start = t.position;
  const end = endOfLine(t.text, start);
  t.position = end;
  const token = t.newToken(TokenKind.Comment);
  if (looksLikeSignature(t.text, start, end)) t.signatureStart = token.start;
  else if (t.base === 0 && /^requires$/i.test(t.text.slice(start, start + 8))) {
    t.requires.push(token);
  }
}

/** `<# … #>`; the position is behind the `<#`. */
export function scanBlockComment(t: Tokenizer): void {
  const start = t.position - 2;
  const close = t.text.indexOf('#>', t.position);
  if (close < 0) {
    t.position = t.text.length;
    t.reportIncomplete('MissingTerminatorMultiLineComment', start);
  } else {
    t.position = close + 2;
  }
  t.newToken(TokenKind.Comment);
}

/** Where the line that holds `at` ends, its line break apart. */
export function endOfLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isNewline(text.charCodeAt(end))) end += 1;
  return end;
}

const signature = 'sig#beginsignatureblock\n';
/** The engine takes for a signature what fewer edits than this turn into one, white space apart. */
const tooFar = 10;

/**
 * Whether a comment begins a signature block, or is so like it that a reader would think so: code
 * behind it is refused, since people stop reading there.
 */
function looksLikeSignature(text: string, start: number, end: number): boolean {
  // White space does not count, so that a long comment may still be like it; but not a short one.
  if (end - start < signature.length - tooFar - 1) return false;
  let line = '';
  for (let at = start; at < end; at += 1) {
    if (isWhitespace(text.charCodeAt(at))) continue;
    line += text[at];
    if (line.length >= signature.length + tooFar) return false;
  }
  line += end < text.length ? text[end] : '\0';
  if (line.length < signature.length - tooFar) return false;
  line = line.toLowerCase();
  return couldBeNear(line) && editDistance(line, signature) < tooFar;
}

/** How often each letter stands in the signature. */
const signatureLetters = /* @__PURE__ */ countLetters(signature, new Int8Array(128));
const spareLetters = /* @__PURE__ */ new Int8Array(128);

function countLetters(text: string, counts: Int8Array): Int8Array {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** Counts letters in common: the edit distance is never less than what is left over. */
function couldBeNear(line: string): boolean {
  spareLetters.set(signatureLetters);
  let inCommon = 0;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    const spare = code < 128 ? (spareLetters[code] ?? 0) : 0;
    if (spare === 0) continue;
    spareLetters[code] = spare - 1;
    inCommon += 1;
  }
  return Math.max(line.length, signature.length) - inCommon < tooFar;
}

/** Levenshtein's distance. */
function editDistance(first: string, second: string): number {
  let previous = Array.from({ length: second.length + 1 }, (_, column) => column);
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= second.length; column += 1) {
      const before = previous[column - 1] ?? 0;
      const change = Math.min(previous[column] ?? 0, current[column - 1] ?? 0, before) + 1;
      current.push(first[row - 1] === second[column - 1] ? before : change);
    }
    previous = current;
  }
  return previous[second.length] ?? 0;
}

/** Skips blanks, line breaks and comments, keeping their tokens; semicolons too where told to. */
export function skipNewlines(t: Tokenizer, skipSemicolons: boolean): void {
  for (;;) {
    const start = t.position;
    const code = t.peek();
    if (isWhitespace(code)) {
      t.skipWhitespace();
    } else if (isNewline(code)) {
      t.tokenStart = start;
      t.position += 1;
      t.finishNewline(code);
      t.newToken(TokenKind.NewLine);
    } else if (code === Char.Semicolon && skipSemicolons) {
      t.tokenStart = start;
      t.position += 1;
      t.newToken(TokenKind.Semi);
    } else if (code === Char.Hash) {
      t.tokenStart = start;
      t.position += 1;
      scanLineComment(t);
    } else if (code === Char.LessThan && t.peekAt(1) === Char.Hash) {
      t.tokenStart = start;
      t.position += 2;
      scanBlockComment(t);
    } else if (code !== Char.Backtick || !skipContinuation(t)) {
      return;
    }
  }
}

/** A backtick before a line break or blanks stands for nothing. */
function skipContinuation(t: Tokenizer): boolean {
  const next = t.peekAt(1);
  if (isNewline(next)) {
    t.tokenStart = t.position;
    t.position += 2;
    t.finishNewline(next);
    t.newToken(TokenKind.LineContinuation);
    return true;
  }
  if (!isBlankBehindBacktick(next)) return false;
  t.position += 2;
  t.skipWhitespace();
  return true;
}

/** White space of any kind; the end of the text is none. */
export function isBlankBehindBacktick(code: number): boolean {
  return code !== 0 && isAnyWhitespace(code);
}
