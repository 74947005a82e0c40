/**
 * The lines of a text that comes in pieces. Only a line feed ends a line: `node:readline` also ends
 * one at U+2028, which may stand in a JSON string. No more than one line is held.
 */
export async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let pending: string[] = [];
  for await (const piece of input) {
    let from = 0;
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
      pending.push(piece.slice(from, at));
      yield pending.join('');
      pending = [];
      from = at + 1;
    }
    if (from < piece.length) pending.push(piece.slice(from));
  }
  if (pending.length > 0) yield pending.join('');
}
