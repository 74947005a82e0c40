import { existsSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { readRunbookFile } from '../runbook/load-runbooks.ts';
import { contentFolder, displayPath } from '../runbook/runbook-files.ts';
import { anchorsOf } from './anchors.ts';
import { checkSource } from './check-runbook.ts';
import type { Configuration } from './configuration.ts';
import type { CheckResult, Surroundings } from './rule.ts';

/** What is known of one file after its check; plain data, so that it can be kept and sent. */
export interface FileCheck extends Omit<CheckResult, 'source'> {
  /** As in the diagnostics. */
  file: string;
  /** False when there is nothing to check: no such file, no text. */
  isReadable: boolean;
}

/** Checks one file of the disk. Never throws: every fault is a diagnostic. */
export function checkFile(file: string, configuration?: Configuration): FileCheck {
  const { source, diagnostics } = readRunbookFile(file);
  const shown = { file: displayPath(file), isReadable: source !== undefined };
  if (!source) return { ...shown, diagnostics, suppressed: [], faults: [], renderings: 0 };
  const { source: _, ...result } = checkSource(source, surroundingsOf(file), configuration);
  return { ...shown, ...result };
}

/** Pages of the site that no MDX file is behind: home, the guide's, products' and rules' lists. */
function isListPage(below: string): boolean {
  const [first = '', name, more] = below.split(/[\\/]/);
  if (name === undefined) return ['', 'guide', 'rules'].includes(first);
  return more === undefined && (first === 'rules' || first === 'products');
}

/**
 * What a runbook's links may lead to. A page's address is that of its file without `.mdx`, with a
 * slash behind it, so a link is relative to `<file without .mdx>/`.
 */
export function surroundingsOf(file: string): Surroundings {
  const page = join(dirname(file), `${file.slice(0, -extname(file).length).split(/[\\/]/).pop()}`);
  const pathOf = (address: string): string => resolve(page, address).replace(/[\\/]$/, '');
  return {
    exists(relativePath, kind) {
      if (kind === 'file') return existsSync(resolve(dirname(file), relativePath));
      const target = pathOf(relativePath);
      return existsSync(`${target}.mdx`) || isListPage(relative(resolve(contentFolder), target));
    },
    anchors(relativePath) {
      const { source } = readRunbookFile(`${pathOf(relativePath)}.mdx`);
      return source && anchorsOf(source);
    },
  };
}
