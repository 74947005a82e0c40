import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Diagnostic } from './diagnostic.ts';
import { slugOf } from './slug.ts';

export const contentFolder = 'content';

/** Folder below the content folder that holds the authoring guide: plain pages, no runbooks. */
const guideFolder = 'guide';

/** Relative to the working directory, with `/`. */
export function displayPath(path: string): string {
  return relative('.', resolve(path)).replaceAll('\\', '/') || '.';
}

/** Path below the content folder without `.mdx`, as in an address; for a file elsewhere its name. */
export function slugOfFile(file: string, folder = contentFolder): string {
  const below = relative(resolve(folder), resolve(file)).replaceAll('\\', '/');
  const isInside = !below.startsWith('../') && !/^([A-Za-z]:)?\//.test(below);
  const path = isInside ? below : (below.split('/').at(-1) ?? below);
  return path
    .replace(/\.mdx$/i, '')
    .split('/')
    .map(slugOf)
    .join('/');
}

/** All runbook files below the folder, sorted. */
export function listRunbookFiles(folder = contentFolder): {
  files: readonly string[];
  diagnostics: readonly Diagnostic[];
} {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && /\.mdx$/i.test(entry.name))
      .map((entry) => displayPath(resolve(entry.parentPath, entry.name)))
      .filter((file) => !slugOfFile(file, folder).startsWith(`${guideFolder}/`))
      .sort();
    return { files, diagnostics: [] };
  } catch (error) {
    return { files: [], diagnostics: [unreadable(displayPath(folder), error)] };
  }
}

/** Text of a file; a file that cannot be read or is not UTF-8 gives a diagnostic instead. */
export function readTextFile(file: string): { text: string } | { diagnostic: Diagnostic } {
  const shown = displayPath(file);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { diagnostic: unreadable(shown, error) };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      diagnostic: atStart(shown, 'unreadable', 'the file is not UTF-8 text; save it as UTF-8'),
    };
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the path',
  EACCES: 'permission denied; check who may read it',
  EPERM: 'permission denied; check who may read it',
  EISDIR: 'it is a folder; name a file in it',
  ENOTDIR: 'a part of the path is no folder; check the path',
  ELOOP: 'its link points in a circle; repair the link',
};

function unreadable(file: string, error: unknown): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
  return atStart(file, 'unreadable', `cannot be read: ${reasons[code] ?? code}`);
}

/** A finding about a file as a whole. */
export function atStart(file: string, rule: string, message: string): Diagnostic {
  return { rule, severity: 'error', file, line: 1, column: 1, length: 1, message };
}
