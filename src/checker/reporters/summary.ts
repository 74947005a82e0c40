import type { ContentCheck } from '../check-content.ts';
import { countOf, grouped } from './count.ts';

/** One line: what was looked at, and how much was found. */
export function reportSummary({
  diagnostics,
  suppressed,
  files,
  renderings,
}: ContentCheck): string {
  const looked = `${plural(files, 'runbook')}, ${plural(renderings, 'script')} rendered and parsed`;
  const found = [
    plural(countOf(diagnostics, 'error'), 'error'),
    ...(countOf(diagnostics, 'warning') > 0
      ? [plural(countOf(diagnostics, 'warning'), 'warning')]
      : []),
    ...(countOf(diagnostics, 'info') > 0 ? [`${grouped(countOf(diagnostics, 'info'))} info`] : []),
    ...(suppressed.length > 0 ? [`${grouped(suppressed.length)} suppressed`] : []),
  ];
  return `${looked}: ${found.join(', ')}.`;
}

function plural(count: number, word: string): string {
  return `${grouped(count)} ${word}${count === 1 ? '' : 's'}`;
}
