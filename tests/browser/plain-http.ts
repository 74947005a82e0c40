import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { buildInTurn } from './build-in-turn.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves the site as an intranet server without TLS does: below a folder, on a host name that is no
 * secure context. The browser must be told where `runsheet.test` is.
 *
 * @param use gets the address of the site's first page
 */
export async function withPlainHttp(use: (address: string) => Promise<void>): Promise<void> {
  // Below the project, so that Astro works in it and not in `.astro`.
  const cache = resolve('.cache');
  mkdirSync(cache, { recursive: true });
  const dist = mkdtempSync(join(cache, 'plain-http-'));
  const base = '/runbooks/';
  await buildInTurn(() =>
    execFileSync(join('node_modules', '.bin', 'astro'), ['build', '--outDir', dist], {
      stdio: 'pipe',
      env: { ...process.env, RUNSHEET_BASE: base.slice(0, -1), ASTRO_TELEMETRY_DISABLED: '1' },
    }),
  );
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://runsheet.test');
    const file = pathname.startsWith(base) ? fileOf(dist, pathname.slice(base.length)) : undefined;
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  try {
    if (listening === null || typeof listening === 'string') throw new Error('No port.');
    await use(`http://runsheet.test:${listening.port}${base}`);
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(dist, { recursive: true, force: true });
  }
}

function fileOf(dist: string, path: string): string | undefined {
  const file = join(dist, normalize(decodeURIComponent(path)));
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile()) return file;
  return found?.isDirectory() ? fileOf(dist, join(path, 'index.html')) : undefined;
}
