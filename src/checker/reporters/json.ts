import type { ContentCheck } from '../check-content.ts';

/** One object: counts, and the diagnostics as they are. */
export function reportJson({ diagnostics, files, renderings, faults }: ContentCheck): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return JSON.stringify({ files, renderings, errors, faults, diagnostics }, null, 2);
}
