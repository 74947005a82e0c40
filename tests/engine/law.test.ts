import { describe, expect, test } from 'vitest';
import { judgeAvailable } from './judge.ts';
import { holdCmdLaw } from './law/cmd-rows.ts';
import { holdLaw } from './law/law.ts';
import { loadMutant, type Mutant, mutants } from './law/mutants.ts';
import { runLaw } from './law/run-law.ts';
import { compileCmdRows, compileRows } from './law/templates.ts';
import { nastyValue, Random } from './law/values.ts';

/** `LAW_SEED=… npx vitest run --project engine` repeats a run. */
const seed = Number(process.env.LAW_SEED ?? Math.floor(Math.random() * 2 ** 31));

describe.skipIf(!judgeAvailable)('the law of slots', () => {
  test('100,000 values of every type come out of every place as they went in', async () => {
    const result = await runLaw(seed, 100_000);
    expect(result.differences, `LAW_SEED=${seed}`).toEqual([]);
    expect(result.evaluated).toBeGreaterThanOrEqual(100_000);
    expect(result.unseen).toEqual([]);
    expect(result.trees).toBeGreaterThan(20_000);
  }, 300_000);
});

/** Differences that a renderer makes with values that are as nasty as they get, until the first. */
async function differencesOf(mutant: Mutant): Promise<string[]> {
  const render = await loadMutant(mutant);
  const random = new Random(seed);
  const text = () => nastyValue(random, 'string');
  if (mutant.name.startsWith('cmd: ')) {
    const rows = compileCmdRows();
    return holdCmdLaw({ rows, count: 5_000, random, valueFor: text, render }).differences;
  }
  const rows = compileRows().filter(({ row }) => mutant.rows?.test(row.name) ?? true);
  const next = () => {
    const { row, template } = random.pick(rows);
    return { row, template, value: nastyValue(random, random.pick(row.kinds)) };
  };
  const options = { count: 20_000, next, render, treesEvery: 0, enough: 1 };
  return (await holdLaw(options)).differences;
}

describe.skipIf(!judgeAvailable)('a renderer with one escape left out is caught', () => {
  test.each(mutants)('$name', async (mutant) => {
    expect(await differencesOf(mutant), `LAW_SEED=${seed}`).not.toEqual([]);
  });
});
