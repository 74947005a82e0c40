import type { Loader } from 'astro/loaders';
import {
  contentFolder,
  displayPath,
  isRunbookFile,
  listRunbookFiles,
  readTextFile,
  slugOfFile,
} from './runbook-files.ts';

/**
 * Gives Astro the runbooks' bodies; `readRunbook` reads their frontmatter, with the places of its
 * faults. Astro's own loader stops build and server at the first file with malformed YAML.
 */
export function runbookBodies(): Loader {
  return {
    name: 'runsheet-runbooks',
    async load({ store, watcher, generateDigest }) {
      const update = (): void => {
        const gone = new Set(store.keys());
        for (const file of listRunbookFiles().files) {
          const read = readTextFile(file);
          if (!('text' in read)) continue;
          const id = slugOfFile(file);
          const digest = generateDigest(read.text);
          store.set({ id, data: {}, filePath: file, digest, deferredRender: true });
          gone.delete(id);
        }
        for (const id of gone) store.delete(id);
      };
      update();
      watcher?.add(contentFolder);
      for (const event of ['add', 'change', 'unlink']) {
        watcher?.on(event, (path: string) => {
          if (isRunbookFile(displayPath(path))) update();
        });
      }
    },
  };
}
