import { fromCells, isBlank, isConsoleEdge, toCells } from './cells.ts';
import { cutInList, type Grid } from './grid.ts';
import { type Refused, refuse } from './refuse.ts';

/**
 * What `Format-List` prints: `Name : value` lines with the colons below each other, a blank line
 * between two objects, and the rest of a long value indented to where values begin.
 */
export function readList(printed: readonly string[]): Grid | Refused {
  const lines = printed.map((line) => toCells(line).replace(/ +$/, ''));
  const first = lines.find((line) => !isBlank(line)) ?? '';
  const colon = /^\S.*? :(?= |$)/.exec(first)?.[0].length ?? 0;
  const property = new RegExp(`^\\S.{${Math.max(colon - 3, 0)}} :(?: |$)`);
  if (colon < 3) return refuse('The text does not begin with `Name : value`.', copyAll);
  const edge = Math.max(...lines.map((line) => line.length));

  const objects: { names: string[]; values: string[][] }[] = [];
  let open = false;
  for (const line of lines) {
    if (isBlank(line)) open = false;
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
  const doubts = columns.map((name, column) =>
    objects.every(({ values }) => isOneLine(values[column] ?? [], edge - colon - 1, edge))
      ? undefined
      : `\`${name}\` goes on in the next line. Whether a blank or a line break stood between cannot be known.`,
  );
  const rows = objects.map(({ values }) =>
    values.map((pieces) => pieces.join('').replaceAll('\0', '')),
  );
  return { columns, rows, doubts, cut: cutInList };
}

const copyAll = 'Copy the list from its first line to its last.';

/**
 * Whether a value's pieces make up one text without anything between them. Cultures differ: some
 * break a value where the line is full, some at a blank, which a copy then loses. It is certain only
 * for a long value without blanks in which all pieces but the last end at the console's edge. Values
 * of 64 and 76 characters a line are encoded data, which has line breaks of its own.
 */
function isOneLine(pieces: readonly string[], width: number, edge: number): boolean {
  if (pieces.length === 1) return true;
  return (
    isConsoleEdge(edge) &&
    width >= 40 &&
    width !== 64 &&
    width !== 76 &&
    pieces.every((piece) => !piece.includes(' ')) &&
    pieces.slice(0, -1).every((piece) => piece.length === width)
  );
}
