import type { ParseError, ScriptBlock, TextRange, Token } from './ast.ts';
import { ParserState } from './parser/state.ts';
import { parseStatements } from './parser/statements.ts';

export interface ParseResult {
  script: ScriptBlock;
  /** In the order of the text; those inside expandable strings come before their string. */
  tokens: readonly Token[];
  errors: readonly ParseError[];
  comments: readonly TextRange[];
}

export function parse(text: string, options: { holes?: readonly TextRange[] } = {}): ParseResult {
  const state = new ParserState(text, options.holes ?? []);
  const statements = parseStatements(state, '');
  const range = { start: 0, end: text.length };
  const script: ScriptBlock = {
    type: 'ScriptBlock',
    body: { type: 'NamedBlock', statements, ...range },
    ...range,
  };
  return {
    script,
    comments: state.tokens.filter(({ kind }) => kind === 'comment' || kind === 'blockComment'),
    tokens: state.tokens,
    errors: state.errors.toSorted((a, b) => a.start - b.start),
  };
}
