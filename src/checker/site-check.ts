import type { ContentCheck } from './check-content.ts';
import { countOf } from './reporters/count.ts';

/** What the site says about its own check. */
export interface SiteCheck {
  /** ISO 8601, UTC. */
  at: string;
  runbooks: readonly RunbookCheck[];
}

export interface RunbookCheck {
  /** As in the runbook. */
  file: string;
  /** Scripts that were rendered and parsed. */
  scripts: number;
  errors: number;
  warnings: number;
  suppressed: number;
}

export function siteCheck({ results }: ContentCheck, now = new Date()): SiteCheck {
  return {
    at: now.toISOString(),
    runbooks: results.map(({ file, diagnostics, suppressed, renderings }) => ({
      file,
      scripts: renderings,
      errors: countOf(diagnostics, 'error'),
      warnings: countOf(diagnostics, 'warning'),
      suppressed: suppressed.length,
    })),
  };
}

/** `584 scripts, 0 errors, 1 warning`. */
export function checkInWords({ scripts, errors, warnings }: Omit<RunbookCheck, 'file'>): string {
  const plural = (count: number, word: string): string =>
    `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
  const found = [plural(errors, 'error'), ...(warnings > 0 ? [plural(warnings, 'warning')] : [])];
  return [plural(scripts, 'script'), ...found].join(', ');
}
