import type { ContentCheck } from '../check-content.ts';

/** One line: what was looked at, and how much was found. */
export function reportSummary({
  diagnostics,
  suppressed,
  files,
  renderings,
}: ContentCheck): string {
  const count = (severity: string) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const looked = `${plural(files, 'runbook')}, ${plural(renderings, 'script')} rendered and parsed`;
  const found = [
    plural(count('error'), 'error'),
    ...(count('warning') > 0 ? [plural(count('warning'), 'warning')] : []),
    ...(count('info') > 0 ? [`${count('info').toLocaleString('en')} info`] : []),
    ...(suppressed.length > 0 ? [`${suppressed.length.toLocaleString('en')} suppressed`] : []),
  ];
  return `${looked}: ${found.join(', ')}.`;
}

function plural(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}
