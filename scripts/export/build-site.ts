import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'astro';

/**
 * Builds the site, checks included, into a folder that is gone when `use` has ended.
 *
 * @throws where the site does not build, with the first fault
 */
export async function withBuiltSite<Result>(
  use: (dist: string) => Promise<Result>,
): Promise<Result> {
  const dist = mkdtempSync(join(tmpdir(), 'runsheet-export-'));
  // Addresses inside the file do not depend on where the site is served from.
  process.env.RUNSHEET_BASE = '/';
  try {
    await build({ outDir: dist, logLevel: 'error' });
    return await use(dist);
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}
