import { dumpErrors, dumpTokens, dumpTree } from '../src/powershell/dump.ts';
import type { LanguageVersion } from '../src/powershell/language-version.ts';
import { languageVersions } from '../src/powershell/language-version.ts';
import type { ParseResult } from '../src/powershell/parse.ts';
import { parse } from '../src/powershell/parse.ts';
import type { ExitCode, Io } from './command.ts';
import { linesOf } from './input-lines.ts';

/** A text's errors, tree and tokens in the form in which the real engine's are written too. */
export interface ParseDump {
  errors: { errorId: string; start: number; end: number }[];
  ast: ReturnType<typeof dumpTree>;
  tokens?: ReturnType<typeof dumpTokens>;
}

/** Dumps what the parser made of a text. */
export function dumpOf(result: ParseResult, { tokens }: { tokens: boolean }): ParseDump {
  return {
    errors: dumpErrors(result).map(([errorId, start, end]) => ({ errorId, start, end })),
    ast: dumpTree(result),
    ...(tokens ? { tokens: dumpTokens(result) } : {}),
  };
}

/**
 * Reads a text a line and writes its dump a line, each with its text's id. A line that cannot be
 * read gives an object with its number and what is wrong.
 *
 * @returns 2 when a line could not be read; errors in a text are an answer like others
 */
export async function parseLines(
  io: Io,
  defaults: { version: LanguageVersion; tokens: boolean },
): Promise<ExitCode> {
  let code: ExitCode = 0;
  let number = 0;
  for await (const line of linesOf(io.input)) {
    number += 1;
    if (line.trim() === '') continue;
    let answer: string;
    try {
      answer = answerLine(number === 1 ? line.replace(/^\uFEFF/, '') : line, number, defaults);
    } catch (error) {
      code = 2;
      const { id, message } =
        error instanceof LineError ? error : { id: null, message: `line ${number}: ${error}` };
      answer = JSON.stringify({ id, line: number, failure: message });
    }
    io.out(`${answer}\n`);
    await io.drained?.();
  }
  return code;
}

/** What is wrong with a line of the input. */
class LineError extends Error {
  readonly id: unknown;
  constructor(id: unknown, message: string) {
    super(message);
    this.id = id;
  }
}

function answerLine(
  line: string,
  number: number,
  defaults: { version: LanguageVersion; tokens: boolean },
): string {
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LineError(null, `line ${number} is not JSON: ${reason}`);
  }
  if (request === null || typeof request !== 'object' || Array.isArray(request)) {
    throw new LineError(null, `line ${number} must be {"id", "text"}`);
  }
  const id = 'id' in request ? request.id : null;
  if (!('text' in request) || typeof request.text !== 'string') {
    throw new LineError(id, `line ${number} needs "text": the script as a string`);
  }
  const tokens = 'tokens' in request ? request.tokens === true : defaults.tokens;
  const version = 'version' in request ? request.version : defaults.version;
  const known = languageVersions.find((one) => one === version);
  if (known === undefined) {
    throw new LineError(id, `line ${number}: "version" is one of ${languageVersions.join(', ')}`);
  }
  try {
    return JSON.stringify({ id, ...dumpOf(parse(request.text, { version: known }), { tokens }) });
  } catch (error) {
    throw new LineError(id, `line ${number} could not be parsed: ${error}`);
  }
}
