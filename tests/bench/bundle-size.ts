import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes of a module with all that it imports: minified, then compressed with gzip at level 9. */
export async function bundleSize(entry: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return outputFiles.reduce(
    (total, { contents }) => total + gzipSync(contents, { level: 9 }).length,
    0,
  );
}
