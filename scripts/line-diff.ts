/** Lines shown around a change. */
const context = 3;

/**
 * A unified diff of two texts with as many lines, as fixes leave them: they never add or remove one.
 * @param file as in diagnostics
 */
export function lineDiff(before: string, after: string, file: string): string {
  const old = before.split('\n');
  const now = after.split('\n');
  if (old.length !== now.length) throw new Error('lineDiff compares texts with as many lines');
  const changed = old.flatMap((line, index) => (line === now[index] ? [] : [index]));
  const hunks: { from: number; to: number }[] = [];
  for (const index of changed) {
    const last = hunks.at(-1);
    const to = Math.min(index + context + 1, old.length);
    if (last && index - context <= last.to) last.to = to;
    else hunks.push({ from: Math.max(0, index - context), to });
  }
  // What stands behind the last line end is no line.
  const endsWithLine = old.at(-1) !== '';
  const count = endsWithLine ? old.length : old.length - 1;
  const lines = hunks.flatMap(({ from, to: end }) => {
    const to = Math.min(end, count);
    const row = (sign: string, lines: readonly string[], index: number): string => {
      const isOpen = endsWithLine && index === count - 1;
      return `${sign}${lines[index]}${isOpen ? '\n\\ No newline at end of file' : ''}`;
    };
    const rows: string[] = [];
    for (let at = from; at < to; ) {
      if (old[at] === now[at]) {
        rows.push(row(' ', old, at++));
        continue;
      }
      let next = at;
      while (next < to && old[next] !== now[next]) next++;
      for (let index = at; index < next; index++) rows.push(row('-', old, index));
      for (let index = at; index < next; index++) rows.push(row('+', now, index));
      at = next;
    }
    const range = `${from + 1},${to - from}`;
    return [`@@ -${range} +${range} @@`, ...rows];
  });
  return lines.length === 0 ? '' : `${[`--- a/${file}`, `+++ b/${file}`, ...lines].join('\n')}\n`;
}
