import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/*
 * The program in a few files, since Node needs longer to load its hundreds of modules than to check
 * a runbook. They lie below `.cache/program`, in a folder that is named by the text of all that was
 * packed: what has changed since is not found. Safe to delete at any time.
 */

const root = join(import.meta.dirname, '..');
const below = '.cache/program';
const entry = 'scripts/command-line.ts';
/** Those that each check needs and that have no native parts, which they look for beside their files. */
const packedPackages = /^(?:yaml|zod)(?:\/|$)/;
/** Milliseconds. Whoever started from an older state has ended by then. */
const timeKept = 24 * 60 * 60 * 1000;

/** Address of the packed entry; undefined where it is not packed as its files now are. */
export function findPacked(project = root): string | undefined {
  const folder = join(project, below);
  try {
    const files: string[] = JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8'));
    const texts = files.map((file) => readFileSync(join(project, file), 'utf8'));
    const packed = join(folder, stateOf(project, files, texts), 'command-line.mjs');
    return existsSync(packed) ? pathToFileURL(packed).href : undefined;
  } catch {
    // Never packed, or one of the files is gone.
    return undefined;
  }
}

/** Packs the program for later runs; where that fails, they only take longer. */
export async function packProgram(project = root): Promise<void> {
  const folder = join(project, below);
  const unfinished = join(folder, `unfinished-${process.pid}`);
  const texts = new Map<string, string>();
  try {
    const { build } = await import('esbuild');
    await build({
      absWorkingDir: project,
      entryPoints: [entry],
      outdir: unfinished,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: `node${process.versions.node}`,
      // Of the packages some still say `require('node:process')`.
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
      plugins: [sourcePlugin(project, texts)],
      logLevel: 'silent',
    });
    const files = [...texts.keys()];
    const packed = join(folder, stateOf(project, files, [...texts.values()]));
    if (!existsSync(packed)) renameSync(unfinished, packed);
    await writeFile(join(folder, 'files.json'), JSON.stringify(files));
    for (const name of readdirSync(folder)) {
      const other = join(folder, name);
      const age = Date.now() - statSync(other).mtimeMs;
      if (other !== packed && age > timeKept) rmSync(other, { recursive: true });
    }
  } catch {}
  rmSync(unfinished, { recursive: true, force: true });
}

/** Keeps the texts as they are packed, tells each module where it comes from, and leaves out packages. */
function sourcePlugin(project: string, texts: Map<string, string>): Plugin {
  return {
    name: 'source',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
        kind === 'entry-point' || packedPackages.test(path) ? undefined : { path, external: true },
      );
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        texts.set(relative(project, path), text);
        const contents = text
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** Changes with every file, with the packages' versions, with Node's and with the project's place. */
function stateOf(project: string, files: readonly string[], texts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, project, files]));
  hash.update(readFileSync(join(project, 'package-lock.json')));
  for (const text of texts) hash.update(`${text.length} `).update(text);
  return hash.digest('hex');
}
