import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { runCommandLine } from '../../scripts/command-line.ts';

export interface Result {
  code: number;
  out: string;
  err: string;
}

/** Runs `runsheet` as a shell would, with standard input in the given pieces. */
export async function runsheet(args: readonly string[], input: string[] = []): Promise<Result> {
  const result = { code: 0, out: '', err: '' };
  result.code = await runCommandLine(args, {
    out: (text) => {
      result.out += text;
    },
    err: (text) => {
      result.err += text;
    },
    input: (async function* () {
      yield* input;
    })(),
  });
  return result;
}

/** Each test of the file runs in an empty folder of its own. */
export function inEmptyFolder(): void {
  const before = process.cwd();
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'runsheet-'));
    process.chdir(folder);
  });
  afterEach(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });
}
