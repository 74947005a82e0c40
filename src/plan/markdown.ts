/** Text as a paragraph or an item: on one line, and no sign of it is read as Markdown or as HTML. */
export function prose(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/\s*(?:\r\n?|\n)\s*/g, ' / ')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/^([-+])(?=\s)/, '\\$1');
}

/** A code span, in which no sign is escaped: its fence is longer than any run of backticks inside. */
export function code(text: string): string {
  const line = text.replace(/\s*(?:\r\n?|\n)\s*/g, ' / ');
  // A span cannot be empty.
  if (line === '') return '(empty)';
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A code block that holds the text as it is. */
export function fenced(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text.replace(/\r\n?/g, '\n')}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
