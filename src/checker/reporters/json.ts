import type { ContentCheck } from '../check-content.ts';
import { countOf } from './count.ts';

/** One object: counts, and the diagnostics as they are. */
export function reportJson({
  diagnostics,
  suppressed,
  faults,
  files,
  renderings,
}: ContentCheck): string {
  const errors = countOf(diagnostics, 'error');
  return JSON.stringify({ files, renderings, errors, diagnostics, suppressed, faults }, null, 2);
}
