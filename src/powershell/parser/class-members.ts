import type { Node } from '../ast/ast.ts';
import type { CommandExpression } from '../ast/commands.ts';
import type { Expression } from '../ast/expressions.ts';
import { emptyRange, type TextRange } from '../ast/node.ts';
import type { ScriptBlock } from '../ast/scripts.ts';
import type {
  FunctionDefinition,
  FunctionMember,
  Member,
  PropertyMember,
} from '../ast/statements.ts';
import type { Attribute, TypeConstraint } from '../ast/types.ts';
import type { Token } from '../tokens/token.ts';
import { TokenFlags } from '../tokens/token-flags.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { TokenizerMode } from '../tokens/tokenizer.ts';
import { splitVariablePath } from '../tokens/variable-path.ts';
import { parseAttribute } from './attributes.ts';
import { parseExpression } from './expressions.ts';
import { type FunctionHead, parseFunctionParameters } from './functions.ts';
import { parseArguments } from './members.ts';
import { after, type Parser, rangeOf } from './parser.ts';
import { syncOnError } from './recovery.ts';
import { parseScriptBlock } from './script-blocks.ts';

/** What was read of a member; with neither part there is none. */
export interface ReadMember {
  member?: Member;
  /** Parts of a member that could not be completed. */
  wrong: readonly Node[];
}

/** What stands before the name. */
interface Modifiers {
  start: TextRange;
  attributes: Attribute[];
  type?: TypeConstraint;
  isStatic: boolean;
  isHidden: boolean;
  last?: TextRange;
}

/**
 * class-member:
 *   (attribute | type-constraint | 'static' | 'hidden')* (property | method)
 */
export function parseClassMember(p: Parser, className: string): ReadMember {
  const modifiers = parseModifiers(p);
  const token = p.peek();
  if (token.kind === TokenKind.Variable) {
    p.skip();
    return parseProperty(p, modifiers, token);
  }
  if (canBeMethodName(token)) {
    p.skip();
    token.flags = TokenFlags.None;
    const definition = parseMethod(p, token, className, modifiers.isStatic);
    if (definition) return { member: newMethod(modifiers, definition, className), wrong: [] };
    syncOnError(p, false, TokenKind.RCurly);
    return { wrong: partsOf(modifiers) };
  }
  if (!modifiers.last) return { wrong: [] };
  p.reportIncomplete('IncompleteMemberDefinition', after(modifiers.last));
  return { wrong: partsOf(modifiers) };
}

function canBeMethodName(token: Token): boolean {
  return (
    token.kind === TokenKind.Identifier ||
    token.kind === TokenKind.Hole ||
    (token.flags & TokenFlags.Keyword) !== 0
  );
}

function partsOf({ attributes, type }: Modifiers): Node[] {
  return type ? [...attributes, type] : attributes;
}

function parseModifiers(p: Parser): Modifiers {
  let start: TextRange | undefined;
  const found: Omit<Modifiers, 'start'> = { attributes: [], isStatic: false, isHidden: false };
  for (;;) {
    p.skipNewlines();
    const attribute = parseAttribute(p);
    if (attribute) {
      start ??= attribute;
      found.last = attribute;
      if (attribute.type === 'Attribute') found.attributes.push(attribute);
      else if (found.type) p.report('TooManyTypes', attribute);
      else found.type = attribute;
      continue;
    }
    const token = p.peek();
    start ??= token;
    const isStatic = token.kind === TokenKind.Static;
    if (!isStatic && token.kind !== TokenKind.Hidden) return { ...found, start };
    if (isStatic ? found.isStatic : found.isHidden) {
      p.report('DuplicateQualifier', token, p.textOf(token));
    }
    if (isStatic) found.isStatic = true;
    else found.isHidden = true;
    found.last = token;
    p.skip();
  }
}

/**
 * property:
 *   variable ('=' expression)?
 */
function parseProperty(p: Parser, modifiers: Modifiers, variable: Token): ReadMember {
  let initialValue: Expression | undefined;
  if (p.peek().kind === TokenKind.Equals) {
    p.skip();
    p.skipNewlines();
    initialValue = parseExpression(p);
  }
  const end = finishMember(p, initialValue ?? variable, true);
  const { unqualified } = splitVariablePath(variable.value);
  if (unqualified === '') {
    return { wrong: initialValue ? [...partsOf(modifiers), initialValue] : partsOf(modifiers) };
  }
  const member: PropertyMember = {
    type: 'PropertyMember',
    start: modifiers.start.start,
    end,
    name: unqualified,
    ...(modifiers.type ? { propertyType: modifiers.type } : {}),
    attributes: modifiers.attributes,
    isStatic: modifiers.isStatic,
    isHidden: modifiers.isHidden,
    isLiteral: false,
    ...(initialValue ? { initialValue } : {}),
  };
  return { member, wrong: [] };
}

/** The end of a property or an enum's name; a semicolon belongs to it. */
export function finishMember(p: Parser, last: TextRange, needsTerminator: boolean): number {
  const terminator = p.peek();
  const { kind } = terminator;
  const isTerminated =
    kind === TokenKind.NewLine || kind === TokenKind.Semi || kind === TokenKind.RCurly;
  if (!isTerminated && needsTerminator) {
    p.reportIncomplete('MissingPropertyTerminator', after(last));
  }
  p.skipNewlinesAndSemicolons();
  return kind === TokenKind.Semi ? terminator.end : last.end;
}

function newMethod(
  modifiers: Modifiers,
  definition: FunctionDefinition,
  className: string,
): FunctionMember {
  return {
    type: 'FunctionMember',
    start: modifiers.start.start,
    end: definition.end,
    name: definition.name,
    ...(modifiers.type ? { returnType: modifiers.type } : {}),
    attributes: modifiers.attributes,
    isStatic: modifiers.isStatic,
    isHidden: modifiers.isHidden,
    isConstructor: isSameName(definition.name, className),
    definition,
  };
}

function isSameName(first: string, second: string): boolean {
  return first.toLowerCase() === second.toLowerCase();
}

/**
 * method:
 *   name '(' parameter-list? ')' (':' 'base' '(' arguments? ')')? '{' script-block '}'
 */
function parseMethod(
  p: Parser,
  name: Token,
  className: string,
  isStatic: boolean,
): FunctionDefinition | undefined {
  const head = parseMethodHead(p, name, isSameName(p.textOf(name), className) && !isStatic);
  if (!head.lCurly) return undefined;
  const body = parseScriptBlock(p, head.lCurly, head);
  return newDefinition(p, name, head, body);
}

function newDefinition(
  p: Parser,
  name: Token,
  { parameters = [] }: MethodHead,
  body: ScriptBlock,
): FunctionDefinition {
  return {
    type: 'FunctionDefinition',
    start: name.start,
    end: body.end,
    name: p.textOf(name),
    nameRange: rangeOf(name),
    isFilter: false,
    isWorkflow: false,
    parameters,
    body,
  };
}

interface MethodHead extends FunctionHead {
  baseCall?: CommandExpression;
  /** Absent where the head could not be completed. */
  lCurly?: Token;
}

function parseMethodHead(p: Parser, name: Token, isConstructor: boolean): MethodHead {
  const head: MethodHead = parseMethodParameters(p, name);
  if (isConstructor) head.baseCall = parseBaseCall(p, head);
  const lCurly = p.next();
  if (lCurly.kind !== TokenKind.LCurly) {
    p.unget(lCurly);
    if (!head.errorEnd) {
      head.errorEnd = head.rParen ?? name;
      p.reportIncomplete('MissingFunctionBody', after(head.errorEnd));
    }
  }
  if (!head.errorEnd) head.lCurly = lCurly;
  return head;
}

function parseMethodParameters(p: Parser, name: Token): FunctionHead {
  if (p.peek().kind === TokenKind.LParen) return parseFunctionParameters(p);
  p.reportIncomplete('MissingMethodParameterList', after(name));
  return {};
}

/** ':' 'base' '(' arguments? ')', or the call that the engine makes where it is not written. */
function parseBaseCall(p: Parser, head: FunctionHead): CommandExpression {
  p.skipNewlines();
  p.enter(TokenizerMode.Signature);
  let keyword: TextRange = emptyRange;
  let args: { list: readonly Expression[]; end: number } = { list: [], end: 0 };
  const colon = p.peek();
  if (colon.kind === TokenKind.Colon) {
    p.skip();
    p.skipNewlines();
    const base = p.peek();
    if (base.kind === TokenKind.Base) {
      keyword = base;
      args = parseBaseArguments(p, head, base);
    } else {
      head.errorEnd = colon;
      p.reportIncomplete('MissingBaseCtorCall', after(colon));
    }
  }
  p.leave();
  return newBaseCall(keyword, args.list, args.end);
}

function parseBaseArguments(
  p: Parser,
  head: FunctionHead,
  base: Token,
): { list: readonly Expression[]; end: number } {
  p.skip();
  p.skipNewlines();
  const lParen = p.peek();
  if (lParen.kind !== TokenKind.LParen) {
    head.errorEnd = base;
    p.reportIncomplete('MissingMethodParameterList', after(base));
    return { list: [], end: base.end };
  }
  p.skip();
  const args = parseArguments(p, lParen);
  p.skipNewlines();
  return args;
}

function newBaseCall(
  { start, end: keywordEnd }: TextRange,
  list: readonly Expression[],
  end: number,
): CommandExpression {
  return {
    type: 'CommandExpression',
    start,
    end,
    expression: {
      type: 'BaseCtorInvokeMemberExpression',
      start,
      end,
      expression: {
        type: 'VariableExpression',
        start,
        end: keywordEnd,
        userPath: 'this',
        splatted: false,
        braced: false,
      },
      member: {
        type: 'StringConstantExpression',
        start,
        end: keywordEnd,
        stringConstantType: 'BareWord',
        value: '.ctor',
      },
      arguments: list,
    },
    redirections: [],
  };
}
