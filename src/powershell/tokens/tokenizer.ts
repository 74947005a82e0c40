import type { TextRange } from '../ast/node.ts';
import type { ErrorList } from '../errors/error-list.ts';
import type { LanguageVersion } from '../language-version.ts';
import { partition } from '../partition.ts';
import { Char, isWhitespace } from './characters.ts';
import type { SubexpressionEnds } from './subexpression-ends.ts';
import { type SavedToken, Token } from './token.ts';
import type { TokenKind } from './token-kind.ts';
import { TokenList } from './token-list.ts';

/**
 * How a word is read. PowerShell has no one list of tokens: `a-b` is one word where a command may
 * stand and three tokens in an expression, so the parser says what it expects.
 */
export const TokenizerMode = { Command: 0, Expression: 1, TypeName: 2, Signature: 3 } as const;
export type TokenizerMode = (typeof TokenizerMode)[keyof typeof TokenizerMode];

/** What a scan inside a string puts aside. */
export interface OuterScan {
  text: string;
  position: number;
  tokenStart: number;
  base: number;
  skipped: readonly number[] | undefined;
  tokens: TokenList | undefined;
}

/** The state of reading; the functions beside this file read one kind of token each. */
export class Tokenizer {
  /** What is being read: the script, or the text of a subexpression inside a string. */
  text: string;
  /** Where the next character is read; one past the end once the end was read. */
  position = 0;
  tokenStart = 0;
  mode: TokenizerMode = TokenizerMode.Command;
  /** A sign before digits belongs to the number. */
  allowSignedNumbers = false;
  /** `?` and `:` end a number. */
  endNumberOnTernary = false;
  /** A label, key or member is wanted: a keyword is just a name. */
  wantSimpleName = false;
  /** The string that was read last has its closing quote. */
  stringIsClosed = true;
  /** `inlinescript` is a keyword here. */
  inWorkflow = false;
  /** Where tokens are kept; undefined while a variable inside a string is read. */
  tokens: TokenList | undefined = new TokenList();
  /** `#requires` comments. */
  requires: Token[] = [];
  /** Where a comment stands that begins a signature block, or looks as if it did. */
  signatureStart = -1;

  readonly script: string;
  readonly errors: ErrorList;
  readonly version: LanguageVersion;
  /** The slots, by where they begin in the script. */
  readonly holes: ReadonlyMap<number, TextRange>;

  /** Where `text` begins in the script. */
  base = 0;
  /** Where `text` lacks characters of the script (one of two doubled quotes); offsets in the script. */
  skipped: readonly number[] | undefined = undefined;

  /** How many strings the text stands in. */
  depth = 0;
  subexpressionEnds: SubexpressionEnds | undefined = undefined;

  constructor(
    script: string,
    errors: ErrorList,
    version: LanguageVersion,
    holes: readonly TextRange[] = [],
  ) {
    this.text = script;
    this.script = script;
    this.errors = errors;
    this.version = version;
    this.holes = new Map(holes.map((hole) => [hole.start, hole]));
  }

  /** The character at the position; 0 at the end. */
  peek(): number {
    return this.position < this.text.length ? this.text.charCodeAt(this.position) : 0;
  }

  /** The character `distance` behind the position; 0 beyond the end. */
  peekAt(distance: number): number {
    const at = this.position + distance;
    return at < this.text.length ? this.text.charCodeAt(at) : 0;
  }

  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  skipWhitespace(): void {
    while (this.position < this.text.length && isWhitespace(this.text.charCodeAt(this.position))) {
      this.position += 1;
    }
  }

  /** After a line break's first character: a line feed behind a carriage return belongs to it. */
  finishNewline(first: number): void {
    if (first === Char.CarriageReturn && this.peek() === Char.LineFeed) this.position += 1;
  }

  /** The offset in the script of a position in `text`. */
  toScript(position: number): number {
    const raw = position + this.base;
    return this.skipped === undefined ? raw : raw + skippedBefore(this.skipped, raw);
  }

  /** Makes a token of what lies between its start and the position. */
  newToken(kind: TokenKind, value = ''): Token {
    const token = new Token(
      kind,
      this.toScript(this.tokenStart),
      this.toScript(this.position),
      value,
    );
    this.tokens?.push(token);
    return token;
  }

  /**
   * Errors of the tokenizer. Inside a string the engine does not correct these places for doubled
   * quotes.
   */
  reportError(id: string, start: number, end: number, ...details: readonly string[]): void {
    this.errors.report(id, start + this.base, end + this.base, false, ...details);
  }

  /** An error that more input could mend, from `start` to the position. */
  reportIncomplete(id: string, start: number, ...details: readonly string[]): void {
    this.errors.report(
      id,
      start + this.base,
      this.position + this.base,
      this.position >= this.text.length,
      ...details,
    );
  }

  /** Reads again from an offset of the script; the tokens behind it are forgotten. */
  resync(offset: number): void {
    let position = offset - this.base;
    if (this.skipped !== undefined) position -= countBelow(this.skipped, offset - 1);
    this.position = Math.max(0, Math.min(position, this.text.length + 1));
    this.tokens?.forgetFrom(offset);
    while ((this.requires.at(-1)?.end ?? 0) > offset) this.requires.pop();
  }

  /** Begins to read the text of a subexpression inside a string; `finishNestedScan` ends it. */
  startNestedScan(token: Token): OuterScan {
    const outer: OuterScan = {
      text: this.text,
      position: this.position,
      tokenStart: this.tokenStart,
      base: this.base,
      skipped: this.skipped,
      tokens: this.tokens,
    };
    this.depth += 1;
    this.text = token.value;
    this.position = 0;
    this.tokenStart = 0;
    this.base = token.start;
    const skipped = token.detail?.of === 'subexpression' ? token.detail.skipped : undefined;
    this.skipped = skipped?.filter((offset) => offset >= token.start);
    this.tokens = new TokenList();
    return outer;
  }

  /** Returns the tokens of the subexpression. */
  finishNestedScan(outer: OuterScan): readonly SavedToken[] {
    const nested = this.tokens?.toArray() ?? [];
    this.depth -= 1;
    this.text = outer.text;
    this.position = outer.position;
    this.tokenStart = outer.tokenStart;
    this.base = outer.base;
    this.skipped = outer.skipped;
    this.tokens = outer.tokens;
    return nested;
  }

  /** The slot that begins at a position of `text`, where a template is read. */
  holeAt(position: number): TextRange | undefined {
    return this.holes.size > 0 ? this.holes.get(this.toScript(position)) : undefined;
  }
}

/** How many of the sorted offsets are below `offset`. */
function countBelow(offsets: readonly number[], offset: number): number {
  return partition(offsets, (value) => value < offset);
}

/** How many skipped characters lie before a place that was counted without them. */
function skippedBefore(offsets: readonly number[], raw: number): number {
  return partition(offsets, (value, index) => value - index < raw);
}
