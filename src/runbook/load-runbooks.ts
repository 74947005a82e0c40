import type { Diagnostic } from './diagnostic.ts';
import { byPlace } from './diagnostic-sink.ts';
import { readRunbook } from './read-runbook.ts';
import type { Runbook } from './runbook.ts';
import {
  contentFolder,
  displayPath,
  duplicateSlugs,
  listRunbookFiles,
  readTextFile,
} from './runbook-files.ts';
import type { RunbookSource } from './runbook-source.ts';

export interface LoadedRunbooks {
  /** Every file that could be read, sound or not. */
  sources: readonly RunbookSource[];
  /** Those that could be built. */
  runbooks: readonly Runbook[];
  /** Faults of all files, sorted by place. */
  diagnostics: readonly Diagnostic[];
}

/** Reads all runbooks below a folder. Never throws: every fault is a diagnostic. */
export function loadRunbooks(folder = contentFolder): LoadedRunbooks {
  const { files, diagnostics: unlisted } = listRunbookFiles(folder);
  const diagnostics: Diagnostic[] = [...unlisted, ...duplicateSlugs(files, folder)];
  const sources: RunbookSource[] = [];
  for (const file of files) {
    const result = readRunbookFile(file, folder);
    diagnostics.push(...result.diagnostics);
    if (result.source) sources.push(result.source);
  }
  return {
    sources,
    runbooks: sources.flatMap(({ runbook }) => (runbook ? [runbook] : [])),
    diagnostics: diagnostics.sort(byPlace),
  };
}

/** Reads one runbook; `source` is missing when the file cannot be read. */
export function readRunbookFile(
  file: string,
  folder = contentFolder,
): { source?: RunbookSource; diagnostics: readonly Diagnostic[] } {
  const read = readTextFile(file);
  if ('diagnostic' in read) return { diagnostics: [read.diagnostic] };
  const source = readRunbook(read.text, displayPath(file), folder);
  return { source, diagnostics: source.diagnostics };
}
