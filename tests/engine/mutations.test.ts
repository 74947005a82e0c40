import { describe, expect, test } from 'vitest';
import { readCases } from './cases/read-cases.ts';
import { differencesIn } from './compare/differences-in.ts';
import { inChunks } from './compare/engine-answers.ts';
import { fragmentsOf } from './compare/fragments.ts';
import { mutationsOf } from './compare/mutations.ts';
import { judgeAvailable } from './judge.ts';
import { runbookTexts } from './runbook-texts.ts';

const count = 4_000;
const seed = Number(process.env.MUTATION_SEED ?? 1);

describe.skipIf(!judgeAvailable)('mutations of valid scripts', () => {
  test('get the verdict and the first error of the engine, and never an exception', async () => {
    const fragments = await fragmentsOf([...readCases(), ...runbookTexts()]);
    const totals = { texts: 0, verdicts: 0, refused: 0, firstErrors: 0, exceptions: 0 };
    const differences: string[] = [];
    for (const chunk of inChunks([...mutationsOf(fragments, count, seed)])) {
      const { figures, differences: found } = await differencesIn(chunk);
      totals.texts += figures.texts;
      totals.verdicts += figures.verdict.equal;
      totals.refused += figures.firstError.all;
      totals.firstErrors += figures.firstError.equal;
      totals.exceptions += figures.exceptions;
      differences.push(...found);
    }
    const shown = `seed ${seed}\n${differences.slice(0, 20).join('\n')}`;
    expect(totals.texts).toBe(count);
    expect(totals.exceptions, shown).toBe(0);
    expect(totals.verdicts / totals.texts, shown).toBeGreaterThanOrEqual(0.999);
    expect(totals.firstErrors / totals.refused, shown).toBeGreaterThanOrEqual(0.98);
  });
});
