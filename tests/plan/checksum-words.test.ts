import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksumWordList, checksumWords } from '../../src/plan/checksum-words.ts';

describe('the words', () => {
  it('are 256, short, and each begins with three letters of its own', () => {
    expect(checksumWordList).toHaveLength(256);
    expect(new Set(checksumWordList.map((word) => word.slice(0, 3))).size).toBe(256);
    expect(checksumWordList.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
  });

  it('differ from each other in three letters or more', () => {
    const alike = checksumWordList.flatMap((word, index) =>
      checksumWordList
        .slice(index + 1)
        .filter((other) => distance(word, other) < 3)
        .map((other) => `${word} ${other}`),
    );
    expect(alike).toEqual([]);
  });
});

describe('a checksum in words and digits', () => {
  it('is five words and two groups of three digits', () => {
    expect(checksumWords(`${'0'.repeat(15)}${'f'.repeat(49)}`)).toBe(
      'acorn acorn acorn acorn acorn 000 000',
    );
    expect(checksumWords('f'.repeat(64))).toBe('zodiac zodiac zodiac zodiac zodiac 048 575');
  });

  it('changes with each of the first fifteen hex digits', () => {
    const hex = fc.constantFrom(...'0123456789abcdef');
    fc.assert(
      fc.property(
        fc.array(hex, { minLength: 64, maxLength: 64 }),
        fc.nat(14),
        hex,
        (digits, at, other) => {
          fc.pre(digits[at] !== other);
          const changed = digits.with(at, other);
          expect(checksumWords(changed.join(''))).not.toBe(checksumWords(digits.join('')));
        },
      ),
    );
  });
});

/** Letters to put in, take out or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  [...a].forEach((letter, i) => {
    const next = [i + 1];
    [...b].forEach((other, j) => {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, replaced));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}
