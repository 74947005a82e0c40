import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Writes Pagefind's index of the built pages to `pagefind/`, and fails the build where it cannot. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'runsheet-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const path = fileURLToPath(dir);
        const { index, errors } = await createIndex();
        if (index === undefined) throw new Error(`no search index: ${errors.join(' ')}`);
        const added = await index.addDirectory({ path });
        const made = await index.getFiles();
        await close();
        const failures = [...added.errors, ...made.errors];
        if (failures.length > 0) throw new Error(`no search index: ${failures.join(' ')}`);
        // Written here: Pagefind 1.5.2 answers before its own files are whole, and `close` cut some.
        for (const { path: file, content } of made.files) {
          const target = join(path, 'pagefind', file);
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, content);
        }
        logger.info(`${added.page_count} pages can be searched`);
      },
    },
  };
}
