import type { Node } from '../ast.ts';
import { isDash } from '../characters.ts';
import { parseElement } from './commands.ts';
import { expect, parseParen, parseScriptBlockExpression } from './expressions.ts';
import type { ParserState } from './state.ts';
import {
  parseBlockOrError,
  parseStatement,
  parseStatementBlock,
  takeKeyword,
} from './statements.ts';
import { parseType } from './types.ts';
import { scanVariable } from './variables.ts';

/** The parts of a statement behind its keyword, in the order of the text. */
export function parseCompound(state: ParserState, keyword: string, start: number): Node[] {
  const children: Node[] = [];
  switch (keyword) {
    case 'if':
      parseIf(state, children, start);
      break;
    case 'while':
      if (parseHead(state, children, keyword, start))
        parseBlockOrError(state, children, keyword, start);
      break;
    case 'do':
      parseDo(state, children, start);
      break;
    case 'try':
      parseTry(state, children, start);
      break;
    case 'foreach':
    case 'for':
      if (parseLoopHead(state, children, keyword, start))
        parseBlockOrError(state, children, keyword, start);
      break;
    case 'switch':
      parseSwitch(state, children, start);
      break;
    default:
      parseTrapOrData(state, children, keyword, start);
  }
  return children;
}

/** if: `if (pipeline) block`, any number of `elseif (pipeline) block`, then `else block` or not */
function parseIf(state: ParserState, children: Node[], start: number): void {
  if (!parseHead(state, children, 'if', start)) return;
  if (!parseBlockOrError(state, children, 'if', start)) return;
  for (;;) {
    const next = takeNext(state, ['elseif', 'else']);
    if (!next) return;
    const at = state.position - next.length;
    if (next === 'elseif' && !parseHead(state, children, next, at)) return;
    if (!parseBlockOrError(state, children, next, at) || next === 'else') return;
  }
}

/** do: `do block`, then `while (pipeline)` or `until (pipeline)` */
function parseDo(state: ParserState, children: Node[], start: number): void {
  if (!parseBlockOrError(state, children, 'do', start)) return;
  const next = takeNext(state, ['while', 'until']);
  if (next) {
    parseHead(state, children, next, state.position - next.length);
    return;
  }
  state.error(
    'MissingWhileOrUntilInDoWhile',
    start,
    start + 2,
    '`do` needs `while (…)` or `until (…)`',
  );
}

/** try: `try block`, any number of `catch types block`, then `finally block` or not */
function parseTry(state: ParserState, children: Node[], start: number): void {
  if (!parseBlockOrError(state, children, 'try', start)) return;
  let catchAll: number | undefined;
  for (let handlers = 0; ; handlers++) {
    const next = takeNext(state, ['catch', 'finally']);
    if (!next) {
      if (handlers === 0)
        state.error('MissingCatchOrFinally', start, start + 3, '`try` needs `catch` or `finally`');
      return;
    }
    const at = state.position - next.length;
    if (next === 'catch' && catchAll !== undefined) {
      const message = 'the `catch` before takes everything; put the one without a type last';
      state.error('EmptyCatchNotLast', catchAll, catchAll + 5, message);
    }
    if (next === 'catch' && !parseTypes(state, children)) catchAll = at;
    if (!parseBlockOrError(state, children, next, at) || next === 'finally') return;
  }
}

/** types: `[type]`, … of a `catch` or `trap`. False where there is none. */
function parseTypes(state: ParserState, children: Node[]): boolean {
  state.skipTrivia(true);
  if (state.peek() !== '[' || state.holeHere() !== undefined) return false;
  do {
    state.skipTrivia(true);
    children.push(parseType(state));
    state.skipTrivia(true);
  } while (state.take(','));
  return true;
}

/** trap: `trap [type] block`; data: `data name -SupportedCommand names block` */
function parseTrapOrData(
  state: ParserState,
  children: Node[],
  keyword: string,
  start: number,
): void {
  if (keyword === 'trap') parseTypes(state, children);
  else {
    const name = state.position;
    state.skipWhile((character) => !/[{\r\n;]/.test(character));
    state.token('word', name);
  }
  parseBlockOrError(state, children, keyword, start);
}

/** `( pipeline )` */
function parseHead(state: ParserState, children: Node[], keyword: string, opener: number): boolean {
  state.skipTrivia(true);
  if (state.peek() !== '(' || state.holeHere() !== undefined) {
    state.error(
      'MissingOpenParenthesisInIfStatement',
      opener,
      opener + keyword.length,
      `\`${keyword}\` needs a condition: ( … )`,
    );
    return false;
  }
  const condition = parseParen(state);
  children.push(condition.type === 'ParenExpression' ? condition.pipeline : condition);
  return true;
}

/** The keyword that follows on this or a later line, taken if it is one of these. */
function takeNext(state: ParserState, words: readonly string[]): string | undefined {
  const position = state.position;
  const tokens = state.tokens.length;
  state.skipTrivia(true);
  const word = state.peekWord();
  if (words.includes(word) && !/[\w-]/.test(state.text.charAt(state.position + word.length))) {
    takeKeyword(state, word);
    return word;
  }
  state.position = position;
  state.tokens.length = tokens;
  return undefined;
}

/** foreach: `($item in pipeline)`; for: `(statement; pipeline; statement)`, each of them or none */
function parseLoopHead(
  state: ParserState,
  children: Node[],
  keyword: string,
  start: number,
): boolean {
  skipFlags(state, children);
  const opener = state.position;
  if (!state.take('(')) {
    const message = `\`${keyword}\` needs ( … )`;
    state.error('MissingOpenParenthesisAfterKeyword', start, start + keyword.length, message);
    return false;
  }
  if (!state.enter()) return false;
  const isComplete = keyword === 'for' || parseForEachItem(state, children);
  for (let semicolons = 0; isComplete; semicolons++) {
    state.skipTrivia(true);
    if (keyword === 'for' && semicolons < 2 && state.take(';')) continue;
    const part = state.atEnd || state.peek() === ')' ? undefined : parseStatement(state);
    if (part) children.push(part);
    state.skipTrivia(keyword === 'foreach');
    const next = state.text.charAt(state.position);
    if (keyword === 'foreach' || semicolons === 2 || !/[;\r\n]/.test(next)) break;
    state.take(';');
  }
  state.skipTrivia(true);
  state.leave();
  const id = 'MissingEndParenthesisAfterStatement';
  expect(state, ')', id, opener, 'the parenthesis is not closed; add )');
  return isComplete;
}

/** `$item in`, with something behind it */
function parseForEachItem(state: ParserState, children: Node[]): boolean {
  state.skipTrivia(true);
  const at = state.position;
  const variable = state.peek() === '$' ? scanVariable(state) : undefined;
  const fail = (id: string, what: string) => {
    state.error(id, state.position, state.position, `${what}; write foreach ($item in $items)`);
    state.skipWhile((character) => character !== ')');
    return false;
  };
  if (!variable) {
    state.position = at;
    return fail('MissingVariableNameAfterForeach', 'a variable is missing');
  }
  children.push(variable);
  state.skipTrivia(true);
  if (state.peekWord() !== 'in') return fail('MissingInInForeach', '`in` is missing');
  takeKeyword(state, 'in');
  state.skipTrivia(true);
  const isEmpty = state.atEnd || (state.peek() === ')' && state.holeHere() === undefined);
  return isEmpty ? fail('MissingForeachExpression', 'nothing stands behind `in`') : true;
}

/** `-Regex`, `-Parallel`, …; `-File` of `switch` and `-ThrottleLimit` take an argument. */
function skipFlags(state: ParserState, children: Node[]): boolean {
  let takesFile = false;
  state.skipTrivia(true);
  while (isDash(state.peek()) && state.holeHere() === undefined) {
    const start = state.position++;
    state.skipWhile((character) => /\w/.test(character));
    state.token('parameter', start);
    const flag = state.text.slice(start + 1, state.position);
    state.skipTrivia(true);
    if (!/^(?:f(?:i(?:le?)?)?|throttlelimit)$/i.test(flag)) continue;
    takesFile = true;
    children.push(parseElement(state));
    state.skipTrivia(true);
  }
  return takesFile;
}

/** switch: `switch flags (pipeline) { clauses }`; with `-File path` there is no pipeline */
function parseSwitch(state: ParserState, children: Node[], start: number): void {
  const hasFile = skipFlags(state, children);
  if (!hasFile) {
    const opener = state.position;
    if (state.peek() !== '(' || state.holeHere() !== undefined) {
      const message = '`switch` needs a value: ( … )';
      state.error('PipelineValueRequired', start, start + 6, message);
      state.position = opener;
      return;
    }
    const value = parseParen(state);
    children.push(value.type === 'ParenExpression' ? value.pipeline : value);
  }
  state.skipTrivia(true);
  const opener = state.position;
  if (!state.take('{')) {
    state.error('MissingCurlyBraceInSwitchStatement', start, start + 6, '`switch` needs { … }');
    return;
  }
  if (state.enter()) parseClauses(state, children);
  state.leave();
  expect(state, '}', 'MissingEndCurlyBrace', opener, 'the switch is not closed; add }');
}

/** clause: a value, pattern, `{ condition }` or `default`, then a block */
function parseClauses(state: ParserState, children: Node[]): void {
  let hasDefault = false;
  for (;;) {
    state.skipTrivia(true);
    if (state.take(';')) continue;
    if (state.atEnd || (state.peek() === '}' && state.holeHere() === undefined)) return;
    const start = state.position;
    const isDefault = state.peekWord() === 'default' && /[\s{]/.test(state.peek(7));
    if (isDefault && hasDefault) {
      const message = 'a `switch` has one `default`';
      state.error('MultipleSwitchDefaultClauses', start, start + 7, message);
    }
    hasDefault ||= isDefault;
    children.push(
      state.peek() === '{' && state.holeHere() === undefined
        ? parseScriptBlockExpression(state)
        : parseElement(state),
    );
    state.skipTrivia(true);
    if (state.peek() !== '{' || state.holeHere() !== undefined) {
      const message = 'the clause has no block; write value { … }';
      state.error('MissingSwitchStatementClause', start, state.position, message);
      return;
    }
    children.push(parseStatementBlock(state));
  }
}
