import type { ArrayTypeName, GenericTypeName, SimpleTypeName, TypeName } from '../ast/types.ts';
import type { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { TokenizerMode } from '../tokens/tokenizer.ts';
import { scanAssemblyName } from '../tokens/type-names.ts';
import { after, before, type Parser } from './parser.ts';
import { syncOnError } from './recovery.ts';

/** .NET has no arrays of more dimensions. */
const mostDimensions = 32;
const missingTypeName = ':ErrorTypeName:';

/**
 * type-name:
 *   name ('[' (dimension | generic-arguments) ']')* (',' assembly-name)?
 *
 * Returns the name with its first token.
 */
export function parseTypeName(
  p: Parser,
  allowAssembly: boolean,
): { typeName: TypeName; token: Token } | undefined {
  p.enter(TokenizerMode.TypeName);
  const token = p.next();
  let found: { typeName: TypeName; token: Token } | undefined;
  if (token.kind === TokenKind.Identifier) {
    found = { token, typeName: finishTypeName(p, token, false, allowAssembly) };
  } else {
    p.unget(token);
  }
  p.leave();
  return found;
}

function newSimpleName(p: Parser, token: Token): SimpleTypeName {
  // Backticks are doubled in a name: ``List``1``.
  const name = p.textOf(token).replaceAll('``', '`');
  return { kind: 'simple', start: token.start, end: token.end, name };
}

/** @param unbracketed an argument of a generic type without brackets of its own, which a comma ends */
function finishTypeName(
  p: Parser,
  name: Token,
  unbracketed: boolean,
  allowAssembly: boolean,
): TypeName {
  const token = p.peek();
  if (token.kind === TokenKind.LBracket) return parseBrackets(p, name, unbracketed);
  const simple = newSimpleName(p, name);
  if (token.kind !== TokenKind.Comma || !allowAssembly || unbracketed) return simple;
  p.skip();
  const assemblyName = scanAssemblyName(p.tokenizer);
  if (assemblyName.trim() === '') {
    p.report('MissingAssemblyNameSpecification', after(token));
    return simple;
  }
  return { ...simple, end: p.restorePoint(), assemblyName };
}

/** `[]`, `[,]`, `[int, string]` behind a name. */
function parseBrackets(p: Parser, name: Token, unbracketed: boolean): TypeName {
  const lBracket = p.next();
  p.skipNewlines();
  const token = p.next();
  switch (token.kind) {
    case TokenKind.RBracket:
    case TokenKind.Comma: {
      const element = newSimpleName(p, name);
      return finishArrayType(p, element, element, token, unbracketed);
    }
    case TokenKind.LBracket:
    case TokenKind.Identifier:
      return parseGenericType(p, name, token, unbracketed);
    case TokenKind.EndOfInput:
      p.unget(token);
      p.reportIncomplete('MissingTypename', after(lBracket));
      return newSimpleName(p, name);
    default:
      p.report('UnexpectedToken', token, p.textOf(token));
      syncOnError(p, true, TokenKind.RBracket);
      return newSimpleName(p, name);
  }
}

/**
 * generic-arguments:
 *   type-argument (',' type-argument)*
 *
 * Returns them with the token behind the last.
 */
export function parseGenericArguments(
  p: Parser,
  first: Token,
): { typeNames: TypeName[]; last: Token } {
  const typeNames = [parseGenericArgument(p, first)];
  for (;;) {
    p.skipNewlines();
    const last = p.next();
    if (last.kind !== TokenKind.Comma) return { typeNames, last };
    p.skipNewlines();
    const token = p.peek();
    if (token.kind === TokenKind.Identifier || token.kind === TokenKind.LBracket) {
      p.skip();
      typeNames.push(parseGenericArgument(p, token));
    } else {
      p.reportIncomplete('MissingTypename', after(last));
      typeNames.push(missingType(last));
    }
  }
}

function missingType({ start, end }: Token): SimpleTypeName {
  return { kind: 'simple', start, end, name: missingTypeName };
}

/**
 * type-argument:
 *   type-name | '[' type-name ']'
 */
function parseGenericArgument(p: Parser, first: Token): TypeName {
  if (first.kind === TokenKind.Identifier) return finishTypeName(p, first, true, true);
  const token = p.next();
  if (token.kind !== TokenKind.Identifier) {
    p.unget(token);
    p.reportIncomplete('MissingTypename', after(token));
    return missingType(first);
  }
  const typeName = finishTypeName(p, token, false, true);
  const rBracket = p.next();
  if (rBracket.kind !== TokenKind.RBracket) {
    p.unget(rBracket);
    p.reportIncomplete('EndSquareBracketExpectedAtEndOfType', before(rBracket));
  }
  return typeName;
}

function parseGenericType(p: Parser, name: Token, first: Token, unbracketed: boolean): TypeName {
  const { typeNames, last } = parseGenericArguments(p, first);
  const hasBracket = last.kind === TokenKind.RBracket;
  if (!hasBracket) {
    p.unget(last);
    p.reportIncomplete('EndSquareBracketExpectedAtEndOfAttribute', before(last));
  }
  const openType = newSimpleName(p, name);
  const generic: GenericTypeName = {
    kind: 'generic',
    start: name.start,
    end: (hasBracket ? last : (typeNames.at(-1) ?? first)).end,
    openType,
    arguments: typeNames,
  };
  const token = p.peek();
  if (token.kind === TokenKind.LBracket) {
    p.skip();
    return finishArrayType(p, generic, openType, p.next(), unbracketed);
  }
  if (token.kind === TokenKind.Comma && !unbracketed) {
    p.skip();
    addAssembly(p, openType, token);
  }
  return generic;
}

function addAssembly(p: Parser, typeName: SimpleTypeName, comma: Token): void {
  const assemblyName = scanAssemblyName(p.tokenizer);
  if (assemblyName === '') p.report('MissingAssemblyNameSpecification', after(comma));
  else typeName.assemblyName = assemblyName;
}

/**
 * @param qualified what an assembly's name behind the brackets belongs to
 * @param first the token behind the bracket
 */
function finishArrayType(
  p: Parser,
  element: TypeName,
  qualified: SimpleTypeName,
  first: Token,
  unbracketed: boolean,
): TypeName {
  let typeName = element;
  let token = first;
  for (;;) {
    typeName = parseDimensions(p, typeName, token);
    const next = p.peek();
    if (next.kind === TokenKind.Comma && !unbracketed) {
      p.skip();
      addAssembly(p, qualified, next);
      return typeName;
    }
    if (next.kind !== TokenKind.LBracket) return typeName;
    p.skip();
    token = p.next();
  }
}

/** `]`, or `,` for each further dimension and `]`. */
function parseDimensions(p: Parser, elementType: TypeName, first: Token): TypeName {
  switch (first.kind) {
    case TokenKind.RBracket:
      return arrayOf(elementType, 1, first.end);
    case TokenKind.Comma:
      return parseCommas(p, elementType, first);
    case TokenKind.EndOfInput:
      p.unget(first);
      p.report('EndSquareBracketExpectedAtEndOfAttribute', before(first));
      return elementType;
    default:
      p.report('UnexpectedToken', first, p.textOf(first));
      syncOnError(p, true, TokenKind.RBracket);
      return elementType;
  }
}

function parseCommas(p: Parser, elementType: TypeName, first: Token): TypeName {
  let rank = 1;
  let token = first;
  let last = first;
  do {
    last = token;
    rank += 1;
    token = p.next();
  } while (token.kind === TokenKind.Comma);
  if (rank > mostDimensions) {
    if (token.kind !== TokenKind.RBracket) p.unget(token);
    const commas = { start: first.start, end: last.end };
    p.report('ArrayHasTooManyDimensions', commas, String(rank));
    return elementType;
  }
  if (token.kind !== TokenKind.RBracket) {
    p.unget(token);
    p.report('EndSquareBracketExpectedAtEndOfAttribute', after(last));
  }
  return arrayOf(elementType, rank, token.end);
}

function arrayOf(elementType: TypeName, rank: number, end: number): ArrayTypeName {
  return { kind: 'array', start: elementType.start, end, elementType, rank };
}
