import { parseArgs } from 'node:util';
import { compareHelp, readCompareOptions } from './compare/options.ts';
import { judgeAvailable, stopJudge } from './judge.ts';

/**
 * `npm run test:engine` puts 100,000 values through the law of slots, `-- --deep` a million,
 * `-- --seed <number>` repeats a run. With a folder or a file it compares our parser with the
 * engine's over that; `-- --help` says how. Exit code 1 when something comes out different, 2 when
 * it cannot be told.
 */
async function law(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: { deep: { type: 'boolean' }, seed: { type: 'string' } },
  });
  const { runLaw } = await import('./law/run-law.ts');
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  const started = performance.now();
  const result = await runLaw(seed, values.deep ? 1_000_000 : 100_000);
  const seconds = Math.round((performance.now() - started) / 1000);
  for (const difference of result.differences) console.error(difference);
  console.log(
    `${result.evaluated} values evaluated, ${result.trees} trees compared, ${result.refused} values refused as they must be, ${result.differences.length} differences; ${seconds} s, seed ${seed}.`,
  );
  return result.differences.length === 0;
}

async function compare(args: readonly string[]): Promise<boolean> {
  const { runCompare } = await import('./compare/run-compare.ts');
  return runCompare(readCompareOptions(args));
}

// A reader such as `head` that has seen enough is no fault.
process.stdout.on('error', () => process.exit(1));
const args = process.argv.slice(2);
const isLaw = args.every((arg) => arg === '--deep' || arg === '--seed' || /^\d+$/.test(arg));
if (args.includes('--help')) console.log(compareHelp.trim());
else if (!judgeAvailable) {
  console.error('The engine tests need the .NET SDK 10 on the PATH (`dotnet`).');
  process.exitCode = 2;
} else {
  try {
    const isEqual = isLaw ? await law(args) : await compare(args);
    if (!isEqual) process.exitCode = 1;
  } catch (error) {
    const isUsage = error instanceof Error && 'code' in error;
    console.error(isUsage ? error.message : error);
    process.exitCode = 2;
  }
  stopJudge();
}
