import type { RedirectionStream } from '../ast/commands.ts';
import type { ConstantValue } from '../ast/constant-value.ts';
import type { TextRange } from '../ast/node.ts';
import { TokenFlags, traitsOf } from './token-flags.ts';
import type { TokenKind } from './token-kind.ts';

export type TokenDetail =
  /** Of a string or word with variables and subexpressions, which are still to be parsed. */
  | { of: 'string'; parts: readonly Token[] }
  /** Of a number. */
  | { of: 'number'; constant: ConstantValue }
  /** Of a redirection; `<` has none. */
  | RedirectionDetail
  /**
   * Of a subexpression inside a string: where its text lacks the first of two doubled quotes.
   * Offsets, ascending.
   */
  | { of: 'subexpression'; skipped: readonly number[] };

export type RedirectionDetail =
  | { of: 'file'; fromStream: RedirectionStream; append: boolean }
  | { of: 'stream'; fromStream: RedirectionStream; toStream: RedirectionStream };

/** A token as it is kept. */
export interface SavedToken extends TextRange {
  readonly kind: TokenKind;
  /** `TokenFlags`. */
  readonly flags: number;
  /** The tokens inside a string or word. */
  readonly nested: readonly SavedToken[] | undefined;
}

/**
 * One token while it is read; a class, so that all have the same shape whatever their kind.
 */
export class Token implements SavedToken {
  kind: TokenKind;
  start: number;
  end: number;
  /** `TokenFlags`. */
  flags: number;
  /**
   * What the text means: a string's or word's value with quotes and escapes resolved, the path of a
   * variable, the name of a parameter or label. Empty for others.
   */
  value: string;
  nested: readonly SavedToken[] | undefined = undefined;
  /** What only some kinds have: one field, since there are very many tokens. */
  detail: TokenDetail | undefined = undefined;

  constructor(kind: TokenKind, start: number, end: number, value = '') {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.flags = traitsOf(kind);
    this.value = value;
  }

  get hasError(): boolean {
    return (this.flags & TokenFlags.TokenInError) !== 0;
  }
}
