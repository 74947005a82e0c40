import type { Stats } from 'node:fs';
import { readdirSync, readFileSync, statSync } from 'node:fs';
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

/** Path below a folder with `/`; undefined for what lies elsewhere. */
function belowFolder(file: string, folder: string): string | undefined {
  const below = relative(resolve(folder), resolve(file)).replaceAll('\\', '/');
  return below.startsWith('../') || /^([A-Za-z]:)?\//.test(below) ? undefined : below;
}

/** Path below the content folder without `.mdx`, as in an address; for a file elsewhere its name. */
export function slugOfFile(file: string, folder = contentFolder): string {
  const path = belowFolder(file, folder) ?? displayPath(file).split('/').at(-1) ?? file;
  return path
    .replace(/\.mdx$/i, '')
    .split('/')
    .map(slugOf)
    .join('/');
}

/** Whether a path is that of a runbook: an MDX file in the content folder, but not in the guide. */
export function isRunbookFile(file: string, folder = contentFolder): boolean {
  const below = belowFolder(file, folder);
  return below !== undefined && /\.mdx$/i.test(below) && !isGuidePage(file, folder);
}

/** Whether a path lies in the authoring guide. */
export function isGuidePage(file: string, folder = contentFolder): boolean {
  return belowFolder(file, folder)?.startsWith(`${guideFolder}/`) ?? false;
}

/** All runbook files below the folder, sorted. */
export function listRunbookFiles(folder = contentFolder): {
  files: readonly string[];
  diagnostics: readonly Diagnostic[];
} {
  try {
    const found = readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => ({ entry, file: displayPath(resolve(entry.parentPath, entry.name)) }))
      .filter(({ file }) => isRunbookFile(file, folder));
    const isFolder = ({ entry }: (typeof found)[number]): boolean => entry.isDirectory();
    const message = 'it is a folder; a name that ends with ".mdx" is for files: rename it';
    return {
      files: found
        .filter((one) => !isFolder(one))
        .map(({ file }) => file)
        .sort(),
      diagnostics: found.filter(isFolder).map(({ file }) => atStart(file, 'unreadable', message)),
    };
  } catch (error) {
    return { files: [], diagnostics: [unreadable(displayPath(folder), error)] };
  }
}

/** Files whose slug, and so their page, belongs to an earlier one. */
export function duplicateSlugs(files: readonly string[], folder = contentFolder): Diagnostic[] {
  const bySlug = new Map<string, string>();
  return files.flatMap((file) => {
    const slug = slugOfFile(file, folder);
    const earlier = bySlug.get(slug);
    if (earlier === undefined) {
      bySlug.set(slug, file);
      return [];
    }
    const message = `slug "${slug}" belongs to ${earlier} already; rename one of the two files`;
    return [atStart(file, 'duplicate-slug', message)];
  });
}

/** Text of a file; a file that cannot be read or is not UTF-8 gives a diagnostic instead. */
export function readTextFile(file: string): { text: string } | { diagnostic: Diagnostic } {
  const shown = displayPath(file);
  let bytes: Uint8Array;
  let before: Stats | undefined;
  try {
    before = statSync(file);
    bytes = readFileSync(file);
    // An editor may be writing it at this moment.
    if (hasChanged(before, statSync(file))) {
      const message = 'it changed while it was read; check it again';
      return { diagnostic: atStart(shown, 'unreadable', message) };
    }
  } catch (error) {
    const isGone = before !== undefined && codeOf(error) === 'ENOENT';
    return {
      diagnostic: isGone
        ? atStart(shown, 'unreadable', 'it vanished while it was read; check again')
        : unreadable(shown, error),
    };
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

function hasChanged(before: Stats, after: Stats): boolean {
  if (!before.isFile()) return false;
  const { mtimeMs, size, ino } = before;
  return mtimeMs !== after.mtimeMs || size !== after.size || ino !== after.ino;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
}

function unreadable(file: string, error: unknown): Diagnostic {
  const code = codeOf(error);
  return atStart(file, 'unreadable', `cannot be read: ${reasons[code] ?? code}`);
}

/** A finding about a file as a whole. */
export function atStart(file: string, rule: string, message: string): Diagnostic {
  return { rule, severity: 'error', file, line: 1, column: 1, length: 1, message };
}
