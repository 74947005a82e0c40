import type { VariableExpression } from '../ast.ts';
import type { ParserState } from './state.ts';

const nameCharacter = /[\p{L}\p{Nd}_?]/u;

/** `$name`, `$scope:name`, `${any name}`, `$$`, `$?`, `$^`; `@name` when splatting. Undefined for a plain `$`. */
export function scanVariable(
  state: ParserState,
  insideString = false,
): VariableExpression | undefined {
  const start = state.position;
  const splatted = state.peek() === '@';
  if (insideString && state.holeHere(start + 1) !== undefined) return undefined;
  const next = state.peek(1);
  const finish = (name: string, braced: boolean): VariableExpression => {
    if (!insideString) state.token(splatted ? 'splattedVariable' : 'variable', start);
    return { type: 'VariableExpression', name, splatted, braced, start, end: state.position };
  };
  if (next === '{' && !splatted && state.holeHere(start + 1) === undefined) {
    skipBracedName(state);
    return finish(state.text.slice(start + 2, state.position - 1), true);
  }
  if (!splatted && /[$?^]/.test(next) && !(next === '?' && nameCharacter.test(state.peek(2)))) {
    state.position += 2;
    return finish(next, false);
  }
  let at = state.position + 1;
  const holeOr = (offset: number) => state.holeHere(offset) !== undefined;
  const takeName = () => {
    while (at < state.end && (holeOr(at) || nameCharacter.test(state.text[at] ?? ''))) {
      const hole = state.holeHere(at);
      at = hole === undefined ? at + 1 : (state.holes[hole]?.end ?? at + 1);
      // A hole right behind a name inside a string is the string's; the caller sees the neighbour.
      if (hole !== undefined && insideString) {
        at = state.holes[hole]?.start ?? at;
        return;
      }
    }
  };
  takeName();
  if (at === state.position + 1) {
    if (!(state.peek(1) === ':' && nameCharacter.test(state.peek(2)))) return undefined;
  }
  if (
    state.text[at] === ':' &&
    at + 1 < state.end &&
    state.text[at + 1] !== ':' &&
    (nameCharacter.test(state.text[at + 1] ?? '') || holeOr(at + 1))
  ) {
    at++;
    takeName();
  }
  const isDrive = state.text[at] === ':' && state.text[at + 1] !== ':' && at < state.end;
  if (isDrive && !holeOr(at) && !splatted) {
    const name = state.text.slice(start + 1, at);
    const message = `PowerShell takes \`$${name}:\` for a drive; write \`\${${name}}:\``;
    state.error('InvalidVariableReferenceWithDrive', start, at + 1, message);
  }
  state.position = at;
  return finish(state.text.slice(start + 1, at), false);
}

/** `${any name}`; a backtick escapes what follows it. */
function skipBracedName(state: ParserState): void {
  const start = state.position;
  state.position += 2;
  while (!state.atEnd && state.peek() !== '}') {
    const hole = state.holeHere();
    if (hole !== undefined) state.skipHole(hole);
    else state.position = Math.min(state.end, state.position + (state.peek() === '`' ? 2 : 1));
  }
  if (state.atEnd)
    state.error(
      'IncompleteDollarVariable',
      start,
      start + 2,
      'the variable name is not closed; add }',
    );
  else state.position++;
}
