import type { Node } from '../ast/ast.ts';
import type { TextRange } from '../ast/node.ts';
import type { Member, Statement, TypeDefinition } from '../ast/statements.ts';
import type { Attribute, TypeConstraint } from '../ast/types.ts';
import type { Token } from '../tokens/token.ts';
import { TokenFlags } from '../tokens/token-flags.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { TokenizerMode } from '../tokens/tokenizer.ts';
import { parseClassMember, type ReadMember } from './class-members.ts';
import { takeSimpleName } from './names.ts';
import { after, type Parser } from './parser.ts';
import { parseTypeName } from './types.ts';

/**
 * class-statement:
 *   attribute* 'class' name (':' type-name (',' type-name)*)? '{' class-member* '}'
 */
export function parseClass(
  p: Parser,
  attributes: readonly (Attribute | TypeConstraint)[],
  keyword: Token,
): Statement {
  p.enter(p.mode);
  const head = parseClassHead(p, attributes, keyword);
  let statement: Statement | undefined;
  if ('type' in head) {
    statement = head;
  } else {
    const body: ClassBody = { members: [], wrong: [], last: head.lCurly };
    while (statement === undefined) {
      const member = parseClassMember(p, head.name);
      if (!addMember(body, member)) statement = finishClass(p, head, body);
    }
  }
  p.leave();
  return statement;
}

/** Leaves the tokenizer in the mode of the class's body. */
function parseClassHead(
  p: Parser,
  attributes: readonly (Attribute | TypeConstraint)[],
  keyword: Token,
): ClassHead | Statement {
  p.skipNewlines();
  const name = takeSimpleName(p, true);
  if (name === undefined) {
    p.reportIncomplete('MissingNameAfterKeyword', after(keyword), p.textOf(keyword));
    return { type: 'ErrorStatement', start: keyword.start, end: keyword.end, nested: [] };
  }
  name.flags = (name.flags & ~TokenFlags.MemberName) | TokenFlags.TypeName;
  p.skipNewlines();
  p.setMode(TokenizerMode.Signature);
  const baseTypes = parseBaseTypes(p);
  const lCurly = p.next();
  if (lCurly.kind === TokenKind.LCurly) {
    return { attributes, keyword, name: p.textOf(name), baseTypes, lCurly };
  }
  p.unget(lCurly);
  const last = baseTypes.at(-1) ?? name;
  p.reportIncomplete('MissingTypeBody', after(last), 'class');
  return { type: 'ErrorStatement', start: keyword.start, end: last.end, nested: baseTypes };
}

/** ':' type-name (',' type-name)* */
function parseBaseTypes(p: Parser): TypeConstraint[] {
  const baseTypes: TypeConstraint[] = [];
  let sign = p.peek();
  if (sign.kind !== TokenKind.Colon) return baseTypes;
  do {
    p.skip();
    p.skipNewlines();
    const found = parseTypeName(p, false);
    if (found === undefined) {
      p.reportIncomplete('TypeNameExpected', after(sign));
      return baseTypes;
    }
    const { typeName } = found;
    const { start, end } = typeName;
    baseTypes.push({ type: 'TypeConstraint', start, end, typeName });
    p.skipNewlines();
    sign = p.peek();
  } while (sign.kind === TokenKind.Comma);
  return baseTypes;
}

/** What stands before the brace. */
interface ClassHead {
  attributes: readonly (Attribute | TypeConstraint)[];
  keyword: Token;
  name: string;
  baseTypes: readonly TypeConstraint[];
  lCurly: Token;
}

/** What stands between the braces. */
interface ClassBody {
  members: Member[];
  /** Parts of members that could not be completed. */
  wrong: Node[];
  last: TextRange;
}

/** False where there was none. */
function addMember(body: ClassBody, { member, wrong }: ReadMember): boolean {
  if (member) body.members.push(member);
  body.wrong.push(...wrong);
  const last = wrong.at(-1) ?? member;
  body.last = last ?? body.last;
  return last !== undefined;
}

function finishClass(p: Parser, head: ClassHead, body: ClassBody): Statement {
  const { attributes, keyword, name, baseTypes, lCurly } = head;
  const rCurly = p.next();
  const isClosed = rCurly.kind === TokenKind.RCurly;
  if (!isClosed) {
    p.unget(rCurly);
    p.reportIncompleteAt('MissingEndCurlyBrace', after(lCurly), rCurly.end);
  }
  return finishType(attributes, body.wrong, {
    type: 'TypeDefinition',
    start: (attributes[0] ?? keyword).start,
    end: (isClosed ? rCurly : body.last).end,
    kind: 'Class',
    name,
    attributes: attributes.filter((one) => one.type === 'Attribute'),
    baseTypes,
    members: body.members,
  });
}

/** A class or enum; with faulty members, or with a type in front of it, an error that holds it. */
export function finishType(
  attributes: readonly (Attribute | TypeConstraint)[],
  wrong: readonly Node[],
  definition: TypeDefinition,
): Statement {
  const types = attributes.filter((one) => one.type === 'TypeConstraint');
  const nested = types.length > 0 ? [...wrong, ...types, definition] : wrong;
  const { start, end } = definition;
  return nested.length > 0 ? { type: 'ErrorStatement', start, end, nested } : definition;
}
