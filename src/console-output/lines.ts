import { brokenLines } from './cells.ts';
import type { Grid } from './grid.ts';
import type { Paste } from './paste.ts';
import { type Refused, refuse } from './refuse.ts';

/**
 * A row for each line that the pattern matches, a column for each of its named groups.
 *
 * @throws SyntaxError where the pattern is no regular expression
 */
export function readLines(
  { lines: printed, mayHoldCommand }: Paste,
  pattern: string,
): Grid | Refused {
  const expression = new RegExp(pattern, 'u');
  const lines = printed.map((line) => line.trimEnd());
  if (mayHoldCommand) {
    return refuse(
      'The line with the command may go on in the line below it.',
      'Copy only what the command printed.',
    );
  }
  const broken = brokenLines(lines);
  const found: Record<string, string>[] = [];
  for (const [index, line] of lines.entries()) {
    const groups = expression.exec(line)?.groups;
    if (groups === undefined) continue;
    if (broken.includes(index) || broken.includes(index - 1)) {
      return refuse(
        `This line may have been broken at the edge of the console: \`${line.trim()}\`.`,
        'Make the window wider and run the command again.',
      );
    }
    found.push(groups);
  }
  const [first] = found;
  if (first === undefined) {
    return refuse(
      'No line looks as it should. That does not prove that there is nothing.',
      'Copy all that the command printed.',
    );
  }
  const columns = Object.keys(first);
  return {
    columns,
    rows: found.map((groups) => columns.map((name) => groups[name] ?? '')),
    doubts: [],
  };
}
