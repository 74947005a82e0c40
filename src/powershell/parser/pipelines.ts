import type { Node } from '../ast.ts';
import { isDash, isWhitespace } from '../characters.ts';
import { parseCommand } from './commands.ts';
import { parseExpression, peekBinaryOperator } from './expressions.ts';
import type { ParserState } from './state.ts';
import { parseStatement } from './statements.ts';

/** pipeline && pipeline || pipeline, or an assignment. */
export function parseChain(state: ParserState): Node {
  let left = parsePipeline(state);
  for (;;) {
    state.skipTrivia();
    const sign = state.text.slice(state.position, state.position + 2);
    if (state.holeHere() !== undefined || (sign !== '&&' && sign !== '||')) return left;
    state.token('operator', state.position, state.position + 2);
    state.position += 2;
    const end = state.position;
    state.skipTrivia(true);
    if (state.atEnd || (state.holeHere() === undefined && /[|;)}]/.test(state.peek()))) {
      const message = `nothing follows \`${sign}\`; write a command`;
      state.error('EmptyPipelineChainElement', end, end, message);
      return left;
    }
    const right = parsePipeline(state);
    left = { type: 'PipelineChain', left, right, start: left.start, end: right.end };
  }
}

/** A pipe that continues the line before it; a blank line between them ends the statement. */
const pipeOnNextLine = /(?:\r\n|[\r\n])(?:[^\S\r\n]*#[^\r\n]*(?:\r\n|[\r\n]))*[^\S\r\n]*\|(?!\|)/y;

const neverAssignable: readonly Node['type'][] = [
  'ConstantExpression',
  'StringConstantExpression',
  'ExpandableStringExpression',
  'Hashtable',
  'ArrayExpression',
  'SubExpression',
  'ScriptBlockExpression',
  'BinaryExpression',
  'TypeExpression',
];

/** Reports what cannot stand on the left of an assignment. */
function checkAssignable(state: ParserState, left: Node, operator: string): void {
  if (left.type === 'ArrayLiteral' && operator === '=') {
    for (const element of left.elements) checkAssignable(state, element, operator);
    return;
  }
  const isCall = left.type === 'MemberExpression' && left.arguments !== undefined;
  const isList = left.type === 'ArrayLiteral';
  if (!neverAssignable.includes(left.type) && !isCall && !isList) return;
  state.error(
    'InvalidLeftHandSide',
    left.start,
    left.end,
    `\`${operator}\` cannot assign to this; put a variable, property or index on its left`,
  );
}

/** assignment: `left` `=` statement, or with an operator before the sign; undefined where none stands */
function parseAssignment(state: ParserState, left: Node): Node | undefined {
  state.skipTrivia();
  const assignment = /^(?:[-+*/%]|\?\?|[\u2013-\u2015])?=/.exec(
    state.text.slice(state.position, state.position + 3),
  );
  if (!assignment || state.holeHere() !== undefined) return undefined;
  state.token('operator', state.position, state.position + assignment[0].length);
  state.position += assignment[0].length;
  const operatorEnd = state.position;
  state.skipTrivia(true);
  checkAssignable(state, left, assignment[0]);
  const isMissing = state.atEnd || (state.holeHere() === undefined && /[;)}|]/.test(state.peek()));
  if (isMissing) {
    state.error(
      'ExpectedValueExpression',
      operatorEnd,
      operatorEnd,
      `nothing follows \`${assignment[0]}\`; write the value`,
    );
  }
  const parsed = !isMissing && state.enter() ? parseStatement(state) : undefined;
  if (!isMissing) state.leave();
  const right: Node = parsed ?? {
    type: 'ErrorExpression',
    start: operatorEnd,
    end: operatorEnd,
  };
  return {
    type: 'AssignmentStatement',
    operator: assignment[0],
    left,
    right,
    start: left.start,
    end: right.end,
  };
}

/** pipeline: pipeline-element `|` pipeline-element …, or an assignment */
function parsePipeline(state: ParserState): Node {
  const start = state.position;
  const sign = state.holeHere() === undefined ? state.text.slice(start, start + 2) : '';
  if (sign === '&&' || sign === '||') {
    state.error('UnexpectedToken', start, start + 2, `nothing stands before the \`${sign}\``);
    state.position += 2;
  } else if (state.peek() === '|' && state.holeHere() === undefined) {
    state.error('EmptyPipeElement', start, start + 1, 'nothing stands before the `|`');
  }
  const first = parsePipelineElement(state);
  const assigned = first.type === 'CommandExpression' && parseAssignment(state, first.expression);
  if (assigned) return assigned;
  const elements: Node[] = [first];
  for (;;) {
    state.skipTrivia();
    pipeOnNextLine.lastIndex = state.position;
    if (pipeOnNextLine.test(state.text)) state.skipTrivia(true);
    if (state.peek() !== '|' || state.peek(1) === '|' || state.holeHere() !== undefined) break;
    const pipe = state.position++;
    state.token('operator', pipe);
    state.skipTrivia(true);
    if (state.atEnd || (state.holeHere() === undefined && /[)}|;]/.test(state.peek()))) {
      state.error(
        'EmptyPipeElement',
        pipe + 1,
        pipe + 1,
        'nothing follows the `|`; write a command',
      );
      break;
    }
    const element = parsePipelineElement(state);
    if (element.type === 'CommandExpression') {
      state.error(
        'ExpressionsMustBeFirstInPipeline',
        element.start,
        element.end,
        'a value cannot receive from a pipeline; put it first or pipe to a command',
      );
    }
    elements.push(element);
  }
  const end = elements.at(-1)?.end ?? state.position;
  if (state.peek() !== '&' || state.peek(1) === '&' || state.holeHere() !== undefined)
    return { type: 'Pipeline', elements, start, end: Math.max(end, start) };
  state.token('operator', state.position++, state.position);
  return { type: 'Pipeline', elements, background: true, start, end: state.position };
}

/** `16p` or `7z` at a statement's start is a command's name, not a number. */
function startsNumber(state: ParserState): boolean {
  const rest = state.text.slice(state.position, Math.min(state.end, state.position + 40));
  return (
    /^\d/.test(rest) &&
    /^(?:0x[\da-f]+|0b[01]+|\d+(?:\.(?!\.)\d*)?(?:e[-+]?\d+)?)(?:u?[ysl]|[udn])?(?:[kmgtp]b)?(?![\p{L}\d_])/iu.test(
      rest,
    )
  );
}

/** What a command's name cannot begin with. */
function startsValue(state: ParserState): boolean {
  const character = state.peek();
  return (
    /["'$(@[{!,\u2018-\u201e]/.test(character) ||
    startsNumber(state) ||
    (character === '.' && /\d/.test(state.peek(1))) ||
    ((isDash(character) || character === '+') &&
      /[\d$(.@'"{\s+-]|not\b|join\b|split\b|bnot\b/i.test(
        state.text.slice(state.position + 1, state.position + 7),
      ))
  );
}

/** A hole with an argument behind it stands for a command's name; with an operator it is a value. */
function isCommandName(state: ParserState, hole: number): boolean {
  const start = state.position;
  state.skipHole(hole);
  const behind = state.position;
  while (isWhitespace(state.peek())) state.position++;
  const operator = peekBinaryOperator(state)?.name;
  const isParameter = operator === '-' && /[\p{L}_]/u.test(state.peek(1));
  const isArgument =
    state.position > behind &&
    (operator === undefined || isParameter) &&
    (state.holeHere() !== undefined ||
      /^(?:[-\u2013-\u2015]?[\p{L}\d_]|["'$@(/\\\u2018-\u201e])/u.test(
        state.text.slice(state.position, state.position + 2),
      ));
  state.position = start;
  return isArgument;
}

/** pipeline-element: an expression, or a command */
function parsePipelineElement(state: ParserState): Node {
  const start = state.position;
  const hole = state.holeHere();
  const startsExpression = hole === undefined ? startsValue(state) : !isCommandName(state, hole);
  if (!startsExpression) return parseCommand(state);
  const expression = parseExpression(state);
  if (expression.type === 'VariableExpression' && expression.splatted) {
    state.error(
      'SplattingNotPermitted',
      expression.start,
      expression.end,
      `\`@${expression.name}\` splats a command's arguments; write \`$${expression.name}\` here`,
    );
  }
  return {
    type: 'CommandExpression',
    expression,
    redirections: [],
    start,
    end: expression.end,
  };
}
