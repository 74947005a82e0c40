import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runbookChecksum } from '../../src/runbook/checksum.ts';
import { sha256 } from '../../src/runbook/sha256.ts';

const official = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('sha256', () => {
  it('agrees with the platform for every length around the block size', () => {
    for (let length = 0; length < 260; length++) {
      expect(sha256('a'.repeat(length))).toBe(official('a'.repeat(length)));
    }
  });

  it('agrees with the platform for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(sha256(text)).toBe(official(text));
      }),
    );
    expect(sha256('é😀'.repeat(50000))).toBe(official('é😀'.repeat(50000)));
  });
});

describe('checksum of a runbook', () => {
  const values = new Map([
    ['b', '2'],
    ['a', '1'],
  ]);

  it('does not depend on the order of the values or on line ends', () => {
    const other = new Map([...values].reverse());
    expect(runbookChecksum('hash', other, ['x\r\ny'])).toBe(
      runbookChecksum('hash', values, ['x\ny']),
    );
  });

  it.each([
    ['the runbook', 'other', values, ['x', 'y']],
    ['a value', 'hash', new Map([...values, ['a', '2']] as const), ['x', 'y']],
    ['a script', 'hash', values, ['x', 'y ']],
    ['where one script ends', 'hash', values, ['xy', '']],
  ] as const)('changes with %s', (_name, hash, given, scripts) => {
    expect(runbookChecksum(hash, given, scripts)).not.toBe(
      runbookChecksum('hash', values, ['x', 'y']),
    );
  });

  it('can be made again by anyone with the parts', () => {
    expect(runbookChecksum('hash', values, ['x'])).toBe(
      official('["hash",[["a","1"],["b","2"]],["x"]]'),
    );
  });
});
