import type { Findings } from './findings.ts';

/** Options of a `#requires` line and keys of its hashtables. */
export function findRequirements(comment: string, offset: number, found: Findings): void {
  if (!/^#requires\b/i.test(comment)) return;
  for (const { 0: written, index } of comment.matchAll(
    /(?<=\s)-\w+|\b(?:required|maximum)version(?=\s*=)/gi,
  )) {
    const start = offset + index;
    found.add(`#requires ${written}`, { start, end: start + written.length });
  }
}
