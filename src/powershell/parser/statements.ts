import type {
  CompoundStatement,
  FlowStatement,
  Node,
  ScriptBlock,
  StatementBlock,
} from '../ast.ts';
import { isDash, isNewline } from '../characters.ts';
import { parseCommand } from './commands.ts';
import { expect, parseParen, parseScriptBlockExpression } from './expressions.ts';
import { parseChain } from './pipelines.ts';
import type { ParserState } from './state.ts';
import { isDeclarationHere } from './types.ts';
import { scanVariable } from './variables.ts';

const flow: Readonly<Record<string, FlowStatement['type']>> = {
  return: 'ReturnStatement',
  throw: 'ThrowStatement',
  exit: 'ExitStatement',
  break: 'BreakStatement',
  continue: 'ContinueStatement',
};

const compound: Readonly<Record<string, CompoundStatement['type']>> = {
  if: 'IfStatement',
  while: 'WhileStatement',
  do: 'DoStatement',
  for: 'ForStatement',
  foreach: 'ForEachStatement',
  switch: 'SwitchStatement',
  try: 'TryStatement',
  trap: 'TrapStatement',
  function: 'FunctionDefinition',
  filter: 'FunctionDefinition',
  class: 'TypeDefinition',
  enum: 'TypeDefinition',
  data: 'DataStatement',
  using: 'UsingStatement',
  param: 'ParamBlock',
};

const namedBlocks = ['begin', 'process', 'end', 'clean', 'dynamicparam'];

/** Statements up to `close` (`)` or `}`), which is left, or up to the end. */
export function parseStatements(state: ParserState, close: ')' | '}' | ''): Node[] {
  const statements: Node[] = [];
  for (;;) {
    state.skipTrivia(true);
    const character = state.peek();
    if (state.atEnd) return statements;
    if (character === close && state.holeHere() === undefined) return statements;
    if (character === ';' && state.holeHere() === undefined) {
      state.token('separator', state.position++, state.position);
      continue;
    }
    if ((character === ')' || character === '}') && state.holeHere() === undefined) {
      state.error(
        'UnexpectedToken',
        state.position,
        state.position + 1,
        `\`${character}\` closes nothing that was opened`,
      );
      state.token('operator', state.position++, state.position);
      continue;
    }
    const before = state.position;
    const statement = parseStatement(state);
    if (statement) statements.push(statement);
    state.skipTrivia();
    const next = state.peek();
    if (state.position === before) {
      state.error('UnexpectedToken', before, before + 1, `\`${next}\` cannot stand here`);
      state.position++;
    } else if (
      !(statement && ('children' in statement || statement.type === 'NamedBlock')) &&
      !(statement?.type === 'Pipeline' && statement.background) &&
      !(isAttribute(statement) && isDeclarationHere(state)) &&
      !state.atEnd &&
      !isNewline(next) &&
      !/[;)}]/.test(next)
    ) {
      const hole = state.holeHere();
      const end =
        hole === undefined ? state.position + 1 : (state.holes[hole]?.end ?? state.position + 1);
      const shown = state.text.slice(state.position, end);
      state.error(
        'UnexpectedToken',
        state.position,
        end,
        `\`${shown}\` cannot follow what stands before it`,
      );
    }
  }
}

/** `[CmdletBinding()]` by itself, which a declaration may follow on its line. */
function isAttribute(statement: Node | undefined): boolean {
  const first = statement?.type === 'Pipeline' ? statement.elements[0] : undefined;
  const expression = first?.type === 'CommandExpression' ? first.expression : undefined;
  return expression?.type === 'TypeExpression' || expression?.type === 'ConvertExpression';
}

/** `{ param(…) statements }` */
export function parseScriptBlockBody(state: ParserState): ScriptBlock {
  const start = state.position;
  const inner = start + 1;
  const statements = parseBracedStatements(state);
  const body = { type: 'NamedBlock', statements, start: inner, end: state.position } as const;
  return { type: 'ScriptBlock', body, start, end: state.position };
}

function parseStatementBlock(state: ParserState): StatementBlock {
  const start = state.position;
  const statements = parseBracedStatements(state);
  return { type: 'StatementBlock', statements, start, end: state.position };
}

function parseBracedStatements(state: ParserState): Node[] {
  const start = state.position++;
  state.token('operator', start);
  const statements = state.enter() ? parseStatements(state, '}') : [];
  state.leave();
  expect(state, '}', 'MissingEndCurlyBrace', start, 'the block is not closed; add }');
  return statements;
}

/** statement: keyword statement, or a chain of pipelines that may be assigned. */
export function parseStatement(state: ParserState): Node | undefined {
  state.skipTrivia();
  const start = state.position;
  if (state.peek() === ':' && /[A-Za-z_]/.test(state.peek(1))) {
    state.position++;
    while (/\w/.test(state.peek())) state.position++;
    state.token('word', start);
    state.skipTrivia();
  }
  const word = state.peekWord();
  const behind = state.text.charAt(state.position + word.length);
  const isWhole =
    word !== '' &&
    !/[\w-]/.test(behind) &&
    state.holeHere(state.position + word.length) === undefined;
  const flowType = isWhole ? flow[word] : undefined;
  if (flowType) return parseFlow(state, word, flowType);
  if (isWhole && namedBlocks.includes(word)) return parseNamedBlock(state, word);
  const compoundType = isWhole ? compound[word] : undefined;
  if (compoundType) return parseCompound(state, word, compoundType);
  return parseChain(state);
}

function parseNamedBlock(state: ParserState, keyword: string): Node {
  const start = state.position;
  takeKeyword(state, keyword);
  const children: Node[] = [];
  parseBlockOrError(state, children, keyword, start);
  const statements = children.flatMap((child) =>
    child.type === 'StatementBlock' ? child.statements : [],
  );
  return { type: 'NamedBlock', statements, start, end: state.position };
}

function takeKeyword(state: ParserState, word: string): void {
  const start = state.position;
  state.position += word.length;
  state.token('keyword', start);
}

function parseFlow(state: ParserState, keyword: string, type: FlowStatement['type']): Node {
  const start = state.position;
  takeKeyword(state, keyword);
  const keywordEnd = state.position;
  state.skipTrivia();
  const ends = state.atEnd || (state.holeHere() === undefined && /[\r\n;)}]/.test(state.peek()));
  const value = ends ? undefined : parseChain(state);
  return {
    type,
    ...(value ? { value } : {}),
    start,
    end: value?.end ?? keywordEnd,
  };
}

function parseBlockOrError(
  state: ParserState,
  children: Node[],
  keyword: string,
  opener: number,
): boolean {
  state.skipTrivia(true);
  if (state.peek() === '{' && state.holeHere() === undefined) {
    children.push(
      keyword === 'function' || keyword === 'filter'
        ? parseScriptBlockBody(state)
        : parseStatementBlock(state),
    );
    return true;
  }
  state.error(
    'MissingStatementBlock',
    opener,
    opener + keyword.length,
    `\`${keyword}\` needs a block: { … }`,
  );
  return false;
}

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

function parseCompound(state: ParserState, keyword: string, type: CompoundStatement['type']): Node {
  const start = state.position;
  const children: Node[] = [];
  takeKeyword(state, keyword);
  const finish = (): Node => ({
    type,
    children,
    start,
    end: state.position,
  });
  switch (keyword) {
    case 'if':
      if (
        !parseHead(state, children, keyword, start) ||
        !parseBlockOrError(state, children, keyword, start)
      )
        return finish();
      for (;;) {
        const next = takeNext(state, ['elseif', 'else']);
        if (!next) return finish();
        const at = state.position - next.length;
        if (next === 'elseif' && !parseHead(state, children, next, at)) return finish();
        if (!parseBlockOrError(state, children, next, at) || next === 'else') return finish();
      }
    case 'while':
      if (parseHead(state, children, keyword, start))
        parseBlockOrError(state, children, keyword, start);
      return finish();
    case 'do':
      if (parseBlockOrError(state, children, keyword, start)) {
        const next = takeNext(state, ['while', 'until']);
        if (next) parseHead(state, children, next, state.position - next.length);
        else
          state.error(
            'MissingWhileOrUntilInDoWhile',
            start,
            start + 2,
            '`do` needs `while (…)` or `until (…)`',
          );
      }
      return finish();
    case 'try':
      if (!parseBlockOrError(state, children, keyword, start)) return finish();
      for (let handlers = 0; ; handlers++) {
        const next = takeNext(state, ['catch', 'finally']);
        if (!next) {
          if (handlers === 0)
            state.error(
              'MissingCatchOrFinally',
              start,
              start + 3,
              '`try` needs `catch` or `finally`',
            );
          return finish();
        }
        state.skipTrivia(true);
        while (state.peek() === '[' || state.peek() === ',') skipTypeOrComma(state, children);
        if (!parseBlockOrError(state, children, next, start)) return finish();
      }
    case 'foreach':
    case 'for':
    case 'switch':
      skipFlags(state);
      if (state.peek() === '(') children.push(...parseLoopHead(state));
      else if (keyword !== 'switch') {
        state.error(
          'MissingOpenParenthesisAfterKeyword',
          start,
          start + keyword.length,
          `\`${keyword}\` needs ( … )`,
        );
        return finish();
      }
      if (keyword === 'switch') children.push(...parseSwitchBody(state, start));
      else parseBlockOrError(state, children, keyword, start);
      return finish();
    case 'param':
      state.skipTrivia(true);
      if (state.peek() === '(') children.push(...parseLoopHead(state));
      return finish();
    case 'function':
    case 'filter':
    case 'class':
    case 'enum':
    case 'data':
    case 'using':
      state.skipTrivia();
      while (!state.atEnd && !/[{(\n;]/.test(state.peek())) state.position++;
      state.token('word', start + keyword.length);
      if (keyword === 'using') return finish();
      if (state.peek() === '(') children.push(...parseLoopHead(state));
      parseBlockOrError(state, children, keyword, start);
      return finish();
    default:
      state.skipTrivia(true);
      if (keyword === 'trap') while (state.peek() === '[') skipTypeOrComma(state, children);
      parseBlockOrError(state, children, keyword, start);
      return finish();
  }
}

function skipTypeOrComma(state: ParserState, children: Node[]): void {
  if (state.peek() === ',') state.token('operator', state.position++, state.position);
  else {
    const start = state.position;
    while (!state.atEnd && state.peek() !== ']') state.position++;
    state.position = Math.min(state.position + 1, state.end);
    state.token('typeName', start);
    children.push({
      type: 'TypeExpression',
      name: state.text.slice(start + 1, state.position - 1),
      start,
      end: state.position,
    });
  }
  state.skipTrivia(true);
}

function skipFlags(state: ParserState): void {
  state.skipTrivia(true);
  while (isDash(state.peek())) {
    const start = state.position++;
    while (/\w/.test(state.peek())) state.position++;
    state.token('parameter', start);
    state.skipTrivia(true);
  }
}

/** `($item in pipeline)`, `(init; condition; step)`, `(parameters)`. */
function parseLoopHead(state: ParserState): Node[] {
  const opener = state.position++;
  state.token('operator', opener);
  const parts: Node[] = [];
  if (!state.enter()) return parts;
  for (;;) {
    state.skipTrivia(true);
    if (state.atEnd || state.peek() === ')') break;
    const before = state.position;
    if (state.holeHere() === undefined && /[;,=]/.test(state.peek())) {
      state.token('separator', state.position++, state.position);
      continue;
    }
    const variable = state.peek() === '$' ? scanVariable(state) : undefined;
    if (variable) {
      state.skipTrivia(true);
      if (state.peekWord() === 'in') {
        takeKeyword(state, 'in');
        parts.push(variable);
        continue;
      }
      state.tokens.pop();
      state.position = before;
    }
    const part = parseStatement(state);
    if (part) parts.push(part);
    if (state.position === before) break;
  }
  state.leave();
  expect(
    state,
    ')',
    'MissingEndParenthesisAfterStatement',
    opener,
    'the parenthesis is not closed; add )',
  );
  return parts;
}

function parseSwitchBody(state: ParserState, keywordStart: number): Node[] {
  const clauses: Node[] = [];
  state.skipTrivia(true);
  const opener = state.position;
  if (state.peek() !== '{') {
    state.error(
      'MissingCurlyBraceInSwitchStatement',
      keywordStart,
      keywordStart + 6,
      '`switch` needs { … }',
    );
    return clauses;
  }
  state.token('operator', state.position++, state.position);
  if (!state.enter()) return clauses;
  for (;;) {
    state.skipTrivia(true);
    if (state.atEnd || state.peek() === '}') break;
    const before = state.position;
    clauses.push(
      state.peek() === '{' ? parseScriptBlockExpression(state) : parseCommand(state, true),
    );
    state.skipTrivia(true);
    if (state.peek() === '{') clauses.push(parseStatementBlock(state));
    if (state.position === before) break;
    state.skipTrivia(true);
    if (state.peek() === ';') state.token('separator', state.position++, state.position);
  }
  state.leave();
  expect(state, '}', 'MissingEndCurlyBrace', opener, 'the switch is not closed; add }');
  return clauses;
}
