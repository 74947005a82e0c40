import { existsSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { readProjectCatalogue } from '../catalog/project-modules.ts';
import type { Diagnostic } from '../runbook/diagnostic.ts';
import { byPlace } from '../runbook/diagnostic-sink.ts';
import { loadRunbooks, readRunbookFile } from '../runbook/load-runbooks.ts';
import { contentFolder, isGuidePage, listRunbookFiles } from '../runbook/runbook-files.ts';
import { anchorsOf } from './anchors.ts';
import { checkSource } from './check-runbook.ts';
import type { Surroundings } from './rule.ts';

export interface ContentCheck {
  /** Of all files, sorted by place. */
  diagnostics: readonly Diagnostic[];
  /** Files that were checked. */
  files: number;
  /** Scripts that were rendered and parsed. */
  renderings: number;
  /** What the check itself could not use, such as a faulty file of facts. */
  faults: readonly string[];
}

/** Checks every runbook below a folder. Never throws: every fault of every file is a diagnostic. */
export function checkContent(folder = contentFolder): ContentCheck {
  const { sources, diagnostics } = loadRunbooks(folder);
  const project = readProjectCatalogue();
  const results = sources.map((source) =>
    checkSource(source, surroundingsOf(source.file, project)),
  );
  const ofSources = new Set(sources.flatMap((source) => source.diagnostics));
  return {
    diagnostics: [
      ...diagnostics.filter((diagnostic) => !ofSources.has(diagnostic)),
      ...results.flatMap((result) => result.diagnostics),
    ].sort(byPlace),
    files: sources.length,
    renderings: results.reduce((sum, result) => sum + result.renderings, 0),
    faults: project.faults,
  };
}

/**
 * Checks single files, also outside the content folder, and all runbooks of a folder that is named.
 * Pages of the guide are passed over: they are no runbooks.
 */
export function checkFiles(paths: readonly string[]): ContentCheck {
  const files = paths.flatMap(filesOf).filter((file) => !isGuidePage(file));
  const project = readProjectCatalogue();
  const results = files.map((file) => {
    const { source, diagnostics } = readRunbookFile(file);
    return source
      ? checkSource(source, surroundingsOf(file, project))
      : { diagnostics, renderings: 0 };
  });
  return {
    diagnostics: results.flatMap((result) => result.diagnostics).sort(byPlace),
    files: files.length,
    renderings: results.reduce((sum, result) => sum + result.renderings, 0),
    faults: project.faults,
  };
}

function filesOf(path: string): readonly string[] {
  // A folder with a file's name, and what cannot be looked at, is reported when it is read.
  try {
    const isFolder = statSync(path).isDirectory() && !/\.mdx$/i.test(path);
    return isFolder ? listRunbookFiles(path).files : [path];
  } catch {
    return [path];
  }
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
export function surroundingsOf(file: string, { catalogue } = readProjectCatalogue()): Surroundings {
  const page = join(dirname(file), `${file.slice(0, -extname(file).length).split(/[\\/]/).pop()}`);
  const pathOf = (address: string): string => resolve(page, address).replace(/[\\/]$/, '');
  return {
    ...(catalogue ? { catalogue } : {}),
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
