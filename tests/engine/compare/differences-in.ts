import { readParse } from '../judge.ts';
import type { Case } from './cases.ts';
import { compareText } from './compare-text.ts';
import { engineLines } from './engine-answers.ts';
import type { Figures } from './figures.ts';
import { Tally } from './figures.ts';
import { groupsText } from './report.ts';

/** For a test: compares texts in this thread; the differences as a report shows them. */
export async function differencesIn(
  cases: readonly Case[],
): Promise<{ figures: Figures; differences: string[] }> {
  const parts = { tree: true, tokens: true };
  const lines = await engineLines(
    cases.map(({ text }) => text),
    parts,
    // A file in the cache for each short text would be slower than the engine.
    { keep: cases.length > 1 },
  );
  const tally = new Tally();
  const differences: string[] = [];
  for (const [index, one] of cases.entries()) {
    const outcome = compareText(one.text, readParse(lines[index] ?? ''), parts);
    tally.add(one, outcome);
    for (const difference of outcome.differences) {
      const { group } = difference;
      differences.push(groupsText([{ group, count: 1, examples: [{ case: one, difference }] }]));
    }
  }
  return { figures: tally.figures, differences };
}
