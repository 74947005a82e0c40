import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordJsonSchema } from '../src/run/record-json-schema.ts';
import { frontmatterJsonSchema } from '../src/runbook/frontmatter-json-schema.ts';

/** `npm run schema`: writes the JSON Schemas from the schemas that the readers use. */
const folder = join(import.meta.dirname, '../schemas');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries({
  frontmatter: frontmatterJsonSchema(),
  record: recordJsonSchema(),
})) {
  writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
