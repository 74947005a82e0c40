import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { readProjectCatalogue } from '../catalog/project-modules.ts';
import { readRunbookFile } from '../runbook/load-runbooks.ts';
import { contentFolder, displayPath, readTextFile } from '../runbook/runbook-files.ts';
import { normaliseText } from '../runbook/source-text.ts';
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
  /** Of the text that was checked. */
  textHash?: string;
  /** What was asked about other files; the result holds as long as the answers do. */
  asked: readonly Asked[];
}

/** A question to the surroundings of a runbook, with its answer. */
export interface Asked {
  kind: 'page' | 'file' | 'anchors';
  /** As in the runbook. */
  path: string;
  /** The file that the answer depends on, as in diagnostics. */
  target: string;
  /** Whether it is there; for anchors the hash of its text. */
  answer: boolean | string;
}

/** Checks one file of the disk. Never throws: every fault is a diagnostic. */
export function checkFile(file: string, configuration?: Configuration): FileCheck {
  const { source, diagnostics } = readRunbookFile(file);
  const shown = displayPath(file);
  const asked: Asked[] = [];
  if (!source) {
    const nothing = { suppressed: [], faults: [], renderings: 0, asked };
    return { file: shown, isReadable: false, diagnostics, ...nothing };
  }
  const surroundings = recordingSurroundings(file, asked);
  const { source: _, ...result } = checkSource(source, surroundings, configuration);
  return { file: shown, isReadable: true, textHash: hashOf(source.text), asked, ...result };
}

/** Hash of a text as `normaliseText` gives it. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Whether what the check of a file was told about others is still so. */
export function stillHolds({ file, asked }: FileCheck): boolean {
  const { exists } = surroundingsOf(file);
  return asked.every(({ kind, path, target, answer }) =>
    kind === 'anchors' ? fingerprintOf(target) === answer : exists(path, kind) === answer,
  );
}

function recordingSurroundings(file: string, asked: Asked[]): Surroundings {
  const { exists, anchors, ...others } = surroundingsOf(file);
  return {
    ...others,
    exists(path, kind) {
      const answer = exists(path, kind);
      const target = displayPath(
        kind === 'file' ? resolve(dirname(file), path) : `${linkedPath(file, path)}.mdx`,
      );
      asked.push({ kind, path, target, answer });
      return answer;
    },
    anchors(path) {
      const target = displayPath(`${linkedPath(file, path)}.mdx`);
      asked.push({ kind: 'anchors', path, target, answer: fingerprintOf(target) });
      return anchors(path);
    },
  };
}

function fingerprintOf(target: string): string {
  const read = readTextFile(target);
  return 'text' in read ? hashOf(normaliseText(read.text)) : '';
}

/** Pages of the site that no MDX file is behind: home, the guide's, products' and rules' lists, the last check. */
function isListPage(below: string): boolean {
  const [first = '', name, more] = below.split(/[\\/]/);
  if (name === undefined) return ['', 'guide', 'rules', 'check'].includes(first);
  return more === undefined && (first === 'rules' || first === 'products');
}

/**
 * What a runbook's links may lead to. A page's address is that of its file without `.mdx`, with a
 * slash behind it, so a link is relative to `<file without .mdx>/`.
 */
export function surroundingsOf(file: string): Surroundings {
  const { catalogue } = readProjectCatalogue();
  return {
    ...(catalogue ? { catalogue } : {}),
    exists(relativePath, kind) {
      if (kind === 'file') return existsSync(resolve(dirname(file), relativePath));
      const target = linkedPath(file, relativePath);
      return existsSync(`${target}.mdx`) || isListPage(relative(resolve(contentFolder), target));
    },
    anchors(relativePath) {
      const { source } = readRunbookFile(`${linkedPath(file, relativePath)}.mdx`);
      return source && anchorsOf(source);
    },
  };
}

/** The path, without `.mdx`, of the page that a link leads to. */
function linkedPath(file: string, address: string): string {
  const page = join(dirname(file), `${file.slice(0, -extname(file).length).split(/[\\/]/).pop()}`);
  return resolve(page, address).replace(/[\\/]$/, '');
}
