import type {
  CompoundStatement,
  FlowStatement,
  Node,
  ScriptBlock,
  StatementBlock,
} from '../ast.ts';
import { isNewline } from '../characters.ts';
import { parseWord } from './commands.ts';
import { parseCompound } from './compound.ts';
import { parseDeclaration } from './declarations.ts';
import { expect } from './expressions.ts';
import { parseChain } from './pipelines.ts';
import type { ParserState } from './state.ts';
import { isDeclarationHere } from './types.ts';

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
  data: 'DataStatement',
};

const declarations: Readonly<Record<string, CompoundStatement['type']>> = {
  function: 'FunctionDefinition',
  filter: 'FunctionDefinition',
  class: 'TypeDefinition',
  enum: 'TypeDefinition',
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
    if (state.atEnd || (character === close && state.holeHere() === undefined)) {
      reportStray(state, statements);
      return statements;
    }
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

/** Where `begin { … }` or its kin stands, nothing stands beside such blocks. */
function reportStray(state: ParserState, statements: readonly Node[]): void {
  const first = statements.findIndex(({ type }) => type === 'NamedBlock');
  const stray = first < 0 ? undefined : statements.slice(first).find(isOrdinary);
  if (!stray) return;
  const message = 'this stands outside of `begin`, `process` and `end`; put it into one of them';
  state.error('MissingNamedBlocks', stray.start, stray.end, message);
}

const isOrdinary = ({ type }: Node) => type !== 'NamedBlock';

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

/** statement-block: `{ statements }` */
export function parseStatementBlock(state: ParserState): StatementBlock {
  const start = state.position;
  const statements = parseBracedStatements(state);
  return { type: 'StatementBlock', statements, start, end: state.position };
}

/** `{ statements }` */
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
  if (compoundType) return { ...readByKeyword(state, word, compoundType, parseCompound), start };
  const declarationType = isWhole ? declarations[word] : undefined;
  if (declarationType) return readByKeyword(state, word, declarationType, parseDeclaration);
  return parseChain(state);
}

/** A statement that a keyword begins; `read` finds its children behind the keyword. */
function readByKeyword(
  state: ParserState,
  keyword: string,
  type: CompoundStatement['type'],
  read: (state: ParserState, keyword: string, start: number) => Node[],
): Node {
  const start = state.position;
  takeKeyword(state, keyword);
  const children = read(state, keyword, start);
  return { type, children, start, end: state.position };
}

/** named-block: `begin` | `process` | `end` | `clean` | `dynamicparam`, then `{ statements }` */
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

/** Moves behind a keyword that stands here. */
export function takeKeyword(state: ParserState, word: string): void {
  const start = state.position;
  state.position += word.length;
  state.token('keyword', start);
}

/** flow-statement: `return` | `throw` | `exit` | `break` | `continue`, then a pipeline if any */
function parseFlow(state: ParserState, keyword: string, type: FlowStatement['type']): Node {
  const start = state.position;
  takeKeyword(state, keyword);
  const keywordEnd = state.position;
  state.skipTrivia();
  const ends = state.atEnd || (state.holeHere() === undefined && /[\r\n;)}]/.test(state.peek()));
  const isLabel = (keyword === 'break' || keyword === 'continue') && state.peekWord() !== '';
  const value = ends ? undefined : isLabel ? parseWord(state) : parseChain(state);
  return {
    type,
    ...(value ? { value } : {}),
    start,
    end: value?.end ?? keywordEnd,
  };
}

/** `{ statements }`, pushed to `children`; with an error, false. */
export function parseBlockOrError(
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
