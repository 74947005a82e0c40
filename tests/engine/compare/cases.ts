import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decodeScript } from '../../../scripts/script-text.ts';
import { fencesOf, isPowerShell } from './fences.ts';

/** A text to compare. */
export interface Case {
  /** File that it comes from, relative to the folder, or what else a reader finds it by. */
  file: string;
  /** Line of the file on which the text begins. */
  line: number;
  text: string;
}

/**
 * Scripts of folders and PowerShell blocks of their Markdown, in order of the paths; or of single
 * files. Each text stands there once.
 */
export function casesOf(paths: readonly string[]): { cases: Case[]; duplicates: number } {
  const known = new Set<string>();
  const cases: Case[] = [];
  let duplicates = 0;
  for (const { file, path } of paths.flatMap(filesOf)) {
    for (const one of casesOfFile(file, path)) {
      if (known.has(one.text)) duplicates += 1;
      else cases.push(one);
      known.add(one.text);
    }
  }
  return { cases, duplicates };
}

function filesOf(path: string): { file: string; path: string }[] {
  if (statSync(path).isFile()) return [{ file: path, path }];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ps1|psm1|psd1|mdx?)$/i.test(name))
    .filter((name) => !/(^|[\\/])(\.git|node_modules)[\\/]/.test(name))
    .sort()
    .map((name) => ({
      file: join(basename(path), name).replaceAll('\\', '/'),
      path: join(path, name),
    }))
    .filter((one) => statSync(one.path, { throwIfNoEntry: false })?.isFile());
}

function casesOfFile(file: string, path: string): Case[] {
  const text = decodeScript(readFileSync(path));
  if (!/\.mdx?$/i.test(path)) return [{ file, line: 1, text }];
  return fencesOf(text)
    .filter(({ language }) => isPowerShell(language))
    .map((fence) => ({ file, line: fence.line, text: fence.text }));
}
