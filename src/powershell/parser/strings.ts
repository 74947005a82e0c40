import type { ExpandableStringExpression, Node, StringConstantExpression } from '../ast.ts';
import { isDoubleQuote, isNewline, isSingleQuote, isWhitespace } from '../characters.ts';
import { ParserState } from './state.ts';
import { parseStatements } from './statements.ts';
import { scanVariable } from './variables.ts';

type StringNode = StringConstantExpression | ExpandableStringExpression;

/** `'…'`, `"…"`, `@'…'@` and `@"…"@`; undefined where none begins. */
export function parseString(state: ParserState): StringNode | undefined {
  const character = state.peek();
  if (isSingleQuote(character)) return parseSingleQuoted(state);
  if (isDoubleQuote(character)) return parseDoubleQuoted(state);
  if (character === '@' && (isSingleQuote(state.peek(1)) || isDoubleQuote(state.peek(1)))) {
    return parseHereString(state);
  }
  return undefined;
}

/** `'…'`, where two quotes stand for one */
function parseSingleQuoted(state: ParserState): StringConstantExpression {
  const start = state.position++;
  let value = '';
  for (;;) {
    const hole = state.holeHere();
    if (hole !== undefined) {
      state.skipHole(hole);
      continue;
    }
    const character = state.peek();
    if (character === '') {
      state.error(
        'TerminatorExpectedAtEndOfString',
        start,
        start + 1,
        "the string is not closed; end it with '",
      );
      break;
    }
    state.position++;
    if (isSingleQuote(character)) {
      if (!isSingleQuote(state.peek())) break;
      state.position++;
    }
    value += character;
  }
  state.token('singleQuoted', start);
  return {
    type: 'StringConstantExpression',
    stringType: 'SingleQuoted',
    value,
    start,
    end: state.position,
  };
}

/** `"…"`, with escapes, variables and subexpressions */
function parseDoubleQuoted(state: ParserState): StringNode {
  const start = state.position++;
  const nested: Node[] = [];
  for (;;) {
    const character = state.peek();
    if (character === '' && state.holeHere() === undefined) {
      state.error(
        'TerminatorExpectedAtEndOfString',
        start,
        start + 1,
        'the string is not closed; end it with "',
      );
      break;
    }
    if (parseExpansion(state, nested)) continue;
    state.position++;
    if (isDoubleQuote(character)) {
      if (!isDoubleQuote(state.peek())) break;
      state.position++;
    }
  }
  state.token('doubleQuoted', start);
  return stringNode(state, 'DoubleQuoted', start, nested, 1);
}

/** A hole, an escape, a variable or a subexpression inside an expandable string. */
function parseExpansion(state: ParserState, nested: Node[]): boolean {
  const hole = state.holeHere();
  if (hole !== undefined) {
    state.skipHole(hole);
    return true;
  }
  const character = state.peek();
  if (character === '`') {
    state.position += state.holeHere(state.position + 1) === undefined ? 2 : 1;
    state.position = Math.min(state.position, state.end);
    return true;
  }
  if (character !== '$') return false;
  if (state.peek(1) === '(') {
    nested.push(parseNestedSubExpression(state));
    return true;
  }
  const variable = scanVariable(state, true);
  if (!variable) return false;
  nested.push(variable);
  return true;
}

/** The engine finds the end by counting parentheses, whatever quotes there are, then parses. */
function parseNestedSubExpression(state: ParserState): Node {
  const start = state.position;
  let open = 0;
  let at = start + 1;
  for (; at < state.end; at++) {
    const character = state.text[at];
    if (character === '`') at++;
    else if (character === '(') open++;
    else if (character === ')' && --open === 0) break;
  }
  const inner = new ParserState(state.text, state.holes, {
    of: state,
    range: { start: start + 2, end: Math.min(at, state.end) },
  });
  const statements = inner.enter() ? parseStatements(inner, '') : [];
  state.position = Math.min(at + 1, state.end);
  if (at >= state.end) {
    state.error(
      'MissingEndParenthesisInSubexpression',
      start,
      start + 2,
      'the subexpression is not closed; add )',
    );
  }
  return { type: 'SubExpression', statements, start, end: state.position };
}

/** `@'…'@` or `@"…"@`, the quotes at a line's end and at a line's start */
function parseHereString(state: ParserState): StringNode {
  const start = state.position;
  const expandable = isDoubleQuote(state.peek(1));
  const isKin = expandable ? isDoubleQuote : isSingleQuote;
  const kind = expandable ? 'doubleQuotedHere' : 'singleQuotedHere';
  const stringType = expandable ? 'DoubleQuotedHereString' : 'SingleQuotedHereString';
  state.position += 2;
  while (isWhitespace(state.peek()) && state.holeHere() === undefined) state.position++;
  if (!isNewline(state.peek())) {
    state.error(
      'UnexpectedCharactersAfterHereStringHeader',
      start,
      start + 2,
      "nothing may follow the here-string's opening on its line",
    );
    state.position = state.end;
    return { type: 'StringConstantExpression', stringType, value: '', start, end: state.position };
  }
  const nested: Node[] = [];
  for (;;) {
    const character = state.peek();
    if (character === '' && state.holeHere() === undefined) {
      const closer = expandable ? '"@' : "'@";
      state.error(
        'TerminatorExpectedAtEndOfString',
        start,
        start + 2,
        `the here-string is not closed; put ${closer} at the start of a line`,
      );
      break;
    }
    if (isNewline(character) && state.holeHere() === undefined) {
      state.position++;
      if (isKin(state.peek()) && state.peek(1) === '@' && state.holeHere() === undefined) {
        state.position += 2;
        break;
      }
      continue;
    }
    if (expandable ? parseExpansion(state, nested) : skipHoleHere(state)) continue;
    state.position++;
  }
  state.token(kind, start);
  return stringNode(state, stringType, start, nested, 2);
}

/** Moves behind a hole, if one stands here. */
function skipHoleHere(state: ParserState): boolean {
  const hole = state.holeHere();
  if (hole === undefined) return false;
  state.skipHole(hole);
  return true;
}

/** The node of a string that ends at the position; `quotes` is the length of what opens it. */
function stringNode(
  state: ParserState,
  stringType: StringConstantExpression['stringType'],
  start: number,
  nested: Node[],
  quotes: number,
): StringNode {
  const end = state.position;
  if (nested.length > 0)
    return { type: 'ExpandableStringExpression', stringType, nested, start, end };
  const value = state.text.slice(start + quotes, Math.max(start + quotes, end - quotes));
  return { type: 'StringConstantExpression', stringType, value, start, end };
}
