import { allTypes } from '../src/parameters/all-types.ts';
import type { RawValues } from '../src/parameters/declaration.ts';
import { type Plan, planOf } from '../src/runbook/plan.ts';
import { renderRunbook } from '../src/runbook/render-runbook.ts';
import type { Block, Runbook } from '../src/runbook/runbook.ts';
import type { RunbookSource } from '../src/runbook/runbook-source.ts';
import type { ExitCode, Io } from './command.ts';
import { UsageError } from './command.ts';
import { exampleValues } from './example-values.ts';
import { loadForRendering, resultOf } from './render-result.ts';
import { readAssignments, readValuesFile } from './values-input.ts';

/** Options of the commands that take a runbook with its values, for `parseArgs`. */
export const planOptions = {
  values: { type: 'string' },
  set: { type: 'string', multiple: true },
  example: { type: 'string' },
} as const;

export interface PlanInput {
  runbook: Runbook;
  source: RunbookSource;
  plan: Plan<Block>;
  /** Parameters whose value is an example's. */
  examples: ReadonlySet<string>;
}

interface GivenOptions {
  values?: string | undefined;
  set?: string[] | undefined;
  example?: string | undefined;
}

/** Reads a runbook and its values; what is wrong with them is said, and the code is that to end with. */
export function readPlanInput(
  positionals: readonly string[],
  options: GivenOptions,
  io: Io,
): PlanInput | { code: ExitCode } {
  const [name, ...more] = positionals;
  if (name === undefined) throw new UsageError('name a runbook: its slug or a path');
  if (more.length > 0) throw new UsageError(`one runbook is expected, not also "${more[0]}"`);
  const loaded = loadForRendering(name);
  if ('refused' in loaded) {
    for (const message of loaded.refused) io.err(`${message}\n`);
    return { code: loaded.unreadable ? 2 : 1 };
  }
  const { runbook, source } = loaded;
  const example = options.example === undefined ? {} : exampleValues(runbook, options.example);
  const read =
    options.values === undefined ? { values: {}, errors: [] } : readValuesFile(options.values);
  const set = readAssignments(options.set ?? []);
  const own = { ...read.values, ...set };
  const raw: RawValues = { ...example, ...own };
  const { errors } = resultOf(
    renderRunbook(runbook, raw),
    read.errors.filter(({ parameter }) => !Object.hasOwn(set, parameter)),
  );
  for (const { parameter, message } of errors) io.err(`${parameter}: ${message}\n`);
  if (errors.length > 0) return { code: 1 };
  return {
    runbook,
    source,
    plan: planOf(runbook, raw, allTypes),
    examples: new Set(Object.keys(example).filter((key) => !Object.hasOwn(own, key))),
  };
}
