import type { Expression, Hashtable, StringConstantExpression } from '../ast/expressions.ts';
import type { TextRange } from '../ast/node.ts';
import type { Statement, UsingStatement, UsingStatementKind } from '../ast/statements.ts';
import type { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { parseArgument } from './arguments.ts';
import { newBareWord } from './names.ts';
import { after, type Parser } from './parser.ts';
import { syncOnError } from './recovery.ts';

/** using-statement* at the beginning of a script. */
export function parseUsingStatements(p: Parser): UsingStatement[] {
  const statements: UsingStatement[] = [];
  for (;;) {
    const token = p.peek();
    if (token.kind !== TokenKind.Using) {
      // What follows may be read as attributes first, from here.
      p.resync(token.start);
      return statements;
    }
    p.skip();
    const statement = parseUsing(p, token);
    p.skipNewlinesAndSemicolons();
    if (statement.type === 'UsingStatement') statements.push(statement);
  }
}

const kinds = new Map<TokenKind, UsingStatementKind>([
  [TokenKind.Namespace, 'Namespace'],
  [TokenKind.Type, 'Type'],
  [TokenKind.Module, 'Module'],
  [TokenKind.Command, 'Command'],
  [TokenKind.Assembly, 'Assembly'],
]);

function failed({ start }: Token, { end }: TextRange, ...nested: Expression[]): Statement {
  return { type: 'ErrorStatement', start, end, nested };
}

/**
 * using-statement:
 *   'using' ('namespace' | 'module' | 'assembly' | 'type' | 'command') name ('=' name)?
 *   'using' 'module' (name '=')? hashtable
 */
export function parseUsing(p: Parser, keyword: Token): Statement {
  const directive = p.next();
  const kind = kinds.get(directive.kind);
  if (kind === undefined) {
    p.unget(directive);
    p.reportIncomplete('MissingUsingStatementDirective', after(keyword));
    return failed(keyword, keyword);
  }
  const token = p.next();
  if (isNothing(token) || token.kind === TokenKind.Comma) {
    p.reportIncomplete('MissingUsingItemName', after(directive));
    return failed(keyword, directive);
  }
  const item =
    token.kind === TokenKind.Hole ? newBareWord(p, token) : parseArgument(p, 'argument', token);
  if (item === undefined) {
    p.report('InvalidValueForUsingItemName', token, p.textOf(token));
    syncOnError(p, true, TokenKind.Semi, TokenKind.NewLine);
    return failed(keyword, token);
  }
  const isSpecification = kind === 'Module' && item.type === 'Hashtable';
  if (item.type !== 'StringConstantExpression' && !isSpecification) {
    p.report('InvalidValueForUsingItemName', item, p.textOf(item));
    return failed(keyword, item);
  }
  if (item.type === 'Hashtable') {
    requireTerminator(p);
    return newUsing(keyword, kind, item, { moduleSpecification: item });
  }
  if (kind === 'Assembly') checkAssembly(p, item);
  return kind === 'Assembly'
    ? finishPlain(p, keyword, kind, item)
    : parseAlias(p, keyword, kind, item);
}

function isNothing({ kind }: Token): boolean {
  return kind === TokenKind.EndOfInput || kind === TokenKind.NewLine || kind === TokenKind.Semi;
}

function newUsing(
  { start }: Token,
  usingStatementKind: UsingStatementKind,
  { end }: TextRange,
  parts: {
    name?: StringConstantExpression;
    alias?: StringConstantExpression;
    moduleSpecification?: Hashtable;
  },
): UsingStatement {
  return { type: 'UsingStatement', start, end, usingStatementKind, ...parts };
}

function finishPlain(
  p: Parser,
  keyword: Token,
  kind: UsingStatementKind,
  name: StringConstantExpression,
): Statement {
  requireTerminator(p);
  return newUsing(keyword, kind, name, { name });
}

/** What may follow the name: '=' and what it stands for. */
function parseAlias(
  p: Parser,
  keyword: Token,
  kind: UsingStatementKind,
  name: StringConstantExpression,
): Statement {
  const equals = p.peek();
  if (equals.kind !== TokenKind.Equals) {
    if (kind !== 'Type' && kind !== 'Command') return finishPlain(p, keyword, kind, name);
    p.reportIncomplete('MissingEqualsInUsingAlias', after(name));
    return failed(keyword, name, name);
  }
  p.skip();
  const token = p.next();
  if (isNothing(token)) {
    p.unget(token);
    p.reportIncomplete('MissingNamespaceAlias', after(equals));
    return failed(keyword, equals);
  }
  if (token.kind === TokenKind.Comma) {
    p.report('UnexpectedUnaryOperator', token, ',');
    return failed(keyword, token);
  }
  const alias = parseArgument(p, 'argument', token);
  if (alias?.type === 'StringConstantExpression') {
    requireTerminator(p);
    return newUsing(keyword, kind, token, { name, alias });
  }
  if (kind === 'Module' && alias?.type === 'Hashtable') {
    requireTerminator(p);
    return newUsing(keyword, kind, token, { name, moduleSpecification: alias });
  }
  const place = alias ?? token;
  p.report('InvalidValueForUsingItemName', place, p.textOf(place));
  return failed(keyword, place, ...(alias ? [name, alias] : [name]));
}

function requireTerminator(p: Parser): void {
  const token = p.peek();
  if (token.kind === TokenKind.NewLine || token.kind === TokenKind.Semi) p.skip();
  else if (token.kind !== TokenKind.EndOfInput) {
    p.reportIncomplete('MissingStatementTerminator', token);
  }
}

/** Addresses of these schemes need a host; .NET takes any other word before a colon for a scheme. */
const withHost = new Set(['http', 'https', 'ftp', 'ws', 'wss', 'gopher', 'telnet', 'nntp']);

/**
 * An assembly on a share or from the web is refused. Whether a file of that name exists is not
 * asked: the script will run elsewhere.
 */
function checkAssembly(p: Parser, name: StringConstantExpression): void {
  const address = name.value.trim();
  if (/^(?:file:)?(?:\\\\|\/\/)[^\\/]/i.test(address)) {
    p.report('CannotLoadAssemblyFromUncPath', name, name.value);
    return;
  }
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]+):(.+)/i.exec(address) ?? [];
  const lower = scheme.toLowerCase();
  const isAddress = withHost.has(lower) ? /^\/\/[^\s/?#]/.test(rest) : rest !== '';
  if (isAddress && lower !== 'file') p.report('CannotLoadAssemblyWithUriSchema', name, lower);
}
