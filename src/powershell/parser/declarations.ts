import type { Node } from '../ast.ts';
import { isNewline } from '../characters.ts';
import { expect, parseExpression } from './expressions.ts';
import { parseArguments, parseOneArgument } from './members.ts';
import type { ParserState } from './state.ts';
import { parseBlockOrError, parseScriptBlockBody } from './statements.ts';
import { parseType } from './types.ts';
import { scanVariable } from './variables.ts';

/** The parts of a declaration behind its keyword, in the order of the text. */
export function parseDeclaration(state: ParserState, keyword: string, start: number): Node[] {
  state.skipTrivia(keyword !== 'using');
  const children: Node[] = [];
  switch (keyword) {
    case 'param':
      if (state.peek() === '(') children.push(...parseParameters(state));
      break;
    case 'using':
      parseUsing(state, start);
      break;
    case 'class':
    case 'enum':
      parseTypeDefinition(state, children, keyword, start);
      break;
    default:
      // Function names may hold nearly everything: `global:prompt`, `Add-7zip`, `C:`.
      takeName(state, keyword, start, (character) => !/[\s{}()|&;,]/.test(character));
      state.skipTrivia(true);
      if (state.peek() === '(') children.push(...parseParameters(state));
      parseBlockOrError(state, children, keyword, start);
  }
  return children;
}

/** A name, or an error; holes in it are part of it. */
function takeName(
  state: ParserState,
  keyword: string,
  start: number,
  isPart: (character: string) => boolean,
): void {
  const nameStart = state.position;
  state.skipWhile(isPart);
  if (state.position > nameStart) state.token('word', nameStart);
  else {
    const end = start + keyword.length;
    state.error('MissingNameAfterKeyword', end, end, `\`${keyword}\` needs a name`);
  }
}

/** using: `using` (`namespace` | `module` | `assembly`), then a name, which may be a hashtable */
function parseUsing(state: ParserState, start: number): void {
  const isKind = /^(?:namespace|module|assembly|type|command)$/.test(state.peekWord());
  const directive = state.position;
  state.skipWhile((character) => !/[\r\n;]/.test(character));
  state.token('word', directive);
  const [, name] = state.text.slice(directive, state.position).trim().split(/\s+/);
  if (isKind && name) return;
  const id = isKind ? 'MissingUsingItemName' : 'MissingUsingStatementDirective';
  state.error(id, start, state.position, 'write `using namespace Name` or `using module Name`');
}

/** parameters: `(` parameter, … `)` */
function parseParameters(state: ParserState): Node[] {
  const parts: Node[] = [];
  const opener = state.position;
  state.take('(');
  if (!state.enter()) return parts;
  const id = 'MissingEndParenthesisInFunctionParameterList';
  const fail = (message: string) => {
    state.error(id, state.position, Math.min(state.position + 1, state.end), message);
    state.skipWhile((character) => character !== ')');
  };
  state.skipTrivia(true);
  for (let isFirst = true; ; isFirst = false) {
    if (state.atEnd || (isFirst && state.peek() === ')')) break;
    if (!parseParameterDeclaration(state, parts)) {
      fail('a parameter is written `[type] $Name = value`; its name is missing');
      break;
    }
    if (state.take(',')) state.skipTrivia(true);
    else {
      if (!state.atEnd && state.peek() !== ')') fail('parameters are separated by commas');
      break;
    }
  }
  state.leave();
  expect(state, ')', id, opener, 'the parameters are not closed; add )');
  return parts;
}

/** parameter: any attributes and types, `$name`, and `= expression` or not */
function parseParameterDeclaration(state: ParserState, parts: Node[]): boolean {
  takeAttributes(state, parts);
  const variable = state.peek() === '$' ? scanVariable(state) : undefined;
  if (!variable) return false;
  parts.push(variable);
  state.skipTrivia(true);
  if (!state.take('=')) return true;
  state.skipTrivia(true);
  parts.push(parseOneArgument(state));
  state.skipTrivia(true);
  return true;
}

/** `[type]` and `[Attribute(…)]`, any number. */
function takeAttributes(state: ParserState, parts: Node[]): void {
  state.skipTrivia(true);
  while (state.peek() === '[' && state.holeHere() === undefined) {
    parts.push(parseType(state));
    state.skipTrivia(true);
  }
}

const isNamePart = (character: string) => /[\p{L}\p{Nd}_]/u.test(character);

/** `class Name : base, … { members }`, `enum Name : type { names }` */
function parseTypeDefinition(
  state: ParserState,
  children: Node[],
  keyword: string,
  start: number,
): void {
  takeName(state, keyword, start, isNamePart);
  state.skipTrivia(true);
  if (state.take(':')) {
    state.skipTrivia(true);
    const bases = state.position;
    state.skipWhile((character) => character !== '{');
    if (state.position > bases) state.token('typeName', bases);
    else state.error('TypeNameExpected', bases, bases, 'the name of the base is missing');
  }
  const opener = state.position;
  if (!state.take('{')) {
    state.error('MissingTypeBody', start, start + keyword.length, `\`${keyword}\` needs { … }`);
    return;
  }
  if (state.enter())
    parseMembers(state, children, keyword === 'enum' ? parseEnumName : parseMember);
  state.leave();
  expect(state, '}', 'MissingEndCurlyBrace', opener, `the ${keyword} is not closed; add }`);
}

/** Members up to `}`; `parseOne` says false where it cannot go on. */
function parseMembers(
  state: ParserState,
  children: Node[],
  parseOne: (state: ParserState, children: Node[]) => boolean,
): void {
  for (;;) {
    state.skipTrivia(true);
    if (state.take(';')) continue;
    if (state.atEnd || (state.peek() === '}' && state.holeHere() === undefined)) return;
    if (!parseOne(state, children)) {
      const { position } = state;
      const message = 'this is no member; write `[type] $Name` or `[type] Name() { … }`';
      state.error('IncompleteMemberDefinition', position, position + 1, message);
      return;
    }
  }
}

/** enum member: `Name` and `= value` or not */
function parseEnumName(state: ParserState, children: Node[]): boolean {
  const start = state.position;
  state.skipWhile(isNamePart);
  if (state.position === start || /\d/.test(state.text.charAt(start))) return false;
  state.token('member', start);
  state.skipTrivia();
  if (!state.take('=')) return endsMember(state);
  state.skipTrivia(true);
  children.push(parseExpression(state));
  return endsMember(state);
}

/** class member: modifiers, attributes and a type, then a property or a method */
function parseMember(state: ParserState, children: Node[]): boolean {
  for (;;) {
    takeAttributes(state, children);
    const word = state.peekWord();
    if ((word !== 'static' && word !== 'hidden') || isNamePart(state.peek(word.length))) break;
    if (/^\s*\(/.test(state.text.slice(state.position + word.length, state.end))) break;
    const start = state.position;
    state.position += word.length;
    state.token('keyword', start);
  }
  return state.peek() === '$' ? parseProperty(state, children) : parseMethod(state, children);
}

/** property: `$Name` and `= expression` or not */
function parseProperty(state: ParserState, children: Node[]): boolean {
  const variable = scanVariable(state);
  if (!variable) return false;
  children.push(variable);
  state.skipTrivia();
  if (!state.take('=')) return endsMember(state);
  state.skipTrivia(true);
  if (state.peek() !== '}') children.push(parseExpression(state));
  return endsMember(state);
}

/** method: `Name(parameters)`, for a constructor `: base(arguments)` or not, then a block */
function parseMethod(state: ParserState, children: Node[]): boolean {
  const start = state.position;
  state.skipWhile(isNamePart);
  if (state.position === start) return false;
  state.token('member', start);
  state.skipTrivia();
  if (state.peek() !== '(') {
    const message = 'the method has no parentheses; a property begins with $';
    state.error('MissingMethodParameterList', start, state.position, message);
    state.skipWhile((character) => !/[}\r\n]/.test(character));
    return true;
  }
  children.push(...parseParameters(state));
  state.skipTrivia(true);
  if (state.take(':')) {
    state.skipTrivia(true);
    const base = state.position;
    state.skipWhile(isNamePart);
    state.token('member', base);
    state.skipTrivia(true);
    if (state.peek() === '(') children.push(...parseArguments(state));
    state.skipTrivia(true);
  }
  if (state.peek() === '{' && state.holeHere() === undefined) {
    children.push(parseScriptBlockBody(state));
    return true;
  }
  state.error('MissingFunctionBody', start, state.position, 'the method has no block: { … }');
  return true;
}

/** A property or name ends with its line. */
function endsMember(state: ParserState): boolean {
  state.skipTrivia();
  const next = state.text.charAt(state.position);
  if (state.atEnd || isNewline(next) || /[;}]/.test(next)) return true;
  const { position } = state;
  const message = 'members stand on lines of their own, or are separated by ;';
  state.error('MissingPropertyTerminator', position, position + 1, message);
  return true;
}
