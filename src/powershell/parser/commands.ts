import type { Node } from '../ast.ts';
import { isDash, isDoubleQuote, isNewline, isSingleQuote, isWhitespace } from '../characters.ts';
import { bareWord } from './bare-word.ts';
import { parseParen, parsePrimary, parseScriptBlockExpression } from './expressions.ts';
import { parsePostfix } from './members.ts';
import type { ParserState } from './state.ts';
import { parseString } from './strings.ts';
import { scanVariable } from './variables.ts';

/** Characters that end an argument, quotes apart. */
const ends = /[\s|&;,(){}]/;

/** command: `&`, `.` or neither, a name, then arguments, parameters and redirections */
export function parseCommand(state: ParserState): Node {
  const start = state.position;
  const elements: Node[] = [];
  const redirections: Node[] = [];
  let invocation: '&' | '.' | undefined;
  const first = state.peek();
  if (
    state.holeHere() === undefined &&
    ((first === '&' && state.peek(1) !== '&') ||
      (first === '.' &&
        (/[\s({$"']/.test(state.peek(1)) || state.holeHere(start + 1) !== undefined)))
  ) {
    invocation = first;
    state.token('operator', state.position++, state.position);
    state.skipTrivia();
  }
  for (;;) {
    state.skipTrivia();
    if (state.atEnd) break;
    const character = state.peek();
    if (state.holeHere() === undefined) {
      if (isNewline(character) || /[|&;)}]/.test(character)) break;
      const redirection = /^(?:[1-6*]?>>?(?:&[12])?|<)/.exec(
        state.text.slice(state.position, state.position + 5),
      );
      if (character === '<' || (redirection && elements.length > 0)) {
        redirections.push(parseRedirection(state, redirection?.[0] ?? character));
        continue;
      }
      if (
        state.text.startsWith('--%', state.position) &&
        elements.length > 0 &&
        /^(\s|$)/.test(state.peek(3))
      ) {
        elements.push(parseVerbatim(state));
        break;
      }
      const isNamed =
        /[\p{L}_?]/u.test(state.peek(1)) || state.holeHere(state.position + 1) !== undefined;
      if (isDash(character) && elements.length > 0 && isNamed) {
        elements.push(parseParameter(state));
        continue;
      }
    }
    const before = state.position;
    elements.push(elements.length === 0 && !invocation ? parseWord(state) : parseArgument(state));
    if (state.position === before) break;
  }
  if (invocation && elements.length === 0) {
    const message = `\`${invocation}\` needs a command, such as \`${invocation} 'name'\``;
    state.error('MissingExpression', start, start + 1, message);
  }
  const last = [...elements, ...redirections].reduce((end, node) => Math.max(end, node.end), 0);
  return {
    type: 'Command',
    elements,
    redirections,
    ...(invocation ? { invocation } : {}),
    start,
    end: Math.max(last, start),
  };
}

/** redirection: `>`, `2>>`, … and a file, or `2>&1` */
function parseRedirection(state: ParserState, sign: string): Node {
  const start = state.position;
  state.position += sign.length;
  state.token('operator', start);
  if (sign === '<') {
    const message = '`<` cannot stand here; PowerShell reads no input from files this way';
    state.error('RedirectionNotSupported', start, state.position, message);
    return { type: 'Redirection', start, end: state.position };
  }
  if (sign.includes('&')) return { type: 'Redirection', start, end: state.position };
  const end = state.position;
  state.skipTrivia();
  if (isMissingHere(state)) {
    const message = `\`${sign}\` needs the name of a file`;
    state.error('MissingFileSpecification', end, end, message);
    return { type: 'Redirection', start, end };
  }
  const target = parseArgument(state);
  return { type: 'Redirection', target, start, end: state.position };
}

/** verbatim: `--%` and the rest of the line */
function parseVerbatim(state: ParserState): Node {
  const start = state.position;
  while (!state.atEnd && !isNewline(state.peek())) {
    const hole = state.holeHere();
    if (hole === undefined) state.position++;
    else state.skipHole(hole);
  }
  return bareWord(state, start, 'verbatim');
}

/** parameter: `-Name`, or `-Name:` and an argument */
function parseParameter(state: ParserState): Node {
  const start = state.position++;
  while (!state.atEnd) {
    const hole = state.holeHere();
    if (hole !== undefined) state.skipHole(hole);
    else if (state.peek() !== ':' && !ends.test(state.peek()) && !/['".[]/.test(state.peek()))
      state.position++;
    else break;
  }
  const name = state.text.slice(start + 1, state.position);
  const hasArgument = state.peek() === ':' && state.holeHere() === undefined;
  if (hasArgument) state.position++;
  state.token('parameter', start);
  if (!hasArgument) return { type: 'CommandParameter', name, start, end: state.position };
  const colonEnd = state.position;
  state.skipTrivia();
  if (isMissingHere(state)) {
    state.error(
      'ParameterRequiresArgument',
      colonEnd,
      colonEnd,
      `\`-${name}:\` needs a value behind the colon`,
    );
    return { type: 'CommandParameter', name, start, end: colonEnd };
  }
  const argument = parseArgument(state);
  return { type: 'CommandParameter', name, argument, start, end: state.position };
}

/** Where an argument should stand, something else ends the command. */
function isMissingHere(state: ParserState): boolean {
  if (state.atEnd) return true;
  return state.holeHere() === undefined && /[\r\n|&;)}]/.test(state.peek());
}

/** An argument: elements joined by commas. */
function parseArgument(state: ParserState): Node {
  const start = state.position;
  if (state.peek() === ',' && state.holeHere() === undefined) {
    const message = 'nothing stands before the comma; write a value or remove the comma';
    state.error('MissingArgument', start, start + 1, message);
  }
  const elements = [parseElement(state)];
  for (;;) {
    const position = state.position;
    state.skipTrivia();
    if (state.peek() !== ',' || state.holeHere() !== undefined) {
      state.position = position;
      break;
    }
    state.token('operator', state.position++, state.position);
    const commaEnd = state.position;
    state.skipTrivia(true);
    if (isMissingHere(state) || (state.peek() === ',' && state.holeHere() === undefined)) {
      state.error(
        'MissingExpression',
        commaEnd,
        commaEnd,
        'nothing follows the comma; write a value or remove the comma',
      );
      break;
    }
    elements.push(parseElement(state));
  }
  const [only] = elements;
  return elements.length === 1 && only
    ? only
    : { type: 'ArrayLiteral', elements, start, end: state.position };
}

/** element: hole, string, variable with members, parenthesis, script block, hashtable or bare word */
export function parseElement(state: ParserState): Node {
  const start = state.position;
  const character = state.peek();
  const atEnd = () => state.atEnd || (state.holeHere() === undefined && ends.test(state.peek()));
  const hole = state.holeHere();
  if (hole !== undefined) {
    state.skipHole(hole);
    if (atEnd()) {
      state.token('hole', start);
      return { type: 'HoleExpression', hole, start, end: state.position };
    }
    state.position = start;
    return parseWord(state);
  }
  if (
    isSingleQuote(character) ||
    isDoubleQuote(character) ||
    character === '@' ||
    character === '$' ||
    character === '(' ||
    character === '{'
  ) {
    const tokens = state.tokens.length;
    const node =
      character === '('
        ? parseParen(state)
        : character === '{'
          ? parseScriptBlockExpression(state)
          : (parseString(state) ??
            (character === '$' && state.peek(1) !== '(' ? scanVariable(state) : undefined) ??
            (character === '@' || state.peek(1) === '(' ? parsePrimary(state) : undefined));
    if (node) {
      const withMembers = parsePostfix(state, node, true);
      if (atEnd() || node.type !== 'VariableExpression') return withMembers;
    }
    state.position = start;
    state.tokens.length = tokens;
  }
  return parseWord(state);
}

/** A bare word; quotes, variables and holes inside it are part of it. */
export function parseWord(state: ParserState): Node {
  const start = state.position;
  const nested: Node[] = [];
  let isNumber = true;
  while (!state.atEnd) {
    const hole = state.holeHere();
    if (hole !== undefined) {
      state.skipHole(hole);
      isNumber = false;
      continue;
    }
    const character = state.peek();
    if (ends.test(character) || isWhitespace(character)) break;
    if (isSingleQuote(character) || isDoubleQuote(character)) {
      const tokens = state.tokens.length;
      const string = parseString(state);
      if (string?.type === 'ExpandableStringExpression') nested.push(...string.nested);
      state.tokens.length = tokens;
      isNumber = false;
    } else if (character === '$' && state.peek(1) === '(') {
      nested.push(parsePrimary(state));
      isNumber = false;
    } else if (character === '$' && takeVariable(state, nested)) isNumber = false;
    else if (character === '`') state.position = Math.min(state.end, state.position + 2);
    else state.position++;
  }
  const value = state.text.slice(start, state.position);
  if (
    isNumber &&
    /^[-+]?(?:0x[\da-f]+|0b[01]+|\d+(?:\.\d*)?(?:e[-+]?\d+)?|\.\d+)(?:u?[ysl]|[udn])?(?:[kmgtp]b)?$/i.test(
      value,
    )
  ) {
    state.token('number', start);
    return { type: 'ConstantExpression', start, end: state.position };
  }
  if (state.position === start) return { type: 'ErrorExpression', start, end: start };
  state.token('word', start);
  const range = { start, end: state.position };
  return nested.length > 0
    ? { type: 'ExpandableStringExpression', stringType: 'BareWord', nested, ...range }
    : { type: 'StringConstantExpression', stringType: 'BareWord', value, ...range };
}

/** A variable inside a bare word: `$folder\\file.txt`. */
function takeVariable(state: ParserState, nested: Node[]): boolean {
  const variable = scanVariable(state, true);
  if (variable) nested.push(variable);
  return variable !== undefined;
}
