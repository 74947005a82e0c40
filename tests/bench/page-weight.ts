import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface PageWeight {
  /** Address below the site's root. */
  page: string;
  /** Bytes, each file compressed by itself with gzip at level 9. */
  html: number;
  css: number;
  js: number;
  total: number;
}

/** Bytes that a runbook's page may load at once. */
export const weightLimit = 24 * 1024;

/** Weighs every built page with what it loads at once: style sheets, module scripts, their static imports. */
export function weighPages(dist: string, base = '/'): PageWeight[] {
  const sizes = new Map<string, number>();
  const read = (address: string): string =>
    readFileSync(
      join(dist, address.startsWith(base) ? address.slice(base.length) : address),
      'utf8',
    );
  const sizeOf = (address: string): number => {
    const known = sizes.get(address) ?? gzipSync(read(address), { level: 9 }).length;
    sizes.set(address, known);
    return known;
  };
  const sum = (addresses: Iterable<string>): number =>
    [...addresses].reduce((total, address) => total + sizeOf(address), 0);

  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = read(file);
      const styles = attributes(html, /<link rel="stylesheet" href="([^"]+)"/g);
      const scripts = new Set<string>();
      for (const address of attributes(html, /<script type="module" src="([^"]+)"/g)) {
        follow(address, scripts, read);
      }
      const weight = { html: sizeOf(file), css: sum(new Set(styles)), js: sum(scripts) };
      const total = weight.html + weight.css + weight.js;
      return { page: file.replace(/index\.html$/, ''), ...weight, total };
    });
}

/** Adds a script and what it imports statically; a dynamic `import(…)` is loaded on demand. */
function follow(address: string, found: Set<string>, read: (address: string) => string): void {
  if (found.has(address)) return;
  found.add(address);
  const imports = attributes(read(address), /(?:import|from)\s*["'](\.{0,2}\/[^"']+\.js)["']/g);
  for (const target of imports) {
    follow(new URL(target, `file://${address}`).pathname, found, read);
  }
}

const attributes = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);

/** A table for people: KB of each part, and which pages are above the limit. */
export function weightTable(weights: readonly PageWeight[]): string {
  const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1).padStart(7);
  const rows = weights.map(
    ({ page, html, css, js, total }) =>
      `${[html, css, js, total].map(kilobytes).join('')}  /${page}${total > weightLimit ? '  ABOVE THE LIMIT' : ''}`,
  );
  return ['   HTML    CSS     JS  total  page (KB, gzip)', ...rows].join('\n');
}
