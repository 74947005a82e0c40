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
    if (state.holeHere() !== undefined) return node;
    const start = state.position;
    const character = state.peek();
    const next = state.peek(1);
    const isConditional =
      !inArgument && character === '?' && node.type === 'VariableExpression' && node.braced;
    const isStatic = character === ':' && next === ':';
    if (
      isStatic ||
      (isConditional && next === '.') ||
      (character === '.' && next !== '.' && (!inArgument || startsMember(state)))
    ) {
      state.position += isStatic || isConditional ? 2 : 1;
      state.token('operator', start);
      node = parseMember(state, node, isStatic);
    } else if (character === '[' || (isConditional && next === '[')) {
      state.position += isConditional ? 2 : 1;
      state.token('operator', start);
      node = parseIndex(state, node, start);
    } else if (
      !inArgument &&
      ((character === '+' && next === '+') || (isDash(character) && isDash(next)))
    ) {
      state.position += 2;
      state.token('operator', start);
      const operator = `${character}${character}`;
      const range = { start: node.start, end: state.position };
      node = { type: 'UnaryExpression', operator, child: node, ...range };
    } else return node;
  }
}

/** member: a name behind `.` or `::`, for a method with type arguments and arguments */
function parseMember(state: ParserState, target: Node, isStatic: boolean): Node {
  state.skipTrivia(true);
  const member = parseMemberName(state);
  skipGenericArguments(state);
  const call = parseCall(state);
  return {
    type: 'MemberExpression',
    target,
    member,
    isStatic,
    ...(call ? { arguments: call } : {}),
    start: target.start,
    end: state.position,
  };
}

/** index: `[ expression ]` behind the bracket that `opener` is the place of */
function parseIndex(state: ParserState, target: Node, opener: number): Node {
  state.skipTrivia(true);
  if (!state.enter()) return target;
  const index = parseExpression(state);
  state.leave();
  state.skipTrivia(true);
  const id = 'EndSquareBracketExpectedAtEndOfAttribute';
  expect(state, ']', id, opener, 'the index is not closed; add ]');
  return { type: 'IndexExpression', target, index, start: target.start, end: state.position };
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
    if (state.peek() === ',' && state.holeHere() === undefined) {
      const message = 'nothing stands before the comma; write a value or remove the comma';
      state.error('MissingExpressionAfterToken', before, before + 1, message);
    }
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
