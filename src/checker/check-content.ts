import { statSync } from 'node:fs';
import { readProjectCatalogue } from '../catalog/project-modules.ts';
import type { Diagnostic } from '../runbook/diagnostic.ts';
import { byPlace } from '../runbook/diagnostic-sink.ts';
import {
  contentFolder,
  duplicateSlugs,
  isGuidePage,
  listRunbookFiles,
} from '../runbook/runbook-files.ts';
import type { FileCheck } from './check-file.ts';
import { checkFile } from './check-file.ts';
import type { Configuration } from './configuration.ts';
import type { RuleFault } from './rule.ts';
import type { Suppressed } from './suppressions.ts';

export interface ContentCheck {
  /** By file, in the order in which they were named. */
  results: readonly FileCheck[];
  /** Of all files, sorted by place. */
  diagnostics: readonly Diagnostic[];
  /** What comments of the authors suppress. */
  suppressed: readonly Suppressed[];
  /** Rules that failed themselves. */
  faults: readonly RuleFault[];
  /** Files of the project's catalogue that could not be used: `file: what is wrong`. */
  catalogueFaults: readonly string[];
  /** Files that were checked. */
  files: number;
  /** Scripts that were rendered and parsed. */
  renderings: number;
}

/** What is to be checked, with what is known about it before it is read. */
export interface Selection {
  files: readonly string[];
  diagnostics: readonly Diagnostic[];
}

/** All runbooks below a folder. */
export function selectContent(folder = contentFolder): Selection {
  const { files, diagnostics } = listRunbookFiles(folder);
  return { files, diagnostics: [...diagnostics, ...duplicateSlugs(files, folder)] };
}

/**
 * Single files, also outside the content folder, and all runbooks of a folder that is named.
 * Pages of the guide are passed over: they are no runbooks.
 */
export function selectFiles(paths: readonly string[]): Selection {
  return { files: paths.flatMap(filesOf).filter((file) => !isGuidePage(file)), diagnostics: [] };
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

/** Checks every runbook below a folder. Never throws: every fault of every file is a diagnostic. */
export function checkContent(configuration?: Configuration, folder = contentFolder): ContentCheck {
  const { files, diagnostics } = selectContent(folder);
  const results = files.map((file) => checkFile(file, configuration));
  return gather(results, diagnostics);
}

/** Puts the results of files together. */
export function gather(
  results: readonly FileCheck[],
  diagnostics: readonly Diagnostic[] = [],
): ContentCheck {
  return {
    results,
    diagnostics: [...diagnostics, ...results.flatMap((result) => result.diagnostics)].sort(byPlace),
    suppressed: results.flatMap(({ suppressed }) => suppressed),
    faults: results.flatMap(({ faults }) => faults),
    catalogueFaults: readProjectCatalogue().faults,
    files: results.filter(({ isReadable }) => isReadable).length,
    renderings: results.reduce((sum, { renderings }) => sum + renderings, 0),
  };
}
