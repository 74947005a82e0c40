import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectState } from '../catalog/project-modules.ts';
import { displayPath, readTextFile } from '../runbook/runbook-files.ts';
import { normaliseText } from '../runbook/source-text.ts';
import type { FileCheck } from './check-file.ts';
import { hashOf, stillHolds } from './check-file.ts';
import type { Configuration } from './configuration.ts';

/** Safe to delete at any time. */
const cacheFolder = '.cache/check';

/**
 * Results of earlier runs. One counts again when the file's text, the configuration, the checker
 * itself and what the file's links lead to are the same.
 */
export class CheckCache {
  readonly #file: string;
  readonly #key: string;
  readonly #results: Map<string, FileCheck>;
  #isChanged = false;

  constructor(configuration: Configuration, folder = cacheFolder, version = checkerVersion()) {
    this.#file = join(folder, 'results.json');
    this.#key = hashOf(JSON.stringify([version, configuration, projectState()]));
    this.#results = readResults(this.#file, this.#key);
  }

  /** The result for a file as it now is. */
  find(file: string): FileCheck | undefined {
    const kept = this.#results.get(displayPath(file));
    if (!kept) return undefined;
    const read = readTextFile(file);
    const isSame = 'text' in read && hashOf(normaliseText(read.text)) === kept.textHash;
    return isSame && stillHolds(kept) ? kept : undefined;
  }

  keep(result: FileCheck): void {
    // A rule that failed is to be tried again, and so is a file that could not be read.
    if (result.faults.length > 0 || result.textHash === undefined) return;
    this.#results.set(result.file, result);
    this.#isChanged = true;
  }

  /** Writes what is new. A folder that cannot be written only costs the time of the next run. */
  save(): void {
    if (!this.#isChanged) return;
    // Whoever reads at this moment sees the old file or the new one, never a part.
    const unfinished = `${this.#file}.${process.pid}`;
    try {
      mkdirSync(join(this.#file, '..'), { recursive: true });
      const text = JSON.stringify({ key: this.#key, results: [...this.#results.values()] });
      writeFileSync(unfinished, text);
      renameSync(unfinished, this.#file);
    } catch {}
  }
}

function readResults(file: string, key: string): Map<string, FileCheck> {
  try {
    const kept: { key: string; results: FileCheck[] } = JSON.parse(readFileSync(file, 'utf8'));
    if (kept.key === key) return new Map(kept.results.map((result) => [result.file, result]));
  } catch {}
  return new Map();
}

/** Folders whose code or data decides what is found. */
const ownFolders = [
  'checker',
  'catalog',
  'powershell',
  'parameters',
  'console-output',
  'expectations',
  'template',
  'runbook',
];

/** Changes with every file of the checker and with the packages that it reads files with. */
function checkerVersion(): string {
  const source = join(import.meta.dirname, '..');
  const hash = createHash('sha256').update(process.version);
  hash.update(readFileSync(join(source, '../package.json')));
  for (const folder of ownFolders) {
    for (const file of filesBelow(join(source, folder)))
      hash.update(file).update(readFileSync(file));
  }
  return hash.digest('base64url');
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}
