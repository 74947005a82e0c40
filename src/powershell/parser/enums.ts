import type { Expression } from '../ast/expressions.ts';
import type { TextRange } from '../ast/node.ts';
import type { PropertyMember, Statement } from '../ast/statements.ts';
import type { Attribute, TypeConstraint } from '../ast/types.ts';
import { nameOfType } from '../ast/types.ts';
import { canUnderlieEnum } from '../semantics/types/underlying-types.ts';
import type { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { TokenizerMode } from '../tokens/tokenizer.ts';
import { finishMember } from './class-members.ts';
import { finishType } from './classes.ts';
import { parseExpression } from './expressions.ts';
import { parseSimpleName } from './names.ts';
import { after, type Parser } from './parser.ts';
import { parseTypeName } from './types.ts';

/**
 * enum-statement:
 *   attribute* 'enum' name (':' type-name)? '{' enum-member* '}'
 */
export function parseEnum(
  p: Parser,
  attributes: readonly (Attribute | TypeConstraint)[],
  keyword: Token,
): Statement {
  p.skipNewlines();
  const name = parseSimpleName(p, true);
  if (name === undefined) {
    p.reportIncomplete('MissingNameAfterKeyword', after(keyword), p.textOf(keyword));
    return { type: 'ErrorStatement', start: keyword.start, end: keyword.end, nested: [] };
  }
  p.enter(TokenizerMode.Signature);
  const baseTypes = parseUnderlyingType(p);
  p.skipNewlines();
  const lCurly = p.next();
  if (lCurly.kind !== TokenKind.LCurly) {
    p.unget(lCurly);
    p.reportIncomplete('MissingTypeBody', after(name), 'enum');
    p.leave();
    return { type: 'ErrorStatement', start: keyword.start, end: name.end, nested: [] };
  }
  const members: PropertyMember[] = [];
  for (let member = parseEnumMember(p); member; member = parseEnumMember(p)) members.push(member);
  const rCurly = p.next();
  if (rCurly.kind !== TokenKind.RCurly) {
    p.unget(rCurly);
    p.reportIncompleteAt('MissingEndCurlyBrace', after(lCurly), rCurly.end);
  }
  p.leave();
  return finishType(attributes, [], {
    type: 'TypeDefinition',
    start: (attributes[0] ?? keyword).start,
    end: rCurly.end,
    kind: 'Enum',
    name: name.value,
    attributes: attributes.filter((one) => one.type === 'Attribute'),
    baseTypes,
    members,
  });
}

/** ':' type-name */
function parseUnderlyingType(p: Parser): TypeConstraint[] {
  const colon = p.peek();
  if (colon.kind !== TokenKind.Colon) return [];
  p.skip();
  p.skipNewlines();
  const found = parseTypeName(p, false);
  if (found === undefined) {
    p.reportIncomplete('TypeNameExpected', after(colon));
    return [];
  }
  const { typeName } = found;
  if (!canUnderlieEnum(typeName)) {
    p.report('InvalidUnderlyingType', typeName, nameOfType(typeName));
  }
  return [{ type: 'TypeConstraint', start: typeName.start, end: typeName.end, typeName }];
}

/**
 * enum-member:
 *   name ('=' expression)?
 */
function parseEnumMember(p: Parser): PropertyMember | undefined {
  p.skipNewlines();
  const name = parseSimpleName(p, true);
  if (name === undefined) return undefined;
  p.enter(TokenizerMode.Expression);
  const { initialValue, last, isMissing } = parseInitialValue(p, name);
  p.leave();
  const end = finishMember(p, last, !isMissing);
  return {
    type: 'PropertyMember',
    start: name.start,
    end,
    name: name.value,
    attributes: [],
    isStatic: true,
    isHidden: false,
    isLiteral: true,
    ...(initialValue ? { initialValue } : {}),
  };
}

interface InitialValue {
  initialValue?: Expression;
  last: TextRange;
  /** An equals sign has no value behind it. */
  isMissing: boolean;
}

function parseInitialValue(p: Parser, name: TextRange): InitialValue {
  const equals = p.peek();
  if (equals.kind !== TokenKind.Equals) return { last: name, isMissing: false };
  p.skip();
  const initialValue = parseExpression(p);
  if (initialValue) return { initialValue, last: initialValue, isMissing: false };
  p.report('ExpectedValueExpression', after(equals), '=');
  return { last: equals, isMissing: true };
}
