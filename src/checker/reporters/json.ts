import type { ContentCheck } from '../check-content.ts';
import { countOf } from './count.ts';

/** One object: counts, and the diagnostics as they are. */
export function reportJson({
  diagnostics,
  suppressed,
  faults,
  catalogueFaults,
  files,
  renderings,
}: ContentCheck): string {
  const errors = countOf(diagnostics, 'error');
  const counts = { files, renderings, errors };
  return JSON.stringify({ ...counts, diagnostics, suppressed, faults, catalogueFaults }, null, 2);
}
