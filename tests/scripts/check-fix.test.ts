import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lineDiff } from '../../scripts/line-diff.ts';
import { runbookText } from '../runbook/fixture.ts';
import { inEmptyFolder, runsheet } from './run.ts';

const file = 'content/a/x.mdx';
const fence = (script: string): string => `\`\`\`powershell session=shell\n${script}\n\`\`\``;
const text = runbookText({
  body: `${fence('ls\nGet-Date\nGet-Process | ft')}\n\n${'Text.\n\n'.repeat(6)}${fence('gps')}`,
});

// Other programs may take their time.
vi.setConfig({ testTimeout: 30_000 });

describe('runsheet check --fix', () => {
  inEmptyFolder();
  beforeEach(() => {
    mkdirSync('content/a', { recursive: true });
    writeFileSync(file, text);
    writeFileSync('content/a/sound.mdx', runbookText());
  });

  it('mends the files, says how much, and checks what is left', async () => {
    const { code, out, err } = await runsheet(['check', '--fix']);
    expect({ code, err }).toEqual({ code: 0, err: 'mended 3 findings in 1 file.\n' });
    expect(out).toMatch(/^2 runbooks, .*: 0 errors\.\n$/);
    expect(readFileSync(file, 'utf8')).toContain('Get-ChildItem\nGet-Date\nGet-Process | Format-');
    expect(await runsheet(['check', '--fix'])).toMatchObject({
      err: 'mended 0 findings in 0 files.\n',
    });
  });

  it('shows with --dry-run a diff that git can apply, and writes nothing', async () => {
    const { code, out, err } = await runsheet(['check', '--fix', '--dry-run']);
    expect({ code, err }).toEqual({
      code: 0,
      err: '--fix would mend 3 findings in 1 file; nothing was written.\n',
    });
    expect(readFileSync(file, 'utf8')).toBe(text);
    execFileSync('git', ['apply', '-'], { input: out });
    const applied = readFileSync(file, 'utf8');
    writeFileSync(file, text);
    await runsheet(['check', '--fix']);
    expect(readFileSync(file, 'utf8')).toBe(applied);
    expect(applied).not.toBe(text);
  });

  it.each([
    [['--dry-run'], '--dry-run shows what --fix would do'],
    [['--fix', '--dry-run', '--json'], '--dry-run writes a diff only'],
    [['--fix', '--watch'], '--fix goes without --watch'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await runsheet(['check', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('a diff of lines', () => {
  inEmptyFolder();

  it.each([
    ['a', 'b'],
    ['a\n', 'b\n'],
    ['1\n2\n3\n4\n5\n6\n7\n8\n9\n', '1\n2\n3\nx\n5\n6\n7\n8\n9\n'],
    ['1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12', 'x\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\ny'],
    ['1\n2\n3\n4', '1\nx\ny\n4'],
    ['1\r\n2\r\n', '1\r\nx\r\n'],
  ])('of %j and %j is what git applies', (before, after) => {
    writeFileSync('x.txt', before);
    execFileSync('git', ['apply', '--unidiff-zero', '-'], {
      input: lineDiff(before, after, 'x.txt'),
    });
    expect(readFileSync('x.txt', 'utf8')).toBe(after);
  });

  it('is empty for texts that are the same', () => {
    expect(lineDiff('a\nb', 'a\nb', 'x.txt')).toBe('');
  });
});
