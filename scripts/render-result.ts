import type { GivenValues } from '../src/plan/json-values.ts';
import { messageOf } from '../src/powershell/errors/messages.ts';
import { parse } from '../src/powershell/parse.ts';
import type { Diagnostic } from '../src/runbook/diagnostic.ts';
import { formatDiagnostic } from '../src/runbook/diagnostic-sink.ts';
import { findRunbook } from '../src/runbook/find-runbook.ts';
import type { RenderedRunbook } from '../src/runbook/render-runbook.ts';
import type { Runbook } from '../src/runbook/runbook.ts';
import type { RunbookSource } from '../src/runbook/runbook-source.ts';

/** What `render --json` prints, and with an id each line of `render --ndjson`. */
export interface RenderResult {
  /** `parameter` is null for a fault of the runbook or of the request. */
  errors: readonly { parameter: string | null; message: string }[];
  /** Empty when there are errors. */
  blocks: readonly {
    step: string | null;
    session: string | null;
    language: string;
    text: string;
    /** Values known only during the run: their slots stand as `<<Label>>`. */
    locked?: readonly string[];
  }[];
  /** SHA-256 over the runbook, the values and the scripts; null when there are errors. */
  checksum: string | null;
}

/** A runbook for rendering, or why there is none. */
export type Loaded =
  | { runbook: Runbook; source: RunbookSource }
  | { refused: readonly string[]; unreadable: boolean };

/** Finds and reads a runbook; one with errors in its file is refused. */
export function loadForRendering(name: string): Loaded {
  const found = findRunbook(name);
  if ('message' in found) return { refused: [found.message], unreadable: true };
  if ('diagnostics' in found) {
    return { refused: found.diagnostics.map(formatDiagnostic), unreadable: true };
  }
  const { runbook, diagnostics } = found.source;
  const errors = [...diagnostics, ...syntaxErrors(found.source)].filter(
    ({ severity }) => severity === 'error',
  );
  return runbook && errors.length === 0
    ? { runbook, source: found.source }
    : { refused: errors.map(formatDiagnostic), unreadable: false };
}

/** What no value can make right; the checker says more, and takes longer. */
function syntaxErrors({ blocks, diagnoseInBlock }: RunbookSource): Diagnostic[] {
  return blocks
    .filter(({ block }) => block.language === 'powershell')
    .flatMap(({ block, slots }) =>
      // What the engine says behind its first error mostly follows from that.
      parse(block.source, { holes: slots })
        .errors.slice(0, 1)
        .map((error) =>
          diagnoseInBlock('syntax', block, error, messageOf(error.id, error.details)),
        ),
    );
}

export function refusal(messages: readonly string[]): RenderResult {
  const errors = messages.map((message) => ({ parameter: null, message }));
  return { errors, blocks: [], checksum: null };
}

/** @param unread what is wrong with values that could not be handed over */
export function resultOf(
  { errors: refused, blocks, checksum }: RenderedRunbook,
  unread: GivenValues['errors'],
): RenderResult {
  // A value that could not be read is not missing as well.
  const others = refused.filter((one) =>
    unread.every(({ parameter }) => parameter !== one.parameter),
  );
  const errors = [...unread, ...others];
  if (errors.length > 0) return { errors, blocks: [], checksum: null };
  return {
    errors: [],
    blocks: blocks.map(({ block, text, locked }) => ({
      step: block.step ?? null,
      session: block.session ?? null,
      language: block.language,
      text,
      ...(locked.length > 0 ? { locked } : {}),
    })),
    checksum,
  };
}
