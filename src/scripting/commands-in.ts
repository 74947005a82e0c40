import type { Template } from '../template/template.ts';

/** Comments and strings, whose words are no commands; a here-string before the quote it begins with. */
const noCode =
  /<#[\s\S]*?#>|@'\n[\s\S]*?\n'@|@"\n[\s\S]*?\n"@|'(?:[^']|'')*'|"(?:[^"`]|`[\s\S]|"")*"|(?<![\w`])#[^\n]*/g;

/** A block's text without comments and strings; a slot stands as one sign. */
function codeOf({ segments }: Template): string {
  return segments
    .flatMap((segment) => (segment.type === 'optional' ? segment.segments : [segment]))
    .map((segment) => (segment.type === 'text' ? segment.text : '_'))
    .join('')
    .replace(noCode, "''");
}

/**
 * Names of the form `Verb-Noun` that a PowerShell block calls, in their order, each once. Without
 * the parser, which the page does not load: a call inside `"$(…)"` is not seen.
 */
export function commandsIn(template: Template): readonly string[] {
  const names = codeOf(template).matchAll(
    /(?<=^|[\s|;({=&.,!])[A-Z][A-Za-z]*-[A-Z]\w*(?=$|[\s|;)}])/g,
  );
  const seen = new Map<string, string>();
  for (const [name] of names) {
    if (!seen.has(name.toLowerCase())) seen.set(name.toLowerCase(), name);
  }
  return [...seen.values()];
}

/** Whether a command of this name may be called: a name in a string only names it. */
export function mayCall(template: Template, name: string): boolean {
  return codeOf(template)
    .split(/[^\w-]+/)
    .some((word) => word.toLowerCase() === name.toLowerCase());
}

/** Commands that every PowerShell has: to look for them would tell nothing. */
export function isInEveryShell(name: string): boolean {
  return everywhere.has(name.toLowerCase());
}

const everywhere: ReadonlySet<string> = new Set(
  'compare-object export-csv foreach-object format-list format-table get-command get-credential get-date get-variable group-object import-csv import-module join-path measure-object new-object out-host out-null out-string read-host select-object set-variable sort-object split-path start-sleep test-path where-object write-error write-host write-output write-verbose write-warning'.split(
    ' ',
  ),
);
