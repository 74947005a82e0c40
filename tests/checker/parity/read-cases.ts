import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const folder = new URL('../../../../shared/pssa/', import.meta.url);

const settingsSchema = z.record(z.string(), z.record(z.string(), z.unknown()));

const caseSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** By rule; without it all rules run as they are by default. */
  settings: settingsSchema.optional(),
  /** Rule, line, column, end line, end column; from 1. */
  findings: z.array(z.tuple([z.string(), z.number(), z.number(), z.number(), z.number()])),
});

export type ParityCase = z.infer<typeof caseSchema>;

/** PSScriptAnalyzer's own findings in short scripts; undefined where they are not at hand. */
export function readParityCases(): readonly ParityCase[] | undefined {
  const file = new URL('cases.json', folder);
  if (!existsSync(file)) return undefined;
  return z.array(caseSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
}
