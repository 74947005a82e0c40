import { judgeAvailable, stopJudge } from './judge.ts';
import { runLaw } from './law/run-law.ts';

/**
 * `npm run test:engine` puts 100,000 values through the law of slots, `-- --deep` a million,
 * `-- --seed <number>` repeats a run. Exit code 1 when one comes out different, 2 without an engine.
 */
const deep = process.argv.includes('--deep');
const at = process.argv.indexOf('--seed');
const seed = at < 0 ? Math.floor(Math.random() * 2 ** 31) : Number(process.argv[at + 1]);

if (!judgeAvailable) {
  console.error('The engine tests need the .NET SDK 10 on the PATH (`dotnet`).');
  process.exitCode = 2;
} else {
  const started = performance.now();
  const result = await runLaw(seed, deep ? 1_000_000 : 100_000);
  const seconds = Math.round((performance.now() - started) / 1000);
  stopJudge();
  for (const difference of result.differences) console.error(difference);
  console.log(
    `${result.evaluated} values evaluated, ${result.trees} trees compared, ${result.refused} values refused as they must be, ${result.differences.length} differences; ${seconds} s, seed ${seed}.`,
  );
  if (result.differences.length > 0) process.exitCode = 1;
}
