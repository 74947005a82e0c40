import type { ContentCheck } from '../check-content.ts';

/** One object: counts, and the diagnostics as they are. */
export function reportJson({
  diagnostics,
  suppressed,
  faults,
  files,
  renderings,
}: ContentCheck): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return JSON.stringify({ files, renderings, errors, diagnostics, suppressed, faults }, null, 2);
}
