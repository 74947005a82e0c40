import { nearestName } from '../src/parameters/nearest-name.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { UsageError } from './command.ts';

/** The commands; a new one is a file in `commands` and a line here. */
const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  catalog: () => import('./commands/catalog.ts'),
  check: () => import('./commands/check.ts'),
  explain: () => import('./commands/explain.ts'),
  export: () => import('./commands/export.ts'),
  guide: () => import('./commands/guide.ts'),
  list: () => import('./commands/list.ts'),
  new: () => import('./commands/new.ts'),
  parse: () => import('./commands/parse.ts'),
  preflight: () => import('./commands/preflight.ts'),
  render: () => import('./commands/render.ts'),
  rules: () => import('./commands/rules.ts'),
  sheet: () => import('./commands/sheet.ts'),
};

/** Runs `runsheet` with these arguments. Never throws: a fault is a line on standard error. */
export async function runCommandLine(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || ['help', '--help', '-h'].includes(name)) {
    return printHelp(rest[0], name === undefined ? io.err : io.out, name === undefined ? 2 : 0);
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const nearest = nearestName(name, Object.keys(commands));
    const hint = nearest === undefined ? 'see runsheet --help' : `did you mean "${nearest}"?`;
    io.err(`unknown command "${name}"; ${hint}\n`);
    return 2;
  }
  const { command } = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`${command.help.trim()}\n`);
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    io.err(`${messageOf(error, name)}\n`);
    return 2;
  }
}

async function printHelp(
  topic: string | undefined,
  print: (text: string) => void,
  code: ExitCode,
): Promise<ExitCode> {
  const load = topic !== undefined && Object.hasOwn(commands, topic) ? commands[topic] : undefined;
  if (load) {
    print(`${(await load()).command.help.trim()}\n`);
    return code;
  }
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, one]) => {
      return `  ${name.padEnd(11)}${(await one()).command.summary}`;
    }),
  );
  print(`runsheet: runbooks with typed values

Usage: npx runsheet <command> [options]

${lines.join('\n')}

npx runsheet <command> --help tells more of one.
Exit codes: 0 fine, 1 findings or refused values, 2 wrong usage or something unreadable.
`);
  return code;
}

/** `parseArgs` names an unknown option over several sentences; the first is enough. */
function messageOf(error: unknown, command: string): string {
  if (!(error instanceof Error)) return String(error);
  const isUsage =
    error instanceof UsageError || ('code' in error && String(error.code).includes('PARSE_ARGS'));
  const message = isUsage ? error.message.replace(/\. To specify[\s\S]*$/, '') : error.message;
  const first = message.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  return isUsage ? `${first}; see npx runsheet ${command} --help` : first;
}
