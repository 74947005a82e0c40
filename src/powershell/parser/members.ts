import type { Node } from '../ast.ts';
import { isDash } from '../characters.ts';
import { bareWord } from './bare-word.ts';
import {
  expect,
  parseBinary,
  parseExpression,
  parseParen,
  parseScriptBlockExpression,
  parseUnary,
} from './expressions.ts';
import type { ParserState } from './state.ts';
import { parseString } from './strings.ts';
import { scanVariable } from './variables.ts';

/**
 * postfix: a primary, then members, method calls, indexes, `++` and `--`
 * @param inArgument where `++` and a lone dot begin the next argument
 */
export function parsePostfix(state: ParserState, primary: Node, inArgument = false): Node {
  let node = primary;
  for (;;) {
    const start = state.position;
    if (state.holeHere() !== undefined) return node;
    const character = state.peek();
    const isStatic = character === ':' && state.peek(1) === ':';
    const conditional =
      !inArgument &&
      character === '?' &&
      (state.peek(1) === '.' || state.peek(1) === '[') &&
      node.type === 'VariableExpression' &&
      node.braced;
    if (
      isStatic ||
      (character === '.' && state.peek(1) !== '.' && (!inArgument || startsMember(state))) ||
      (conditional && state.peek(1) === '.')
    ) {
      state.position += isStatic || conditional ? 2 : 1;
      state.token('operator', start);
      state.skipTrivia(true);
      const member = parseMemberName(state);
      skipGenericArguments(state);
      const call = parseCall(state);
      node = {
        type: 'MemberExpression',
        target: node,
        member,
        isStatic,
        ...(call ? { arguments: call } : {}),
        start: node.start,
        end: state.position,
      };
    } else if (character === '[' || (conditional && state.peek(1) === '[')) {
      state.position += conditional ? 2 : 1;
      state.token('operator', start);
      state.skipTrivia(true);
      if (!state.enter()) return node;
      const index = parseExpression(state);
      state.leave();
      state.skipTrivia(true);
      expect(
        state,
        ']',
        'EndSquareBracketExpectedAtEndOfAttribute',
        start,
        'the index is not closed; add ]',
      );
      node = {
        type: 'IndexExpression',
        target: node,
        index,
        start: node.start,
        end: state.position,
      };
    } else if (
      !inArgument &&
      ((character === '+' && state.peek(1) === '+') || (isDash(character) && isDash(state.peek(1))))
    ) {
      state.position += 2;
      state.token('operator', start);
      node = {
        type: 'UnaryExpression',
        operator: `${character}${character}`,
        child: node,
        start: node.start,
        end: state.position,
      };
    } else return node;
  }
}

/** A dot in an argument belongs to it only with the name right behind. */
function startsMember(state: ParserState): boolean {
  return state.holeHere(state.position + 1) !== undefined || /[\p{L}_$("']/u.test(state.peek(1));
}

/** member name: a name, a string, a variable or a parenthesis */
function parseMemberName(state: ParserState): Node {
  const start = state.position;
  const hole = state.holeHere();
  if (hole !== undefined) {
    state.skipHole(hole);
    return bareWord(state, start, 'hole');
  }
  const special =
    parseString(state) ??
    (state.peek() === '$' ? scanVariable(state) : undefined) ??
    (state.peek() === '(' ? parseParen(state) : undefined);
  if (special) return special;
  while (!state.atEnd) {
    const inner = state.holeHere();
    if (inner !== undefined) state.skipHole(inner);
    else if (/[\p{L}\p{Nd}_]/u.test(state.peek())) state.position++;
    else break;
  }
  if (state.position === start)
    state.error(
      'MissingPropertyName',
      start - 1,
      start,
      "a member's name is missing behind the dot",
    );
  return bareWord(state, start, 'member');
}

/** `(argument, …)` of a method call. */
export function parseArguments(state: ParserState): Node[] {
  const start = state.position++;
  state.token('operator', start);
  const given: Node[] = [];
  if (!state.enter()) return given;
  for (;;) {
    state.skipTrivia(true);
    if (state.atEnd || state.peek() === ')') break;
    const before = state.position;
    given.push(parseOneArgument(state));
    state.skipTrivia(true);
    if (state.take(',')) {
      const end = state.position;
      state.skipTrivia(true);
      if (state.peek() !== ')' || state.holeHere() !== undefined) continue;
      const message = 'nothing follows the comma; write a value or remove the comma';
      state.error('MissingExpressionAfterToken', end, end, message);
    } else if (state.peek() !== ')' || state.position === before) break;
  }
  state.leave();
  expect(
    state,
    ')',
    'MissingEndParenthesisInMethodCall',
    start,
    'the method call is not closed; add )',
  );
  return given;
}

/** An argument of a method call: an expression that a comma ends. */
export function parseOneArgument(state: ParserState): Node {
  return parseBinary(state, 0, parseUnary, true);
}

/** `(…)` or a script block right behind a member's name: `$a.Where{ … }`. */
function parseCall(state: ParserState): Node[] | undefined {
  if (state.holeHere() !== undefined) return undefined;
  if (state.peek() === '(') return parseArguments(state);
  return state.peek() === '{' ? [parseScriptBlockExpression(state)] : undefined;
}

/** Longer type arguments than this are taken for an index, so that looking ahead stays cheap. */
const longestGenericArguments = 300;

/** `[type, …]` between a method's name and its parenthesis: `[Array]::Empty[string]()`. */
function skipGenericArguments(state: ParserState): void {
  const start = state.position;
  if (state.peek() !== '[') return;
  const limit = Math.min(state.end, start + longestGenericArguments);
  let open = 0;
  for (let at = start; at < limit; at++) {
    const character = state.text.charAt(at);
    if (character === '[') open++;
    else if (character === ']') open--;
    else if (!/[\p{L}\p{Nd}_.+,\s]/u.test(character) || state.holeHere(at) !== undefined) return;
    if (open > 0) continue;
    if (state.text.charAt(at + 1) !== '(' || !/^\[\s*[\p{L}_]/u.test(state.text.slice(start, at)))
      return;
    state.position = at + 1;
    state.token('typeName', start);
    return;
  }
}
