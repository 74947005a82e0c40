import { brokenLines, isBlank } from './cells.ts';
import { cutInTable, type Grid, notConverted } from './grid.ts';
import type { Paste } from './paste.ts';
import { type Refused, refuse } from './refuse.ts';
import { hasTable } from './table.ts';

const onlyValues = 'Copy only the values, from the first to the last.';

/** Values as `Select-Object -ExpandProperty` prints them: one a line, `$null` not at all. */
export function readValues({ lines: printed, mayHoldCommand }: Paste): Grid | Refused {
  if (hasTable(printed)) return refuse('This is a table, not a value.', onlyValues);
  let lines = printed.map((line) => line.replace(/ +$/, ''));
  // Dates are printed as a view of their own, with a blank line above and below.
  if (lines.every((line) => line === '' || /\d:\d\d/.test(line))) {
    lines = lines
      .join('\n')
      .replace(/^\n+|\n+$/g, '')
      .split('\n');
  }
  if (lines.some(isBlank)) {
    return refuse(
      'There are blank lines. An empty value prints as a blank line, so they may be values or not.',
      onlyValues,
    );
  }
  if (mayHoldCommand) {
    return refuse('The line with the command may go on in the line below it.', onlyValues);
  }
  if (brokenLines(lines).length > 0) {
    return refuse(
      'The longest line may have been broken at the edge of the console: these may be two values or one.',
      'Make the window wider, or run the command with `| ConvertTo-Json` at its end to see where each value ends.',
    );
  }
  const part = lines.find((line) => cutInTable.test(line) || notConverted.test(line));
  if (part !== undefined) {
    return refuse(
      `This is not the whole value: \`${part}\`.`,
      'Run the command with `| Select-Object -ExpandProperty` and the name of the property at its end.',
    );
  }
  return { columns: ['Value'], rows: lines.map((line) => [line]), doubts: [] };
}
