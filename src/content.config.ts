import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { runbookBodies } from './runbook/content-loader.ts';
import { contentFolder, slugOfFile } from './runbook/runbook-files.ts';

const generateId = ({ entry }: { entry: string }): string =>
  slugOfFile(`${contentFolder}/${entry}`);

const runbooks = defineCollection({ loader: runbookBodies() });

const guide = defineCollection({
  loader: glob({ base: contentFolder, pattern: 'guide/*.mdx', generateId }),
  schema: z.strictObject({ title: z.string(), summary: z.string(), order: z.int() }),
});

export const collections = { runbooks, guide };
