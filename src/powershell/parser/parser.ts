import type { CommandElement } from '../ast/commands.ts';
import type { Expression } from '../ast/expressions.ts';
import type { TextRange } from '../ast/node.ts';
import type { Statement } from '../ast/statements.ts';
import type { ErrorList } from '../errors/error-list.ts';
import type { LanguageVersion } from '../language-version.ts';
import { skipNewlines } from '../tokens/comments.ts';
import { scanInvocation, scanLeftBracket, scanMemberAccess } from '../tokens/member-access.ts';
import { nextToken } from '../tokens/next-token.ts';
import type { Token } from '../tokens/token.ts';
import { hasTrait, TokenFlags } from '../tokens/token-flags.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { Tokenizer, TokenizerMode } from '../tokens/tokenizer.ts';
import { isAtEnd } from './lookahead.ts';
import { OpenLists } from './open-lists.ts';

/**
 * The state of parsing: one token of lookahead over a tokenizer whose mode the grammar sets. The
 * functions beside this file follow the grammar, a construct a file.
 */
export class Parser {
  readonly tokenizer: Tokenizer;
  readonly errors: ErrorList;
  readonly version: LanguageVersion;
  /** Read, but not taken yet. While there is one, no sign of a member is looked for. */
  ungot: Token | undefined = undefined;
  /** A comma ends the expression: between arguments, parameters and keys. */
  commaEndsExpression = false;
  readonly statements = new OpenLists<Statement>();
  readonly elements = new OpenLists<CommandElement>();
  readonly expressions = new OpenLists<Expression>();
  readonly #modes: TokenizerMode[] = [];
  readonly #commas: boolean[] = [];

  constructor(
    script: string,
    errors: ErrorList,
    version: LanguageVersion,
    holes: readonly TextRange[],
  ) {
    this.tokenizer = new Tokenizer(script, errors, version, holes);
    this.errors = errors;
    this.version = version;
  }

  next(): Token {
    const token = this.ungot;
    if (token === undefined) return nextToken(this.tokenizer);
    this.ungot = undefined;
    return token;
  }

  peek(): Token {
    this.ungot ??= nextToken(this.tokenizer);
    return this.ungot;
  }

  /** Takes the token that was peeked at. */
  skip(): void {
    this.ungot = undefined;
  }

  unget(token: Token): void {
    this.ungot = token;
  }

  skipNewlines(): void {
    if (this.ungot === undefined || this.ungot.kind === TokenKind.NewLine) {
      this.ungot = undefined;
      skipNewlines(this.tokenizer, false);
    }
  }

  skipNewlinesAndSemicolons(): void {
    const kind = this.ungot?.kind;
    if (kind === undefined || kind === TokenKind.NewLine || kind === TokenKind.Semi) {
      this.ungot = undefined;
      skipNewlines(this.tokenizer, true);
    }
  }

  /** The sign of a member right behind what was read; none while a token is waiting. */
  nextMemberAccess(allowBracket: boolean): Token | undefined {
    return this.ungot === undefined ? scanMemberAccess(this.tokenizer, allowBracket) : undefined;
  }

  nextInvocation(): Token | undefined {
    return this.ungot === undefined ? scanInvocation(this.tokenizer) : undefined;
  }

  nextLeftBracket(): Token | undefined {
    if (this.ungot === undefined) return scanLeftBracket(this.tokenizer);
    return this.ungot.kind === TokenKind.LBracket ? this.next() : undefined;
  }

  get mode(): TokenizerMode {
    return this.tokenizer.mode;
  }

  /**
   * Begins a part of the grammar that reads words in its own way; `leave` ends it. What was before is
   * kept here and not on the stack of calls, which has little room while operands nest.
   */
  enter(mode: TokenizerMode, commaEndsExpression = this.commaEndsExpression): void {
    this.#modes.push(this.mode);
    this.#commas.push(this.commaEndsExpression);
    this.commaEndsExpression = commaEndsExpression;
    this.setMode(mode);
  }

  leave(): void {
    this.commaEndsExpression = this.#commas.pop() ?? false;
    this.setMode(this.#modes.pop() ?? this.mode);
  }

  /** Changes how words are read; a waiting token that would read differently is read again. */
  setMode(mode: TokenizerMode): void {
    const { tokenizer, ungot } = this;
    if (ungot !== undefined && mode !== tokenizer.mode && !this.#staysAsIs(ungot, mode)) {
      this.resync(ungot.start);
    }
    tokenizer.mode = mode;
  }

  /**
   * Whether a token reads the same in another mode. What a command reads as a variable, number or
   * name ends where an expression ends it too, or it would have become a longer word.
   */
  #staysAsIs({ kind }: Token, mode: TokenizerMode): boolean {
    return (
      hasTrait(kind, TokenFlags.ParseModeInvariant) ||
      (mode === TokenizerMode.Expression &&
        this.mode === TokenizerMode.Command &&
        (kind === TokenKind.Variable || kind === TokenKind.Number))
    );
  }

  /** Reads again from an offset. */
  resync(offset: number): void {
    this.ungot = undefined;
    this.tokenizer.resync(offset);
  }

  /** An offset to come back to. */
  restorePoint(): number {
    return this.tokenizer.toScript(this.tokenizer.position);
  }

  textOf(range: TextRange): string {
    return this.tokenizer.script.slice(range.start, range.end);
  }

  report(id: string, range: TextRange, ...details: readonly string[]): void {
    this.errors.report(id, range.start, range.end, false, ...details);
  }

  /**
   * An error that more input may mend. Returns whether it stands at the end, so that nothing follows
   * that could be wrong too.
   */
  reportIncomplete(id: string, range: TextRange, ...details: readonly string[]): boolean {
    return this.reportIncompleteAt(id, range, range.end, ...details);
  }

  /** The same, found at another place than where it is shown. */
  reportIncompleteAt(
    id: string,
    range: TextRange,
    foundAt: number,
    ...details: readonly string[]
  ): boolean {
    const incomplete = isAtEnd(this.tokenizer.text, foundAt);
    this.errors.report(id, range.start, range.end, incomplete, ...details);
    return incomplete;
  }
}

/** The place of a token, which itself is not kept as long as the tree. */
export function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}

/** The empty place behind a range. */
export function after({ end }: TextRange): TextRange {
  return { start: end, end };
}

/** The empty place one character before a range. */
export function before({ start }: TextRange): TextRange {
  const at = Math.max(0, start - 1);
  return { start: at, end: at };
}
