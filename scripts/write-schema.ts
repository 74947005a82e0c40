import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frontmatterJsonSchema } from '../src/runbook/frontmatter-json-schema.ts';

/** `npm run schema`: writes the JSON Schema of the frontmatter from the one that the reader uses. */
const folder = join(import.meta.dirname, '../schemas');
mkdirSync(folder, { recursive: true });
const text = JSON.stringify(frontmatterJsonSchema(), null, 2);
writeFileSync(join(folder, 'frontmatter.schema.json'), `${text}\n`);
