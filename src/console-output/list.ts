import { fromCells, isBlank, isConsoleEdge, toCells } from './cells.ts';
import { cutInList, type Grid } from './grid.ts';
import { type Refused, refuse } from './refuse.ts';

/**
 * What `Format-List` prints: `Name : value` lines with the colons below each other, a blank line
 * between two objects, and the rest of a long value indented to where values begin.
 */
export function readList(printed: readonly string[]): Grid | Refused {
  const lines = printed.map(toCells);
  const first = lines.find((line) => !isBlank(line)) ?? '';
  const colon = /^\S.*? :(?= |$)/.exec(first)?.[0].length ?? 0;
  const property = new RegExp(`^\\S.{${Math.max(colon - 3, 0)}} :(?: |$)`);
  if (colon < 3) return refuse('The text does not begin with `Name : value`.', copyAll);

  const objects: { names: string[]; values: string[][] }[] = [];
  let open = false;
  for (const line of lines) {
    // Within an object a line of blanks is part of a value that holds a line break.
    if (line === '' || (!open && isBlank(line))) open = false;
    else if (property.test(line)) {
      if (!open) objects.push({ names: [], values: [] });
      open = true;
      const object = objects.at(-1);
      object?.names.push(fromCells(line.slice(0, colon - 1)));
      object?.values.push([line.slice(colon + 1)]);
    } else if (open && isBlank(line.slice(0, colon + 1))) {
      objects
        .at(-1)
        ?.values.at(-1)
        ?.push(line.slice(colon + 1));
    } else return refuse(`This line is no \`Name : value\`: \`${fromCells(line)}\`.`, copyAll);
  }

  const columns = objects[0]?.names ?? [];
  const other = objects.find(({ names }) => names.join('\n') !== columns.join('\n'));
  if (other !== undefined) {
    return refuse('The objects in the list do not all have the same properties.', copyAll);
  }
  const edge = Math.max(...lines.map((line) => line.trimEnd().length));
  const wrapped = objects.flatMap(({ values }) => values.filter(({ length }) => length > 1));
  const isCertain = fillLines(wrapped, edge - colon - 1, edge);
  const doubts = columns.map((name, column) =>
    isCertain || objects.every(({ values }) => values[column]?.length === 1)
      ? undefined
      : `\`${name}\` goes on in the next line. Whether a blank or a line break stood between cannot be known.`,
  );
  const rows = objects.map(({ values }) =>
    values.map((pieces) => pieces.join('').replaceAll('\0', '').replace(/ +$/, '')),
  );
  return { columns, rows, doubts, cut: cutInList };
}

const copyAll = 'Copy the list from its first line to its last.';

/**
 * Whether the values went on below only because their lines were full. Cultures differ: some break a
 * value where the line is full, some at a blank, which a copy then loses. It is certain only for long
 * values without blanks of which all pieces but the last end at the console's edge, and not one alone.
 * Values of 64 and 76 characters a line are encoded data, which has line breaks of its own.
 */
function fillLines(values: readonly (readonly string[])[], width: number, edge: number): boolean {
  const full = values.flatMap((pieces) => pieces.slice(0, -1));
  return (
    isConsoleEdge(edge) &&
    width >= 40 &&
    width !== 64 &&
    width !== 76 &&
    full.length > 1 &&
    full.every((piece) => piece.length === width) &&
    values.every((pieces) => pieces.every((piece) => !piece.includes(' ')))
  );
}
