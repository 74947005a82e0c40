import { execFileSync } from 'node:child_process';

/** Dates by file, read with one call of git; empty where there is no git or no repository. */
function readDates(): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  let log: string;
  try {
    log = execFileSync(
      'git',
      // The second `-c`: a merge that is like none of its parents changed the file too.
      [
        '-c',
        'core.quotePath=false',
        'log',
        '--format=%x00%cI',
        '-c',
        '--name-only',
        '--relative',
        '-z',
      ],
      { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] },
    );
  } catch {
    return dates;
  }
  let date = '';
  for (const part of log.split(/[\0\n]/)) {
    if (/^\d{4}-\d\d-\d\dT/.test(part)) date = part;
    else if (part !== '' && !dates.has(part)) dates.set(part, date);
  }
  return dates;
}

let dates: ReadonlyMap<string, string> | undefined;

/**
 * ISO 8601 date of the last commit that touched the file; undefined without git or before its first
 * commit.
 *
 * @param file relative to the working directory, with `/`
 */
export function lastChange(file: string): string | undefined {
  dates ??= readDates();
  return dates.get(file);
}
