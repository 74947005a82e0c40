import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base } from '@playwright/test';
import { buildInTurn } from './build-in-turn.ts';
import { bothFailed } from './page.ts';

export interface Exported {
  /** Paths of the files on disk. */
  one: string;
  library: string;
}

export const addressOf = (path: string): string => pathToFileURL(path).href;

/** The two files are made once for all tests of a worker. */
export const test = base.extend<object, { exported: Exported }>({
  exported: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'runsheet-exported-'));
      const save = (file: string, what: string): string => {
        const path = join(folder, file);
        const args = ['scripts/runsheet.ts', 'export', what, '--out', path];
        execFileSync(process.execPath, args, { stdio: 'pipe' });
        return path;
      };
      const exported = await buildInTurn(() => ({
        one: save('one.html', bothFailed),
        library: save('library.html', '--all'),
      }));
      await use(exported);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});
