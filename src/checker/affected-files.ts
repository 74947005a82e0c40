import type { FileCheck } from './check-file.ts';

/**
 * Which runbooks are to be checked again after some files changed: they themselves, what is new, and
 * those whose links lead to what changed.
 * @param changed as in diagnostics
 */
export function affectedFiles(
  changed: ReadonlySet<string>,
  files: readonly string[],
  earlier: ReadonlyMap<string, FileCheck>,
): string[] {
  return files.filter((file) => {
    const known = earlier.get(file);
    return !known || changed.has(file) || known.asked.some(({ target }) => changed.has(target));
  });
}
