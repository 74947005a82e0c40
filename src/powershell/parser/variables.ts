import type { Expression, UsingExpression, VariableExpression } from '../ast/expressions.ts';
import { Char } from '../tokens/characters.ts';
import type { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { splitVariablePath } from '../tokens/variable-path.ts';
import { parseMemberAccess } from './members.ts';
import type { Parser } from './parser.ts';

export function newVariable(p: Parser, token: Token, userPath = token.value): VariableExpression {
  return {
    type: 'VariableExpression',
    start: token.start,
    end: token.end,
    userPath,
    splatted: token.kind === TokenKind.SplattedVariable,
    braced: p.tokenizer.script.charCodeAt(token.start + 1) === Char.LeftBrace,
  };
}

/**
 * variable:
 *   '$' name | '@' name | '${' name '}'
 *
 * What is read of `$using:x` belongs to the expression that is brought over: `$using:x.Name`.
 */
export function parseVariable(p: Parser, token: Token, withMembers: boolean): Expression {
  const { drive, unqualified } = splitVariablePath(token.value);
  if (drive?.toLowerCase() !== 'using' || unqualified === '') return newVariable(p, token);
  let brought: Expression = newVariable(p, token, unqualified);
  if (withMembers) brought = parseMemberAccess(p, p.nextMemberAccess(true), brought);
  const expression: UsingExpression = {
    type: 'UsingExpression',
    start: brought.start,
    end: brought.end,
    subExpression: brought,
  };
  return expression;
}
