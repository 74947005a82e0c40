import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatDiagnostic } from '../../src/runbook/diagnostic-sink.ts';
import { findRunbook } from '../../src/runbook/find-runbook.ts';
import { loadRunbooks } from '../../src/runbook/load-runbooks.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../command.ts';

export const command: Command = {
  summary: 'save a runbook, or all of them, as one HTML file',
  help: `
Usage: npx runsheet export <runbook> [--out file.html]
       npx runsheet export --all [--out file.html]

Builds and checks the site, and writes one HTML file that needs nothing else: it opens from a disk
on a server without network, with form, copy, print and downloads. With --all the file lists the
runbooks and has a search of its own.

  --out file   where to write; without it the runbook's name, or runbooks.html, in this folder
`,
  async run(args, io) {
    const { values: options, positionals } = parseArgs({
      args: [...args],
      options: { all: { type: 'boolean' }, out: { type: 'string' } },
      allowPositionals: true,
    });
    const [name, ...more] = positionals;
    if (more.length > 0) throw new UsageError(`one runbook is expected, not also "${more[0]}"`);
    if ((name === undefined) === !options.all) {
      throw new UsageError('name one runbook, or write --all');
    }
    const { runbooks, diagnostics } = loadRunbooks();
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    for (const error of errors) io.err(`${formatDiagnostic(error)}\n`);
    if (errors.length > 0) return 1;
    const slug = name === undefined ? undefined : slugOf(name);
    if (slug !== undefined && !runbooks.some((one) => one.slug === slug)) {
      throw new UsageError(`"${name}" is not below content/, so the site has no page of it`);
    }
    // Loaded late: other commands need neither the site nor its bundler.
    const { withBuiltSite } = await import('../export/build-site.ts');
    const { exportLibrary, exportRunbook } = await import('../export/export-pages.ts');
    const date = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
    const html = await withBuiltSite((dist) =>
      slug === undefined ? exportLibrary(dist, runbooks, date) : exportRunbook(dist, slug, date),
    );
    const file = options.out ?? `${slug?.split('/').at(-1) ?? 'runbooks'}.html`;
    try {
      writeFileSync(file, html);
    } catch {
      io.err(`${file} cannot be written; check the path\n`);
      return 2;
    }
    io.out(`${file}: ${Math.ceil(Buffer.byteLength(html) / 1024)} KB\n`);
    return 0;
  },
};

function slugOf(name: string): string {
  const found = findRunbook(name);
  if ('message' in found) throw new UsageError(found.message);
  const faults = 'source' in found ? found.source.diagnostics : found.diagnostics;
  if ('source' in found && found.source.runbook !== undefined) return found.source.runbook.slug;
  throw new Error(faults.map(formatDiagnostic).join('\n'));
}
