import type { Hashtable, Node } from '../ast.ts';
import { isNewline } from '../characters.ts';
import { bareWord } from './bare-word.ts';
import { expect, parseUnary } from './expressions.ts';
import type { ParserState } from './state.ts';
import { parseStatement } from './statements.ts';

/** hashtable: `@{` entry, … `}`, each on its line or behind a `;` */
export function parseHashtable(state: ParserState): Node {
  const start = state.position;
  state.position += 2;
  state.token('operator', start);
  const entries: Hashtable['entries'] = [];
  if (!state.enter()) return { type: 'ErrorExpression', start, end: state.position };
  for (;;) {
    state.skipTrivia(true);
    while (state.peek() === ';' && state.holeHere() === undefined) {
      state.token('separator', state.position++, state.position);
      state.skipTrivia(true);
    }
    if (state.atEnd || (state.peek() === '}' && state.holeHere() === undefined)) break;
    const entry = parseEntry(state);
    if (!entry) {
      state.giveUp();
      break;
    }
    entries.push(entry);
    state.skipTrivia();
    if (state.peek() !== ';' && state.peek() !== '}' && !isNewline(state.peek())) break;
  }
  state.leave();
  expect(state, '}', 'MissingEndCurlyBrace', start, 'the hashtable is not closed; add }');
  reportDoubles(state, entries);
  return { type: 'Hashtable', entries, start, end: state.position };
}

/** entry: key `=` statement */
function parseEntry(state: ParserState): Hashtable['entries'][number] | undefined {
  const key = parseKey(state);
  state.skipTrivia();
  if (!state.take('=')) {
    const { position } = state;
    const message = 'a key of the hashtable has no `=` and value';
    state.error('MissingEqualsInHashLiteral', position, position, message);
    return undefined;
  }
  const behind = state.position;
  state.skipTrivia(true);
  const isMissing = state.atEnd || (state.holeHere() === undefined && /[;}]/.test(state.peek()));
  const value = isMissing ? undefined : parseStatement(state);
  if (value) return { key, value };
  const message = 'a key of the hashtable has no value; write one behind `=`';
  state.error('MissingStatementInHashLiteral', behind, behind, message);
  return undefined;
}

/** key: a name, or an expression */
function parseKey(state: ParserState): Node {
  const start = state.position;
  if (state.holeHere() !== undefined || !/[\p{L}_]/u.test(state.peek())) return parseUnary(state);
  state.skipWhile((character) => /[\p{L}\p{Nd}_]/u.test(character));
  return bareWord(state, start, 'member');
}

/** PowerShell refuses a table that has a constant key twice. */
function reportDoubles(state: ParserState, entries: Hashtable['entries']): void {
  const seen = new Set<string>();
  for (const { key } of entries) {
    const hasHole = state.holes.some(({ start, end }) => key.start <= start && end <= key.end);
    if (key.type !== 'StringConstantExpression' || hasHole) continue;
    const name = key.value.toLowerCase();
    if (seen.has(name)) {
      const message = `the hashtable has the key \`${key.value}\` already`;
      state.error('DuplicateKeyInHashLiteral', key.start, key.end, message);
    }
    seen.add(name);
  }
}
