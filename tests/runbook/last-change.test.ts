import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { lastChange } from '../../src/runbook/last-change.ts';

describe('last change', () => {
  it('is the date of the last commit of the file, where git knows it', () => {
    let expected: string | undefined;
    try {
      const args = ['log', '-1', '--format=%cI', '--', 'src/runbook/runbook.ts'];
      const date = execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' }).trim();
      expected = date === '' ? undefined : date;
    } catch {
      expected = undefined;
    }
    expect(lastChange('src/runbook/runbook.ts')).toBe(expected);
  });

  it('is unknown for a file that git does not know', () => {
    expect(lastChange('content/none.mdx')).toBeUndefined();
  });
});
