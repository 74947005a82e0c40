import {
  array,
  literal,
  enum as oneOf,
  optional,
  strictObject,
  string,
  type infer as TypeOf,
} from 'zod/mini';
import { sha256 } from '../runbook/sha256.ts';
import {
  hash,
  moment,
  type Run,
  type RunEvent,
  RunEventSchema,
  RunSchema,
  type RunStep,
  RunStepSchema,
} from './run.ts';
import { sortedJson } from './sorted-json.ts';

/** What goes into the ticket, and what another desk goes on from: a run with all that is needed to read it. */
export const RecordSchema = strictObject({
  format: literal('runsheet-record'),
  version: literal(1),
  made: moment,
  run: RunSchema,
  steps: array(RunStepSchema),
  /** As they were when the record was made. */
  values: array(
    strictObject({
      name: string(),
      label: string(),
      text: string(),
      from: oneOf(['plan', 'read', 'changed', 'derived']),
      at: optional(moment),
      origin: optional(string()),
    }),
  ),
  events: array(RunEventSchema),
  /** SHA-256 over all the rest. */
  checksum: hash,
});
export type RunRecord = TypeOf<typeof RecordSchema>;
export type RecordValue = RunRecord['values'][number];

interface RecordContent {
  run: Run;
  steps: readonly RunStep[];
  values: readonly RecordValue[];
  events: readonly RunEvent[];
}

/** @param made when, as `momentOf` writes it */
export function makeRecord({ run, steps, values, events }: RecordContent, made: string): RunRecord {
  const content = {
    format: 'runsheet-record' as const,
    version: 1 as const,
    made,
    run,
    steps: [...steps],
    values: [...values],
    events: [...events],
  };
  return { ...content, checksum: checksumOf(content) };
}

export function recordJson(record: RunRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** Before and behind the JSON in a record that is a page. */
export const embedding = {
  start: '<script type="application/json" id="runsheet-record">',
  end: '</script>',
};

/** Reads a record back from its JSON or its page. What was damaged or changed is refused. */
export function readRecord(text: string): RunRecord | { refused: string } {
  const start = text.indexOf(embedding.start);
  const from = start + embedding.start.length;
  const json = start < 0 ? text : text.slice(from, text.indexOf(embedding.end, from));
  let content: unknown;
  try {
    content = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return refused('It holds no record, or it was cut off or damaged.');
  }
  const parsed = RecordSchema.safeParse(content);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') || 'its beginning';
    return refused(`It is no record of this version of Runsheet, or it was damaged, at ${path}.`);
  }
  const record = parsed.data;
  const { checksum, ...rest } = record;
  // The schema is strict, so what was read is all that there is; a second key of one name is not seen.
  if (checksumOf(rest) !== checksum) {
    return refused(
      'Its content does not match its checksum: it was damaged or changed. Get the file again.',
    );
  }
  const gap = record.events.findIndex(({ seq }, index) => seq !== index);
  return gap < 0 ? record : refused(`Its entries are not numbered one after the other, at ${gap}.`);
}

function checksumOf(content: Omit<RunRecord, 'checksum'>): string {
  return sha256(sortedJson(content));
}

const refused = (reason: string): { refused: string } => ({
  refused: `This file is not opened. ${reason}`,
});

/** `replace-a-gateway-2026-11-23-0210-record.html`. */
export function recordFileName({ run }: RunRecord, extension: 'html' | 'json' | 'md'): string {
  const when = run.started.slice(0, 16).replace('T', '-').replace(':', '');
  return `${run.slug.split('/').at(-1)}-${when}-record.${extension}`;
}
