import { execFileSync } from 'node:child_process';
import { displayPath } from '../src/runbook/runbook-files.ts';
import { UsageError } from './command.ts';

/** Files that differ from git's HEAD, committed to the index or not, and new ones; as in diagnostics. */
export function changedFiles(): ReadonlySet<string> {
  // In a repository without a commit everything is new.
  const head = git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}') ?? emptyTree;
  const changed = git('diff', '--name-only', '--relative', '-z', head.trim(), '--');
  const untracked = git('ls-files', '--others', '--exclude-standard', '-z');
  if (changed === undefined || untracked === undefined) {
    throw new UsageError('--changed needs git and a folder that is in a repository');
  }
  const files = `${changed}${untracked}`.split('\0').filter((file) => file !== '');
  return new Set(files.map(displayPath));
}

/** Every repository knows the tree without files by this name. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

function git(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
