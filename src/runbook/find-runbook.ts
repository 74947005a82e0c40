import { existsSync } from 'node:fs';
import type { Diagnostic } from './diagnostic.ts';
import { readRunbookFile } from './load-runbooks.ts';
import { contentFolder, listRunbookFiles, slugOfFile } from './runbook-files.ts';
import type { RunbookSource } from './runbook-source.ts';
import { suggest } from './suggest.ts';

export type FoundRunbook =
  | { source: RunbookSource }
  /** There is no such runbook; the message names the nearest. */
  | { message: string }
  /** The file cannot be read. */
  | { diagnostics: readonly Diagnostic[] };

/**
 * Finds a runbook by its slug (its last part is enough where no other has it) or by the path of an
 * MDX file, which may lie anywhere.
 */
export function findRunbook(name: string, folder = contentFolder): FoundRunbook {
  if (/\.mdx$/i.test(name) && (existsSync(name) || /[/\\]/.test(name))) return read(name, folder);
  const { files } = listRunbookFiles(folder);
  const slugs = files.map((file) => slugOfFile(file, folder));
  const wanted = name.replace(/^\/|\/$|\.mdx$/g, '');
  const matches = files.filter((_, index) => slugs[index] === wanted);
  const short = files.filter((_, index) => slugs[index]?.endsWith(`/${wanted}`));
  const file = matches[0] ?? (short.length === 1 ? short[0] : undefined);
  if (file !== undefined) return read(file, folder);
  if (short.length > 1) {
    const candidates = short.map((one) => slugOfFile(one, folder)).join(', ');
    return { message: `runbook "${name}" is not unique; write one of ${candidates}` };
  }
  const candidates = wanted.includes('/') ? slugs : slugs.map((slug) => slug.replace(/^.*\//, ''));
  return { message: `there is no runbook "${name}"${suggest(wanted, candidates)}` };
}

function read(file: string, folder: string): FoundRunbook {
  const { source, diagnostics } = readRunbookFile(file, folder);
  return source ? { source } : { diagnostics };
}
