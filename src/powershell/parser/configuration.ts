import type { Expression } from '../ast/expressions.ts';
import type { Statement } from '../ast/statements.ts';
import type { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { parseArgument } from './arguments.ts';
import { after, type Parser } from './parser.ts';
import { newScriptBlockExpression } from './primary.ts';
import { parseScriptBlock } from './script-blocks.ts';

/**
 * configuration-statement, of Windows PowerShell 4.0 and later:
 *   'configuration' argument '{' script-block '}'
 *
 * PowerShell 7 reads one with a module that only Windows has; elsewhere, as here, it refuses the
 * statement at its name. The resources inside are read as commands: what they are is said by modules.
 */
export function parseConfiguration(p: Parser, keyword: Token): Statement | undefined {
  p.skipNewlines();
  const token = p.next();
  if (token.kind === TokenKind.LCurly) {
    p.report('MissingConfigurationName', after(keyword));
    parseScriptBlock(p, token);
    return undefined;
  }
  if (token.kind === TokenKind.EndOfInput || token.kind === TokenKind.Comma) {
    p.unget(token);
    p.reportIncomplete('MissingConfigurationName', after(token));
    return undefined;
  }
  const name = parseArgument(p, 'argument', token);
  if (name === undefined) {
    p.report('ParameterRequiresArgument', after(token), p.textOf(token));
    p.reportIncomplete('MissingConfigurationName', token);
  } else if (!hasValidName(name)) {
    p.report('InvalidConfigurationName', name, p.textOf(name));
  }
  p.skipNewlines();
  if (p.version === '7') {
    p.report('ParserError', token);
    p.resync(p.restorePoint());
    return undefined;
  }
  return parseBody(p, keyword, name);
}

/** Only a constant can be judged. */
function hasValidName(name: Expression): boolean {
  switch (name.type) {
    case 'StringConstantExpression':
      return /^[A-Za-z][A-Za-z0-9_./-]*$/.test(name.value);
    case 'ConstantExpression':
      return false;
    default:
      return true;
  }
}

function parseBody(
  p: Parser,
  keyword: Token,
  instanceName: Expression | undefined,
): Statement | undefined {
  const lCurly = p.next();
  if (lCurly.kind !== TokenKind.LCurly || instanceName === undefined) {
    p.unget(lCurly);
    if (instanceName) p.reportIncomplete('MissingCurlyInConfigurationStatement', after(lCurly));
    return { type: 'ErrorStatement', start: keyword.start, end: keyword.end, nested: [] };
  }
  const body = newScriptBlockExpression(parseScriptBlock(p, lCurly));
  return {
    type: 'ConfigurationDefinition',
    start: keyword.start,
    end: body.end,
    instanceName,
    body,
  };
}
