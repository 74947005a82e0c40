import { describe, expect, it } from 'vitest';
import { checkInWords } from '../../src/checker/site-check.ts';

describe('the check in words', () => {
  it.each([
    [{ scripts: 584, errors: 0, warnings: 0 }, '584 scripts, 0 errors'],
    [{ scripts: 1, errors: 1, warnings: 1 }, '1 script, 1 error, 1 warning'],
    [{ scripts: 1030, errors: 0, warnings: 2 }, '1,030 scripts, 0 errors, 2 warnings'],
  ])('of %j is "%s"', (check, words) => {
    expect(checkInWords({ ...check, suppressed: 0 })).toBe(words);
  });
});
