import type { StringConstantExpression, TokenKind } from '../ast.ts';
import type { ParserState } from './state.ts';

/** The text from `start` to the position as a word without quotes, and as one token. */
export function bareWord(
  state: ParserState,
  start: number,
  kind: TokenKind,
): StringConstantExpression {
  state.token(kind, start);
  return {
    type: 'StringConstantExpression',
    stringType: 'BareWord',
    value: state.text.slice(start, state.position),
    start,
    end: state.position,
  };
}
