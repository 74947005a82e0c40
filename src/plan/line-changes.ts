/** A line of one of two texts, or of both. */
export interface LineChange {
  sign: ' ' | '-' | '+';
  line: string;
}

/**
 * What makes the second text of the first, by the longest lines in common. For scripts: two texts
 * of some hundred lines; the work grows with the product of their lengths.
 */
export function lineChanges(before: string, after: string): LineChange[] {
  const old = before.split('\n');
  const now = after.split('\n');
  // common[i][j]: lines in common from old line i and new line j to the ends.
  const common = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(now.length + 1).fill(0),
  );
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    const row = common[i] ?? [];
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: LineChange[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      changes.push({ sign: ' ', line: old[i] ?? '' });
      i++;
      j++;
    } else if (i < old.length && (j === now.length || at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ sign: '-', line: old[i++] ?? '' });
    } else changes.push({ sign: '+', line: now[j++] ?? '' });
  }
  return changes;
}
