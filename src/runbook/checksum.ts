import { sha256 } from './sha256.ts';

/**
 * What an approver compares between paper, page and script: SHA-256 over the runbook's content
 * hash, the values and the scripts. No date and no header go in, so it is the same everywhere.
 *
 * @param values normalised text by parameter name; a list's items are its lines
 * @param scripts the rendered blocks in their order; line ends count as LF
 */
export function runbookChecksum(
  contentHash: string,
  values: ReadonlyMap<string, string>,
  scripts: readonly string[],
): string {
  const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const unix = (text: string) => text.replace(/\r\n?/g, '\n');
  return sha256(JSON.stringify([contentHash, sorted, scripts.map(unix)]));
}
