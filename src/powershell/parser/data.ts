import type { Expression } from '../ast/expressions.ts';
import type { TextRange } from '../ast/node.ts';
import type { Statement } from '../ast/statements.ts';
import type { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { parseSingleArgument } from './arguments.ts';
import { isParameter } from './loops.ts';
import { parseSimpleName } from './names.ts';
import { after, type Parser } from './parser.ts';
import { parseStatementBlock } from './statement-list.ts';

/**
 * data-statement:
 *   'data' simple-name? ('-supportedcommand' command-name (',' command-name)*)? statement-block
 */
export function parseData(p: Parser, keyword: Token): Statement {
  p.skipNewlines();
  const name = parseSimpleName(p, true);
  p.skipNewlines();
  const { commands, end } = parseSupportedCommands(p);
  const body = end === undefined ? parseStatementBlock(p) : undefined;
  if (body === undefined) {
    const last = end ?? commands.at(-1) ?? name ?? keyword;
    if (end === undefined) p.reportIncomplete('MissingStatementBlockForDataSection', after(last));
    return { type: 'ErrorStatement', start: keyword.start, end: last.end, nested: commands };
  }
  return {
    type: 'DataStatement',
    start: keyword.start,
    end: body.end,
    ...(name ? { variable: name.value } : {}),
    commandsAllowed: commands,
    body,
  };
}

interface SupportedCommands {
  commands: Expression[];
  /** Where a faulty list ends. */
  end?: TextRange;
}

function parseSupportedCommands(p: Parser): SupportedCommands {
  const found: SupportedCommands = { commands: [] };
  const parameter = p.peek();
  if (parameter.kind !== TokenKind.Parameter) return found;
  p.skip();
  if (!isParameter(parameter, 'supportedcommand')) {
    found.end = parameter;
    p.report('InvalidParameterForDataSectionStatement', parameter, parameter.value);
  }
  let last = parameter;
  for (;;) {
    p.skipNewlines();
    const command = parseSingleArgument(p, 'commandName');
    if (command === undefined) {
      if (!found.end) {
        p.reportIncomplete('MissingValueForSupportedCommandInDataSectionStatement', after(last));
      }
      found.end = last;
      return found;
    }
    found.commands.push(command);
    const comma = p.peek();
    if (comma.kind !== TokenKind.Comma) return found;
    last = comma;
    p.skip();
  }
}
