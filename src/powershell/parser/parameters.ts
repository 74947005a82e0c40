import type { VariableExpression } from '../ast/expressions.ts';
import type { TextRange } from '../ast/node.ts';
import type { ParamBlock, Parameter } from '../ast/scripts.ts';
import type { Attribute } from '../ast/types.ts';
import { fullNameOfType } from '../ast/types.ts';
import type { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { TokenizerMode } from '../tokens/tokenizer.ts';
import { parseAttributes } from './attributes.ts';
import { parseExpression } from './expressions.ts';
import { after, before, type Parser } from './parser.ts';
import { syncOnError } from './recovery.ts';
import { newVariable } from './variables.ts';

/**
 * param-block:
 *   attribute* 'param' '(' parameter-list? ')'
 */
export function parseParamBlock(p: Parser): ParamBlock | undefined {
  p.skipNewlines();
  const candidates = parseAttributes(p, false);
  p.skipNewlines();
  const keyword = p.peek();
  if (keyword.kind !== TokenKind.Param) return undefined;
  p.skip();
  p.skipNewlines();
  const lParen = p.next();
  if (lParen.kind !== TokenKind.LParen) {
    // A command may have that name.
    p.unget(lParen);
    return undefined;
  }
  const parameters = parseParameterList(p);
  p.skipNewlines();
  const rParen = p.next();
  let end = rParen.end;
  if (rParen.kind !== TokenKind.RParen) {
    p.unget(rParen);
    end = before(rParen).end;
    p.reportIncomplete(
      'MissingEndParenthesisInFunctionParameterList',
      after(parameters.at(-1) ?? lParen),
    );
  }
  const attributes: Attribute[] = [];
  for (const candidate of candidates) {
    if (candidate.type === 'Attribute') attributes.push(candidate);
    else p.report('TypeNotAllowedBeforeParam', candidate, fullNameOfType(candidate.typeName));
  }
  return { type: 'ParamBlock', start: keyword.start, end, attributes, parameters };
}

/**
 * parameter-list:
 *   parameter (',' parameter)*
 */
export function parseParameterList(p: Parser): Parameter[] {
  const parameters: Parameter[] = [];
  let comma: Token | undefined;
  for (;;) {
    const parameter = parseParameter(p);
    if (parameter === undefined) {
      if (comma) p.reportIncomplete('MissingExpressionAfterToken', after(comma), ',');
      return parameters;
    }
    parameters.push(parameter);
    p.skipNewlines();
    comma = p.peek();
    if (comma.kind !== TokenKind.Comma) return parameters;
    p.skip();
  }
}

/**
 * parameter:
 *   attribute* variable ('=' expression)?
 */
function parseParameter(p: Parser): Parameter | undefined {
  p.enter(TokenizerMode.Expression, true);
  const parameter = parseParameterInExpressionMode(p);
  p.leave();
  return parameter;
}

function parseParameterInExpressionMode(p: Parser): Parameter | undefined {
  p.skipNewlines();
  const attributes = parseAttributes(p, false);
  p.skipNewlines();
  const token = p.next();
  if (token.kind !== TokenKind.Variable && token.kind !== TokenKind.SplattedVariable) {
    p.unget(token);
    const first = attributes[0];
    const last = attributes.at(-1);
    if (!first || !last) return undefined;
    p.reportIncomplete('InvalidFunctionParameter', after(last));
    syncOnError(p, true, TokenKind.RParen);
    const range = { start: first.start, end: last.end };
    return { type: 'Parameter', ...range, attributes, name: missingName(range) };
  }
  const name = newVariable(p, token);
  p.skipNewlines();
  const equals = p.peek();
  if (equals.kind !== TokenKind.Equals) {
    const start = (attributes[0] ?? name).start;
    return { type: 'Parameter', start, end: name.end, attributes, name };
  }
  p.skip();
  p.skipNewlines();
  const defaultValue = parseExpression(p);
  if (!defaultValue) p.reportIncomplete('MissingExpressionAfterToken', after(equals), '=');
  return {
    type: 'Parameter',
    start: (attributes[0] ?? name).start,
    end: (defaultValue ?? name).end,
    attributes,
    name,
    ...(defaultValue ? { defaultValue } : {}),
  };
}

function missingName(range: TextRange): VariableExpression {
  return {
    type: 'VariableExpression',
    start: range.start,
    end: range.end,
    userPath: '__error__',
    splatted: false,
    braced: false,
  };
}
