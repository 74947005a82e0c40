/**
 * The candidate that was probably meant, for "did you mean": at most a third of the letters are
 * wrong, case apart. A pair of swapped letters counts as one fault.
 * @param most how many faults there may be, where fewer than a third are wanted
 */
export function nearestName(
  name: string,
  candidates: Iterable<string>,
  most = Math.floor(Math.max(name.length, 3) / 3),
): string | undefined {
  let nearest: string | undefined;
  let least = most + 1;
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

/** Restricted Damerau-Levenshtein distance, three rows at a time. */
function editDistance(from: string, to: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped && row > 1 && column > 1 ? (older[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    older = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}
