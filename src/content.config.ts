import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentFolder, slugOfFile } from './runbook/runbook-files.ts';

const generateId = ({ entry }: { entry: string }): string =>
  slugOfFile(`${contentFolder}/${entry}`);

/** Bodies only: `src/runbook` reads the frontmatter, with the places of its faults. */
const runbooks = defineCollection({
  loader: glob({ base: contentFolder, pattern: ['**/*.mdx', '!guide/**'], generateId }),
});

const guide = defineCollection({
  loader: glob({ base: contentFolder, pattern: 'guide/*.mdx', generateId }),
  schema: z.strictObject({ title: z.string(), summary: z.string(), order: z.int() }),
});

export const collections = { runbooks, guide };
