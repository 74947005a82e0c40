import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { readTextFile } from '../../src/runbook/runbook-files.ts';
import { inEmptyFolder } from '../scripts/run.ts';

/** Done by somebody else while the file is read. */
let meanwhile = (): void => {};
vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs')>();
  const readFileSync = (file: string) => {
    const bytes = original.readFileSync(file);
    meanwhile();
    return bytes;
  };
  return { ...original, readFileSync };
});

describe('a file that is not still while it is read', () => {
  inEmptyFolder();

  it.each([
    ['is read when it is', () => {}, undefined],
    [
      'changes',
      () => writeFileSync('x.mdx', 'longer'),
      'it changed while it was read; check it again',
    ],
    ['vanishes', () => rmSync('x.mdx'), 'it vanished while it was read; check again'],
  ])('%s', (_, change, message) => {
    writeFileSync('x.mdx', 'text');
    meanwhile = change;
    const read = readTextFile('x.mdx');
    expect('diagnostic' in read ? read.diagnostic : undefined).toEqual(
      message && {
        rule: 'unreadable',
        severity: 'error',
        file: 'x.mdx',
        line: 1,
        column: 1,
        length: 1,
        message,
      },
    );
  });
});
