import type { ParseError, TextRange, Token, TokenKind } from '../ast.ts';
import { isNewline, isWhitespace } from '../characters.ts';

/** Levels of nesting before the parser gives up with an error instead of the stack. */
const maximumDepth = 400;

/** Where the parser stands in the text, and what it has found so far. */
export class ParserState {
  readonly text: string;
  readonly holes: readonly TextRange[];
  /** Offset of the next character. */
  position: number;
  /** Offset at which the text to parse ends: a part's end for what is nested in a string. */
  readonly end: number;
  readonly tokens: Token[];
  readonly errors: ParseError[];
  depth = 0;
  private hasGivenUp = false;
  private readonly holeAt: ReadonlyMap<number, number>;

  constructor(
    text: string,
    holes: readonly TextRange[],
    part?: { of: ParserState; range: TextRange },
  ) {
    this.text = text;
    this.holes = holes;
    this.position = part?.range.start ?? 0;
    this.end = part?.range.end ?? text.length;
    this.tokens = part?.of.tokens ?? [];
    this.errors = part?.of.errors ?? [];
    this.depth = (part?.of.depth ?? 0) + (part ? 1 : 0);
    this.holeAt = part?.of.holeAt ?? new Map(holes.map(({ start }, index) => [start, index]));
  }

  get atEnd(): boolean {
    return this.position >= this.end;
  }

  /** The character at the position, or further on; empty at the end. */
  peek(ahead = 0): string {
    const at = this.position + ahead;
    return at < this.end ? this.text.charAt(at) : '';
  }

  /** Index of the hole that begins here. */
  holeHere(at = this.position): number | undefined {
    return at < this.end ? this.holeAt.get(at) : undefined;
  }

  /** Moves behind the hole that begins here. */
  skipHole(hole: number): void {
    this.position = this.holes[hole]?.end ?? this.position + 1;
  }

  /** Moves behind the characters that match and the holes among them. */
  skipWhile(matches: (character: string) => boolean): void {
    while (!this.atEnd) {
      const hole = this.holeHere();
      if (hole !== undefined) this.skipHole(hole);
      else if (matches(this.peek())) this.position++;
      else return;
    }
  }

  /** Takes a sign that stands here; false where it does not. */
  take(sign: string): boolean {
    if (this.peek() !== sign || this.holeHere() !== undefined) return false;
    this.token('operator', this.position++, this.position);
    return true;
  }

  token(kind: TokenKind, start: number, end = this.position): void {
    this.tokens.push({ kind, start, end });
  }

  error(id: string, start: number, end: number, message: string): void {
    // Whatever is found missing once the parser has given up is no fault of the script.
    if (this.hasGivenUp || this.errors.at(-1)?.id === 'ScriptTooComplicated') return;
    this.errors.push({ id, start, end, message });
  }

  /** Reads no further: what follows the fault just reported cannot be told apart. */
  giveUp(): void {
    this.hasGivenUp = true;
    this.position = this.end;
  }

  /** False, with an error once, where the text is nested too deeply. */
  enter(): boolean {
    this.depth++;
    if (this.depth <= maximumDepth) return true;
    this.error(
      'ScriptTooComplicated',
      this.position,
      Math.min(this.position + 1, this.end),
      'the script is nested too deeply; take it apart',
    );
    this.position = this.end;
    return false;
  }

  leave(): void {
    this.depth--;
  }

  /** Skips white space, continued lines and comments; on request newlines too. */
  skipTrivia(newlines = false): void {
    for (;;) {
      const character = this.peek();
      if (character === '' || this.holeHere() !== undefined) return;
      if (isWhitespace(character)) this.position++;
      else if (character === '`' && isNewline(this.peek(1))) {
        this.position += this.peek(1) === '\r' && this.peek(2) === '\n' ? 3 : 2;
      } else if (character === '#') this.skipLineComment();
      else if (character === '<' && this.peek(1) === '#') this.skipBlockComment();
      else if (newlines && isNewline(character)) {
        const start = this.position++;
        this.token('newline', start);
      } else return;
    }
  }

  private skipLineComment(): void {
    const start = this.position;
    while (!this.atEnd && !isNewline(this.peek())) this.position++;
    this.token('comment', start);
  }

  private skipBlockComment(): void {
    const start = this.position;
    const close = this.text.indexOf('#>', start + 2);
    if (close < 0 || close + 2 > this.end) {
      this.position = this.end;
      this.error(
        'TerminatorExpectedAtEndOfString',
        start,
        start + 2,
        'the comment is not closed; end it with `#>`',
      );
    } else this.position = close + 2;
    this.token('blockComment', start);
  }

  /** The word of letters at the position, in lower case. */
  peekWord(): string {
    if (this.holeHere() !== undefined) return '';
    return (
      /^[A-Za-z]+/
        .exec(this.text.slice(this.position, Math.min(this.end, this.position + 20)))?.[0]
        .toLowerCase() ?? ''
    );
  }
}
