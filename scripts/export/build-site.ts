import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';

/**
 * Builds the site, checks included, into a folder that is gone when `use` has ended.
 *
 * @throws where the site does not build, with the first fault
 */
export async function withBuiltSite<Result>(
  use: (dist: string) => Promise<Result>,
): Promise<Result> {
  // Below the project: for a folder elsewhere Astro works in `.astro`, where another build may work too.
  const cache = resolve('.cache');
  mkdirSync(cache, { recursive: true });
  const dist = mkdtempSync(join(cache, 'export-'));
  // Addresses inside the file do not depend on where the site is served from.
  process.env.RUNSHEET_BASE = '/';
  try {
    await build({ outDir: dist, logLevel: 'error' });
    return await use(dist);
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}
