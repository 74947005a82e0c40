/** Characters that take two cells of a console: the list of PowerShell's formatter (`DisplayCells`). */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3040-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** The line with a filler behind each wide character, so that an index counts cells. */
export const toCells = (line: string): string => line.replace(wide, '$&\0');

export const widthOf = (text: string): number => toCells(text).length;

/** The text of a slice of cells, without the blanks that pad it. A no-break space pads nothing. */
export const fromCells = (cells: string): string =>
  cells.replaceAll('\0', '').replace(/^ +| +$/g, '');

export const isBlank = (text: string): boolean => /^ *$/.test(text);

/**
 * Nobody works in a console narrower than this many cells. A shorter line was not broken or cut at
 * the console's edge.
 */
export const narrowestConsole = 59;

/** Whether a line of this length ends where consoles end: 80, 120 and the like, or one cell before. */
export const isConsoleEdge = (length: number): boolean =>
  length >= narrowestConsole && (length % 10 === 0 || length % 10 === 9);

/**
 * Whether both texts begin with the same word and sign (`VMHost=`), as two like values do and a value
 * and its rest hardly would.
 */
export function beginAlike(one: string, other: string): boolean {
  const start = /^\w{2,}[^\w ]/.exec(one)?.[0];
  return start !== undefined && other.startsWith(start);
}

/**
 * The lines that the console may have broken at its edge, so that the next one is their rest: no line
 * is longer, and the next one does not begin alike.
 */
export function brokenLines(lines: readonly string[]): number[] {
  const widths = lines.map(widthOf);
  const longest = Math.max(narrowestConsole, ...widths);
  return [...lines.keys()].filter((index) => {
    const next = lines[index + 1] ?? '';
    return widths[index] === longest && !isBlank(next) && !beginAlike(lines[index] ?? '', next);
  });
}
