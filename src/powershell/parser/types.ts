import type { Node, TypeExpression } from '../ast.ts';
import { isNewline } from '../characters.ts';
import { expect } from './expressions.ts';
import { parseOneArgument } from './members.ts';
import type { ParserState } from './state.ts';

/** `[type]`, or an attribute `[Name(…)]`. */
export function parseType(state: ParserState): TypeExpression {
  const start = state.position;
  let open = 0;
  let given: Node[] | undefined;
  while (!state.atEnd && !isNewline(state.peek())) {
    const character = state.peek();
    const hole = state.holeHere();
    if (hole !== undefined) {
      state.skipHole(hole);
      continue;
    }
    // What no type's name holds: the bracket is missing.
    if (/[){};|'"@\u2018-\u201e]/.test(character)) break;
    state.position++;
    if (character === '[') open++;
    else if (character === ']' && --open === 0) break;
    else if (character === '(') {
      state.position--;
      given = parseAttributeArguments(state);
    }
  }
  if (open > 0)
    state.error(
      'EndSquareBracketExpectedAtEndOfAttribute',
      start,
      start + 1,
      'the type name is not closed; add ]',
    );
  state.token('typeName', start);
  return {
    type: 'TypeExpression',
    name: state.text.slice(start + 1, state.position - 1),
    ...(given ? { arguments: given } : {}),
    start,
    end: state.position,
  };
}

/** What an attribute on the same line may stand before. */
export function isDeclarationHere(state: ParserState): boolean {
  return ['param', 'class', 'enum'].includes(state.peekWord());
}

/** `(value, …, Name = value, Name)` of an attribute. */
function parseAttributeArguments(state: ParserState): Node[] {
  const start = state.position++;
  state.token('operator', start);
  const given: Node[] = [];
  if (!state.enter()) return given;
  for (;;) {
    state.skipTrivia(true);
    if (state.atEnd || (state.holeHere() === undefined && state.peek() === ')')) break;
    const before = state.position;
    if (state.peek() === ',' && state.holeHere() === undefined) {
      state.token('operator', state.position++, state.position);
      continue;
    }
    if (takeArgumentName(state)) continue;
    given.push(parseOneArgument(state));
    if (state.position === before) break;
  }
  state.leave();
  expect(
    state,
    ')',
    'MissingEndParenthesisInExpression',
    start,
    "the attribute's arguments are not closed; add )",
  );
  return given;
}

const argumentName = /([\p{L}_][\p{L}\p{Nd}_]*)\s*(=|(?=[,)]))/uy;

/** `Name =` or a `Name` without a value, taken if one stands here. */
function takeArgumentName(state: ParserState): boolean {
  if (state.holeHere() !== undefined) return false;
  argumentName.lastIndex = state.position;
  const found = argumentName.exec(state.text);
  if (!found || state.position + found[0].length > state.end) return false;
  state.token('member', state.position, state.position + (found[1] ?? '').length);
  state.position += found[0].length;
  return true;
}
