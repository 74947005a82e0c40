import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dumpTokens, dumpTree } from '../../src/powershell/dump.ts';
import { messageOf } from '../../src/powershell/errors/messages.ts';
import type { LanguageVersion } from '../../src/powershell/language-version.ts';
import { languageVersions } from '../../src/powershell/language-version.ts';
import { parse } from '../../src/powershell/parse.ts';
import type { Command, Io } from '../command.ts';
import { UsageError } from '../command.ts';
import { dumpOf, parseLines } from '../parse-lines.ts';
import { placesOf } from '../places.ts';
import { tokensText, treeText } from '../print-syntax.ts';
import { decodeScript } from '../script-text.ts';

export const command: Command = {
  summary: 'show how PowerShell reads a script',
  help: `
Usage: npx runsheet parse [file or -] [options]
       npx runsheet parse --ndjson < texts

Prints the syntax tree of a script, from a file or from standard input, with PowerShell's own names:
a node a line with its range (line:column), its details and how its text begins. Errors follow.

  --tree           the tree, also beside --tokens
  --tokens         the tokens instead
  --version 5.1    the language: ${languageVersions.join(', ')} (usual: 7)
  --json           {"errors": [{"errorId", "start", "end", "message"}], "ast", "tokens"}
  --ndjson         read lines {"id", "text"} from standard input and write lines
                   {"id", "errors": [{"errorId", "start", "end"}], "ast": [[depth, type, start, end,
                   ...details], ...]}, with --tokens, or "tokens": true in a line, also
                   "tokens": [[kind, start, end, flags], ...]; "version" in a line goes before
                   --version. A line that cannot be read gives {"id", "line", "failure"}.

Offsets count UTF-16 code units from 0. Exit code 1 when the script has errors; with --ndjson errors
of a text are an answer like others, and the exit code is 2 when a line could not be read.
`,
  async run(args, io) {
    const { values: options, positionals } = parseArgs({
      args: [...args],
      options: {
        tree: { type: 'boolean' },
        tokens: { type: 'boolean' },
        version: { type: 'string' },
        json: { type: 'boolean' },
        ndjson: { type: 'boolean' },
      },
      allowPositionals: true,
    });
    const version = versionOf(options.version ?? '7');
    const [file = '-', ...more] = positionals;
    if (more.length > 0) throw new UsageError(`one file is expected, not also "${more[0]}"`);
    if (options.ndjson) {
      if (positionals.length > 0 || options.json || options.tree) {
        throw new UsageError(
          '--ndjson reads standard input; only --tokens and --version go with it',
        );
      }
      return parseLines(io, { version, tokens: options.tokens ?? false });
    }

    const text = await readScript(file, io);
    const result = parse(text, { version });
    if (options.json) {
      const dump = dumpOf(result, { tokens: options.tokens ?? false });
      const messages = result.errors.map(({ id, details }) => messageOf(id, details));
      const errors = dump.errors.map((error, index) => ({ ...error, message: messages[index] }));
      io.out(`${JSON.stringify({ ...dump, errors })}\n`);
    } else {
      if (options.tree || !options.tokens) io.out(treeText(dumpTree(result), text));
      if (options.tokens) io.out(tokensText(dumpTokens(result), text));
      const place = placesOf(text);
      for (const { id, start, details } of result.errors) {
        io.out(`${file}:${place(start)} ${id} ${messageOf(id, details)}\n`);
      }
    }
    return result.errors.length > 0 ? 1 : 0;
  },
};

function versionOf(given: string): LanguageVersion {
  const found = languageVersions.find((version) => version === given);
  if (found === undefined) {
    throw new UsageError(`--version is one of ${languageVersions.join(', ')}, not "${given}"`);
  }
  return found;
}

async function readScript(file: string, io: Io): Promise<string> {
  if (file === '-') {
    const pieces: string[] = [];
    for await (const piece of io.input) pieces.push(piece);
    return pieces
      .join('')
      .replace(/^\uFEFF/, '')
      .toWellFormed();
  }
  try {
    return decodeScript(readFileSync(file));
  } catch {
    throw new UsageError(`${file} cannot be read; check the path`);
  }
}
