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
        const written = await index.writeFiles({ outputPath: `${path}pagefind` });
        await close();
        const failures = [...added.errors, ...written.errors];
        if (failures.length > 0) throw new Error(`no search index: ${failures.join(' ')}`);
        logger.info(`${added.page_count} pages can be searched`);
      },
    },
  };
}
