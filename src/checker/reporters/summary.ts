import type { ContentCheck } from '../check-content.ts';
import { countOf } from './count.ts';

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
    ...(countOf(diagnostics, 'info') > 0
      ? [`${countOf(diagnostics, 'info').toLocaleString('en')} info`]
      : []),
    ...(suppressed.length > 0 ? [`${suppressed.length.toLocaleString('en')} suppressed`] : []),
  ];
  return `${looked}: ${found.join(', ')}.`;
}

function plural(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}
