import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { frontmatterJsonSchema } from '../../src/runbook/frontmatter-json-schema.ts';
import { listRunbookFiles } from '../../src/runbook/runbook-files.ts';
import { runbookText } from './fixture.ts';

const written: object = JSON.parse(readFileSync('schemas/frontmatter.schema.json', 'utf8'));
const validate = new Ajv({ strict: false }).compile(written);

/** What an editor sees: YAML with its own numbers and booleans. */
function frontmatterOf(text: string): unknown {
  return parse(text.split(/^---$/m)[1] ?? '');
}

describe('schemas/frontmatter.schema.json', () => {
  it('is what `npm run schema` writes', () => {
    expect(written).toEqual(frontmatterJsonSchema());
  });

  it.each(listRunbookFiles().files)('accepts the runbook %s', (file) => {
    expect(validate(frontmatterOf(readFileSync(file, 'utf8'))) || validate.errors).toBe(true);
  });

  it('accepts scalars as YAML reads them', () => {
    const text = runbookText({
      parameters:
        '  count: { type: integer, label: 2, min: -1.5, example: 3, required: false, of: date-time }',
      examples: '  - { name: 1, values: { count: 7, flag: true, list: [1, a] } }',
    });
    expect(validate(frontmatterOf(text)) || validate.errors).toBe(true);
  });

  it.each([
    ['a missing key', { head: 'title: T' }],
    ['an unknown key', { parameters: '  x: { type: text, label: X, lable: Y }' }],
    [
      'an unknown risk',
      { head: 'title: T\nsummary: S\nproduct: P\nappliesTo: 1\nrisk: huge\nduration: 1' },
    ],
    [
      'a duration in words',
      { head: 'title: T\nsummary: S\nproduct: P\nappliesTo: 1\nrisk: low\nduration: long' },
    ],
    ['a faulty parameter name', { parameters: '  x-y: { type: text, label: X }' }],
  ])('refuses %s', (_, parts) => {
    expect(validate(frontmatterOf(runbookText(parts)))).toBe(false);
  });
});
