import type { ContentCheck } from '../check-content.ts';

/** One line: what was looked at, and how much was found. */
export function reportSummary({ diagnostics, files, renderings }: ContentCheck): string {
  const count = (severity: string) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const looked = `${plural(files, 'runbook')}, ${plural(renderings, 'script')} rendered and parsed`;
  const found = [
    plural(count('error'), 'error'),
    ...(count('warning') > 0 ? [plural(count('warning'), 'warning')] : []),
    ...(count('info') > 0 ? [plural(count('info'), 'note')] : []),
  ];
  return `${looked}: ${found.join(', ')}.`;
}

function plural(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}
