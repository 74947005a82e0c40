import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadRunbooks } from '../../src/runbook/load-runbooks.ts';
import { contentFolder } from '../../src/runbook/runbook-files.ts';
import { slugOf } from '../../src/runbook/slug.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../command.ts';
import { newRunbookText } from '../new-runbook.ts';

export const command: Command = {
  summary: 'write a new runbook to start from',
  help: `
Usage: npx runsheet new <product>/<name> [--title text] [--product text]

Writes content/<product>/<name>.mdx: a small runbook that passes the checker, with a parameter, a
step that reads and a guarded step that changes something. An existing file is never overwritten.

  --title     title of the runbook; without it made from the name
  --product   the product as readers write it; without it as in the folder's other runbooks
`,
  run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { title: { type: 'string' }, product: { type: 'string' } },
      allowPositionals: true,
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) {
      throw new UsageError('one name is expected, such as operations-manager/replace-a-gateway');
    }
    const parts = path.replace(/\.mdx$/, '').split('/');
    const [folder = '', name = ''] = parts;
    if (parts.length !== 2 || parts.some((part) => part === '' || part !== slugOf(part))) {
      const slugs = parts.map(slugOf).filter(Boolean);
      const proposal = [...new Set([slugs[0], slugs.at(-1)])].filter(Boolean).join('/');
      throw new UsageError(
        `"${path}" is no <product>/<name> of small letters, digits and "-"; write ${
          proposal.includes('/') ? proposal : `my-product/${proposal || 'my-runbook'}`
        }`,
      );
    }
    if (folder === 'guide')
      throw new UsageError('"guide" holds the authoring guide; name a product');
    const file = join(contentFolder, folder, `${name}.mdx`).replaceAll('\\', '/');
    const neighbour = loadRunbooks().runbooks.find(({ slug }) => slug.startsWith(`${folder}/`));
    const text = newRunbookText({
      title: values.title ?? inWords(name),
      product: values.product ?? neighbour?.product ?? inWords(folder),
    });
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
    } catch (error) {
      const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      const reason = exists
        ? 'it exists already; choose another name'
        : 'the folder cannot be written';
      io.err(`${file} was not written: ${reason}\n`);
      return 2;
    }
    io.out(`${file}\n`);
    return 0;
  },
};

/** `replace-a-gateway` → `Replace a gateway`. */
function inWords(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
