import { z } from 'zod';
import { RecordSchema } from './record.ts';

/** The record's shape as JSON Schema, for who reads records with a program. */
export function recordJsonSchema(): z.core.JSONSchema.BaseSchema {
  const { $schema, ...schema } = z.toJSONSchema(RecordSchema, { io: 'input', target: 'draft-7' });
  const descriptions: Readonly<Record<keyof typeof RecordSchema.shape, string>> = {
    format: 'What this file is.',
    version: 'Of this form.',
    made: 'When the record was made: local time with its offset.',
    run: 'What was fixed when the run started. Values are texts by parameter; hashes are SHA-256.',
    steps: 'The steps of the runbook, and whether the values ask for them.',
    values:
      'The values when the record was made: of the plan, read, changed against the plan, or derived.',
    events: 'All that happened, in its order; `seq` counts from 0.',
    checksum:
      'SHA-256 of the rest as UTF-8 JSON without white space, the keys of every object sorted.',
  };
  for (const [key, description] of Object.entries(descriptions)) {
    const property = schema.properties?.[key];
    if (typeof property === 'object') property.description = description;
  }
  return { $schema, title: 'Record of a run', ...schema };
}
