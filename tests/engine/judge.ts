import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onLines } from './lines.ts';

/**
 * The real PowerShell engine (NuGet System.Management.Automation, PowerShell 7) in a process of its
 * own. It is built once into `.cache/judge`, and again when its sources change.
 */

const here = dirname(fileURLToPath(import.meta.url));
const sources = join(here, 'judge');
const cache = join(here, '..', '..', '.cache', 'judge');

const environment: NodeJS.ProcessEnv = {
  ...process.env,
  DOTNET_CLI_TELEMETRY_OPTOUT: '1',
  DOTNET_NOLOGO: '1',
  DOTNET_GENERATE_ASPNET_CERTIFICATE: 'false',
  DOTNET_ADD_GLOBAL_TOOLS_TO_PATH: 'false',
  DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE: 'true',
  DOTNET_CLI_USE_MSBUILD_SERVER: '0',
  POWERSHELL_TELEMETRY_OPTOUT: '1',
};

function hasSdk(): boolean {
  const answer = spawnSync('dotnet', ['--list-sdks'], { env: environment, encoding: 'utf8' });
  return answer.status === 0 && /^1\d\./m.test(answer.stdout);
}

/**
 * Whether the engine can be asked: the .NET SDK 10 or newer is on the PATH. With `CI=true` it is
 * always true, so that a missing SDK fails the tests there instead of skipping them.
 */
export const judgeAvailable = hasSdk() || process.env.CI === 'true';

/** Names the judge's sources and with them the engine's version, which its project file states. */
export function judgeVersion(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(sources).sort()) {
    if (/\.(cs|csproj)$/.test(name)) hash.update(name).update(readFileSync(join(sources, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Builds the judge if its sources have changed, and returns the path of its assembly. */
export function buildJudge(): string {
  const target = join(cache, judgeVersion());
  const assembly = join(target, 'bin', 'judge', 'release', 'judge.dll');
  if (existsSync(assembly)) return assembly;
  mkdirSync(cache, { recursive: true });
  // Built apart and moved into place in one step, so that processes may build at the same time.
  const made = `${target}.${process.pid}`;
  const build = spawnSync(
    'dotnet',
    ['build', sources, '--configuration', 'Release', '--artifacts-path', made],
    { env: environment, encoding: 'utf8' },
  );
  if (build.status !== 0) {
    throw new Error(`The engine judge could not be built.\n${build.error ?? build.stdout}`);
  }
  try {
    renameSync(made, target);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(assembly)) throw error;
  }
  return assembly;
}

interface Running {
  child: ChildProcessWithoutNullStreams;
  waiting: Map<number, { resolve: (line: string) => void; reject: (reason: Error) => void }>;
}

let running: Running | undefined;
let lastId = 0;

/** The process lives as long as this one, but must not keep it alive when nothing is asked. */
function hold({ child }: Running, held: boolean): void {
  const handles: readonly unknown[] = [child, child.stdin, child.stdout, child.stderr];
  for (const handle of handles) {
    const method = held ? 'ref' : 'unref';
    const call = Reflect.get(Object(handle), method);
    if (typeof call === 'function') call.call(handle);
  }
}

function start(): Running {
  const child = spawn('dotnet', [buildJudge()], { env: environment });
  const started: Running = { child, waiting: new Map() };
  let noise = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    noise += text;
  });
  // What is written to a process that has ended fails here, and its questions fail at `close`.
  child.stdin.on('error', () => {});
  onLines(child.stdout, (line) => {
    // The judge writes the id first: an answer may be large, and not everyone wants it read.
    const id = Number(/^\{"id":(\d+)/.exec(line)?.[1]);
    const asked = started.waiting.get(id);
    started.waiting.delete(id);
    if (started.waiting.size === 0) hold(started, false);
    const failure = /^\{"id":\d+,"failure":/.test(line) ? JSON.parse(line).failure : undefined;
    if (failure === undefined) asked?.resolve(line);
    else asked?.reject(new Error(`The engine judge failed. ${failure}`));
  });
  child.on('close', () => {
    if (running === started) running = undefined;
    for (const { reject } of started.waiting.values()) {
      reject(new Error(`The engine judge ended before it answered.\n${noise}`));
    }
  });
  return started;
}

/** Asks the judge and gives its answer as the line of JSON that it wrote. */
export function askForLine(request: object): Promise<string> {
  running ??= start();
  const { child, waiting } = running;
  lastId += 1;
  const id = lastId;
  hold(running, true);
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    child.stdin.write(`${JSON.stringify({ ...request, id })}\n`);
  });
}

async function ask(request: object): Promise<unknown> {
  const { id: _, ...answer } = JSON.parse(await askForLine(request));
  return answer;
}

/** Ends the process; the next question starts another. */
export function stopJudge(): void {
  running?.child.stdin.end();
  running = undefined;
}

// The shapes below are what `judge/` writes; its answers are taken at their word.

export interface EngineParse {
  /** In the engine's order; offsets in UTF-16 code units. The judge writes them as engine.md does. */
  errors: [errorId: string, start: number, end: number][];
  /** Pre-order; see the list of details in `judge/Dump.cs`. */
  ast: [depth: number, type: string, start: number, end: number, ...details: unknown[]][];
  /** Only when asked for; the nested tokens of an expandable string follow it. */
  tokens?: [kind: string, start: number, end: number, flags: string][];
}

/** What the engine's parser says of a text. */
export async function parseInEngine(
  text: string,
  options: { tokens?: boolean; ast?: boolean } = {},
): Promise<EngineParse> {
  return readParse(await askForLine({ do: 'parse', text, ...options }));
}

/** Reads the judge's answer to `parse`. */
export function readParse(line: string): EngineParse {
  const answer: Omit<EngineParse, 'errors'> & {
    errors: { errorId: string; start: number; end: number }[];
  } = JSON.parse(line);
  const { ast, tokens } = answer;
  const errors = answer.errors.map(({ errorId, start, end }): EngineParse['errors'][number] => [
    errorId,
    start,
    end,
  ]);
  return { errors, ast, ...(tokens ? { tokens } : {}) };
}

/** Characters a second of the engine's own parser over these texts, warm. */
export async function benchEngine(texts: readonly string[], seconds: number): Promise<number> {
  const answer = await ask({ do: 'bench', texts, seconds });
  return (answer as { charactersPerSecond: number }).charactersPerSecond;
}

export interface EngineValue {
  /** The short .NET type name, null for `$null`. */
  type: string | null;
  /** A string exactly; a DateTime as ISO 8601 with seven decimals; others invariant. */
  text?: string;
  /** Of a collection; of a dictionary key and value in turn. */
  items?: EngineValue[];
}

/** Runs a script at the level of the language: no commands but the engine's own. */
export async function evaluate(
  text: string,
): Promise<{ results: (EngineValue | null)[]; errors: string[] }> {
  return (await ask({ do: 'evaluate', text })) as {
    results: (EngineValue | null)[];
    errors: string[];
  };
}

export interface Pasted {
  /** What the console would have shown, errors apart, in its order: objects as their `ToString()`. */
  output: string[];
  /** Messages of errors, throws and refused inputs, in their order. */
  errors: string[];
  /** `$global:Changes` at the end. */
  changes: string[];
}

/**
 * Pastes scripts into a fresh session as into a console: each top-level statement runs by itself,
 * and the next one runs whatever became of it. `setup` (stub functions) runs first and must not fail.
 */
export async function paste(request: {
  setup?: string;
  scripts: readonly string[];
  /** Time for everything; 20 by default. */
  seconds?: number;
}): Promise<Pasted> {
  const standIns = readFileSync(join(here, 'stand-ins.ps1'), 'utf8');
  return (await ask({ do: 'paste', standIns, ...request })) as Pasted;
}

/**
 * What a console of this width shows of what a script gives, printed by the engine's own formatter.
 * The script knows `Format-Table` and `Format-List`; lines end in LF.
 *
 * @param english - whether long values are broken at blanks, as in English, or anywhere
 */
export async function print(request: {
  script: string;
  width: number;
  english?: boolean;
}): Promise<string> {
  return ((await ask({ do: 'print', ...request })) as { text: string }).text;
}
