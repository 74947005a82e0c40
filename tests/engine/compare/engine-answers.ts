import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { askForLine, judgeVersion } from '../judge.ts';

/** What is compared, and so asked of the engine. Trees and tokens only come for texts without errors. */
export interface Parts {
  tree: boolean;
  tokens: boolean;
}

const cache = join(
  dirname(fileURLToPath(import.meta.url)),
  '..',
  '..',
  '..',
  '.cache',
  'engine-answers',
);
let version: string | undefined;

/**
 * The judge's lines on some texts, from `.cache/engine-answers` where the same texts were asked
 * before. An engine that fails on a text gives a line with "failure" for it. `keep: false` is for
 * texts that nobody will ask again.
 */
export async function engineLines(
  texts: readonly string[],
  { tree, tokens }: Parts,
  { keep = true } = {},
): Promise<readonly string[]> {
  const options = { ast: tree, tokens, brief: true };
  if (!keep) return askAll(texts, options);
  version ??= judgeVersion();
  const key = createHash('sha256').update(JSON.stringify([version, options]));
  for (const text of texts) key.update(`${text.length}:`).update(text);
  const file = join(cache, `${key.digest('hex').slice(0, 32)}.zst`);
  if (existsSync(file)) {
    const lines = zstdDecompressSync(readFileSync(file)).toString('utf8').split('\n');
    if (lines.length === texts.length) return lines;
  }
  const lines = await askAll(texts, options);
  mkdirSync(cache, { recursive: true });
  // In one step, so that a run that is broken off leaves no half file.
  const made = `${file}.${process.pid}`;
  writeFileSync(made, zstdCompressSync(lines.join('\n')));
  renameSync(made, file);
  return lines;
}

async function askAll(texts: readonly string[], options: object): Promise<string[]> {
  const askOne = (text: string): Promise<string> => askForLine({ do: 'parse', text, ...options });
  const answers = await Promise.allSettled(texts.map(askOne));
  const lines: string[] = [];
  for (const [index, answer] of answers.entries()) {
    if (answer.status === 'fulfilled') lines.push(answer.value);
    else {
      // The process may have ended by another text; by itself this one has its own answer.
      const alone = askOne(texts[index] ?? '');
      lines.push(await alone.catch((error) => JSON.stringify({ failure: String(error) })));
    }
  }
  return lines;
}

/** Cuts texts into runs that are asked and kept together. */
export function inChunks<T extends { text: string }>(cases: readonly T[]): T[][] {
  const chunks: T[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const one of cases) {
    if (size + one.text.length > 300_000 || (chunks.at(-1)?.length ?? 0) >= 500) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(one);
    size += one.text.length;
  }
  return chunks;
}
