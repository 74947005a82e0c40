import type { Readable } from 'node:stream';

/**
 * Calls `take` with each line of a stream of UTF-8. Only a line feed ends a line: `node:readline`
 * also ends one at U+2028, which may stand in a JSON string.
 */
export function onLines(stream: Readable, take: (line: string) => void): void {
  let pending: Buffer[] = [];
  stream.on('data', (piece: Buffer) => {
    let from = 0;
    for (;;) {
      const at = piece.indexOf(10, from);
      if (at < 0) break;
      pending.push(piece.subarray(from, at));
      const line = pending.length === 1 ? pending[0] : Buffer.concat(pending);
      pending = [];
      from = at + 1;
      if (line) take(line.toString('utf8'));
    }
    if (from < piece.length) pending.push(piece.subarray(from));
  });
}
