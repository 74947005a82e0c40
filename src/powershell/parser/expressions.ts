import type { Node } from '../ast.ts';
import { isDash } from '../characters.ts';
import { parseHashtable } from './hashtables.ts';
import { parsePostfix } from './members.ts';
import type { ParserState } from './state.ts';
import { parseScriptBlockBody, parseStatement, parseStatements } from './statements.ts';
import { parseString } from './strings.ts';
import { isDeclarationHere, parseType } from './types.ts';
import { scanVariable } from './variables.ts';

const dashedBinary =
  /^(?:as|band|bor|bxor|shl|shr|and|or|xor|join|split|replace|match|like|notmatch|notlike|contains|notcontains|in|notin|is|isnot|eq|ne|gt|ge|lt|le|f|[ci](?:eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|contains|notcontains|in|notin|replace|split))(?![A-Za-z\d])/i;
const dashedUnary = /^(?:not|bnot|join|split|isplit|csplit)(?![A-Za-z\d])/i;

/** How tightly an operator binds; those of one level are read from the left. */
function precedence(operator: string): number {
  if (/^-(?:and|or|xor)$/.test(operator)) return 1;
  if (/^-(?:band|bor|bxor)$/.test(operator)) return 2;
  if (operator === '??') return 4;
  if (operator === '+' || operator === '-') return 5;
  if (/^[*/%]$/.test(operator)) return 6;
  if (operator === '-f') return 7;
  return operator === '..' ? 8 : 3;
}

/** expression: ternary over binary operators, from the loosest. */
export function parseExpression(state: ParserState): Node {
  const condition = parseBinary(state, 0);
  state.skipTrivia();
  if (state.peek() !== '?' || state.peek(1) === '?' || state.holeHere() !== undefined)
    return condition;
  const operatorStart = state.position++;
  state.token('operator', operatorStart);
  state.skipTrivia(true);
  const ifTrue = parseBinary(state, 0);
  state.skipTrivia(true);
  if (state.peek() !== ':') {
    state.error(
      'MissingColonInTernaryExpression',
      operatorStart,
      operatorStart + 1,
      'the `?` has no `:`',
    );
    return condition;
  }
  state.position++;
  state.skipTrivia(true);
  const ifFalse = parseBinary(state, 0);
  return {
    type: 'TernaryExpression',
    condition,
    ifTrue,
    ifFalse,
    start: condition.start,
    end: ifFalse.end,
  };
}

/**
 * binary: operands and operators that bind tighter than `minimum`.
 * @param overLines an operator may stand on the next line, as between parentheses of a call
 */
export function parseBinary(
  state: ParserState,
  minimum: number,
  parseOperand: (state: ParserState) => Node = parseArrayLiteral,
  overLines = false,
): Node {
  let left = parseOperand(state);
  for (;;) {
    state.skipTrivia(overLines);
    const operator = peekBinaryOperator(state);
    if (!operator || precedence(operator.name) <= minimum) return left;
    const start = state.position;
    state.position += operator.length;
    state.token('operator', start);
    state.skipTrivia(true);
    if (state.atEnd) {
      state.error(
        'ExpectedValueExpression',
        start,
        state.position,
        `nothing follows \`${operator.name}\``,
      );
      return left;
    }
    const right = parseBinary(state, precedence(operator.name), parseOperand, overLines);
    left = {
      type: 'BinaryExpression',
      operator: operator.name,
      left,
      right,
      start: left.start,
      end: right.end,
    };
  }
}

/** The operator that stands here, not taken. */
export function peekBinaryOperator(
  state: ParserState,
): { name: string; length: number } | undefined {
  if (state.holeHere() !== undefined) return undefined;
  const rest = state.text.slice(state.position, Math.min(state.end, state.position + 16));
  if (isDash(rest.charAt(0))) {
    const named = dashedBinary.exec(rest.slice(1));
    if (named) return { name: `-${named[0].toLowerCase()}`, length: named[0].length + 1 };
    return /^.(=|[\u002d\u2013-\u2015])/.test(rest) ? undefined : { name: '-', length: 1 };
  }
  const sign = /^(?:\.\.|\?\?(?!=)|[+*/%](?![=+]))/.exec(rest);
  return sign ? { name: sign[0], length: sign[0].length } : undefined;
}

/** unary-expression , unary-expression … */
function parseArrayLiteral(state: ParserState): Node {
  const first = parseUnary(state);
  const elements = [first];
  for (;;) {
    state.skipTrivia();
    if (state.peek() !== ',' || state.holeHere() !== undefined) break;
    const start = state.position++;
    state.token('operator', start);
    state.skipTrivia(true);
    elements.push(parseUnary(state));
  }
  if (elements.length === 1) return first;
  return {
    type: 'ArrayLiteral',
    elements,
    start: first.start,
    end: elements.at(-1)?.end ?? first.end,
  };
}

/** unary: sign, `-not` or its kin and a unary; `[type]` and a unary; or a postfix */
export function parseUnary(state: ParserState): Node {
  const start = state.position;
  const character = state.peek();
  if (state.holeHere() === undefined) {
    let length = 0;
    if (isDash(character)) {
      const named = dashedUnary.exec(state.text.slice(start + 1, Math.min(state.end, start + 12)));
      if (named) length = named[0].length + 1;
      else if (!/[\d.]/.test(state.peek(1))) length = isDash(state.peek(1)) ? 2 : 1;
    } else if (character === '+' && !/[\d.]/.test(state.peek(1)))
      length = state.peek(1) === '+' ? 2 : 1;
    else if (character === '!' || character === ',') length = 1;
    if (length > 0) {
      state.position += length;
      state.token('operator', start);
      const operator = state.text.slice(start, state.position).toLowerCase();
      state.skipTrivia(true);
      if (!state.enter()) return { type: 'ErrorExpression', start, end: state.position };
      const child = parseUnary(state);
      state.leave();
      return operator === ','
        ? { type: 'ArrayLiteral', elements: [child], start, end: child.end }
        : { type: 'UnaryExpression', operator, child, start, end: child.end };
    }
  }
  if (character === '[' && state.holeHere() === undefined) {
    const type = parseType(state);
    const afterType = state.position;
    state.skipTrivia();
    const next = state.peek();
    const isOperand =
      state.holeHere() !== undefined ||
      (next !== '' && !isDeclarationHere(state) && /[\p{L}\d$@([{'"‘-„+]/u.test(next)) ||
      (isDash(next) && /\d/.test(state.peek(1)));
    if (isOperand && !(state.peek() === ':' && state.peek(1) === ':')) {
      if (!state.enter()) return { type: 'ErrorExpression', start, end: state.position };
      const child = parseUnary(state);
      state.leave();
      const attribute = type.arguments ? { attribute: type } : {};
      return { type: 'ConvertExpression', ...attribute, child, start, end: child.end };
    }
    state.position = afterType;
    return parsePostfix(state, type);
  }
  return parsePostfix(state, parsePrimary(state));
}

/** Takes the sign that closes what `opener` opened, or reports that it is missing. */
export function expect(
  state: ParserState,
  close: string,
  id: string,
  opener: number,
  message: string,
): void {
  if (state.take(close)) return;
  state.error(id, opener, opener + 1, message);
  // One error for one fault: nothing tells where the missing sign should have been.
  if (!state.atEnd) state.giveUp();
}

/** A value: hole, string, number, variable, `( )`, `@( )`, `@{ }`, `$( )`, `{ }`. */
export function parsePrimary(state: ParserState): Node {
  const start = state.position;
  const hole = state.holeHere();
  if (hole !== undefined) {
    state.skipHole(hole);
    state.token('hole', start);
    return { type: 'HoleExpression', hole, start, end: state.position };
  }
  const string = parseString(state);
  if (string) return string;
  const character = state.peek();
  if (character === '(') return parseParen(state);
  if (character === '{') return parseScriptBlockExpression(state);
  if (character === '@' || character === '$') {
    if (state.peek(1) === '(')
      return parseStatementsIn(state, character === '@' ? 'ArrayExpression' : 'SubExpression');
    if (character === '@' && state.peek(1) === '{') return parseHashtable(state);
    const variable = scanVariable(state);
    if (variable) return variable;
  }
  const number =
    /^[-+\u2013-\u2015]?(?:0x[\da-f]+|0b[01]+|(?:\d+(?:\.(?!\.)\d*)?|\.\d+)(?:e[-+]?\d+)?)(?:u?[ysl]|[udn])?(?:[kmgtp]b)?(?![\p{L}\d_])/iu.exec(
      state.text.slice(start, Math.min(state.end, start + 100)),
    );
  if (number) {
    state.position += number[0].length;
    state.token('number', start);
    return { type: 'ConstantExpression', start, end: state.position };
  }
  state.position = Math.min(start + 1, state.end);
  while (!state.atEnd && /[\p{L}\p{Nd}_]/u.test(state.peek()) && state.holeHere() === undefined)
    state.position++;
  state.token('word', start);
  const shown = state.text.slice(start, state.position);
  state.error(
    'UnexpectedToken',
    start,
    Math.max(state.position, start),
    shown ? `\`${shown}\` cannot stand here; a value was expected` : 'a value is missing',
  );
  return { type: 'ErrorExpression', start, end: state.position };
}

/** parenthesis: `( pipeline )` */
export function parseParen(state: ParserState): Node {
  const start = state.position++;
  state.token('operator', start);
  if (!state.enter()) return { type: 'ErrorExpression', start, end: state.position };
  state.skipTrivia(true);
  if (state.peek() === ')')
    state.error(
      'ExpectedExpression',
      start + 1,
      start + 1,
      'nothing stands between the parentheses',
    );
  const pipeline =
    parseStatement(state) ?? ({ type: 'ErrorExpression', start, end: state.position } as const);
  state.skipTrivia(true);
  state.leave();
  expect(
    state,
    ')',
    'MissingEndParenthesisInExpression',
    start,
    'the parenthesis is not closed; add )',
  );
  return { type: 'ParenExpression', pipeline, start, end: state.position };
}

/** `@( statements )` or `$( statements )` */
function parseStatementsIn(state: ParserState, type: 'ArrayExpression' | 'SubExpression'): Node {
  const start = state.position;
  state.position += 2;
  state.token('operator', start);
  const statements = state.enter() ? parseStatements(state, ')') : [];
  state.leave();
  expect(
    state,
    ')',
    'MissingEndParenthesisInSubexpression',
    start,
    'the parenthesis is not closed; add )',
  );
  return { type, statements, start, end: state.position };
}

/** script block as a value: `{ statements }` */
export function parseScriptBlockExpression(state: ParserState): Node {
  const start = state.position;
  const scriptBlock = parseScriptBlockBody(state);
  return { type: 'ScriptBlockExpression', scriptBlock, start, end: state.position };
}
