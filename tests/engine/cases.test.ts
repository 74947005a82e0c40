import { describe, expect, test } from 'vitest';
import { readCases } from './cases/read-cases.ts';
import { differencesIn } from './compare/differences-in.ts';
import { judgeAvailable } from './judge.ts';

describe.skipIf(!judgeAvailable)('a short script', () => {
  const files = Map.groupBy(readCases(), ({ file }) => file);
  for (const [file, cases] of files) {
    test.each(cases)(`has the engine's errors, tree and tokens: ${file}, $name`, async (one) => {
      expect((await differencesIn([one])).differences).toEqual([]);
    });
  }
});
