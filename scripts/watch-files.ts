import type { FSWatcher } from 'node:fs';
import { existsSync, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { displayPath } from '../src/runbook/runbook-files.ts';

/** An editor saves in several steps: so long it must be still, in milliseconds. */
const calm = 100;

/**
 * Calls `onChange` at once, and then with the files that changed, as in diagnostics, until the signal.
 * Changes that come close together, or while `onChange` still works, are told together.
 */
export async function watchFiles(
  paths: readonly string[],
  onChange: (changed?: ReadonlySet<string>) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isWorking = true;
  const work = async (): Promise<void> => {
    if (isWorking) return;
    isWorking = true;
    while (changed.size > 0) {
      const taken = changed;
      changed = new Set();
      await onChange(taken);
    }
    isWorking = false;
  };
  const start = (folder: string, recursive: boolean): FSWatcher =>
    watch(folder, { recursive }, (_event, name) => {
      if (name === null) return;
      changed.add(displayPath(join(folder, name)));
      clearTimeout(timer);
      timer = setTimeout(() => void work(), calm);
    });
  const watchers = foldersOf(paths).map(({ folder, isWhole }) => start(folder, isWhole));
  await onChange();
  isWorking = false;
  await work();
  // Of what is not there nothing can be told.
  if (watchers.length === 0) return;
  await new Promise<void>((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener('abort', () => resolve());
  });
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
}

/** A file is watched by its folder: an editor may save by putting another in its place. */
function foldersOf(paths: readonly string[]): { folder: string; isWhole: boolean }[] {
  const folders = new Map<string, boolean>();
  for (const path of paths.filter((one) => existsSync(one))) {
    const isWhole = statSync(path).isDirectory();
    const folder = isWhole ? path : dirname(path);
    folders.set(folder, isWhole || folders.get(folder) === true);
  }
  return [...folders].map(([folder, isWhole]) => ({ folder, isWhole }));
}
