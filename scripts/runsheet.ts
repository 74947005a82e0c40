import { once } from 'node:events';
import { findPacked, packProgram } from './packed-program.ts';

const packed = findPacked();
const { runCommandLine }: typeof import('./command-line.ts') = await import(
  packed ?? './command-line.ts'
);

process.stdin.setEncoding('utf8');
// A reader such as `head` that has seen enough is no fault.
process.stdout.on('error', (error: Error & { code?: string }) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});
process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  // Back to the line's start, and what stands there erased.
  ...(process.stderr.isTTY
    ? { progress: (text: string) => process.stderr.write(`\r\u001b[K${text}`) }
    : {}),
  drained: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  },
  input: process.stdin,
});
if (packed === undefined) await packProgram();
