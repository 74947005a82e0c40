import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../scripts/command-line.ts';
import { startProgress } from '../../scripts/progress.ts';
import { runbookText } from '../runbook/fixture.ts';
import { inEmptyFolder, runsheet } from './run.ts';

const git = (...args: string[]): void => {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
  execFileSync('git', [...identity, ...args], { stdio: 'ignore' });
};
const alias = runbookText({ body: '```powershell session=shell\nGet-Process | ft\n```' });

// Other programs, git and the file system, may take their time.
vi.setConfig({ testTimeout: 30_000 });

describe('runsheet check --changed', () => {
  inEmptyFolder();
  beforeEach(() => {
    mkdirSync('content/a b', { recursive: true });
    for (const name of ['kept', 'edited', 'staged', 'gone']) {
      writeFileSync(`content/a b/${name}.mdx`, alias);
    }
  });
  const checked = async (...args: string[]): Promise<string[]> => {
    const { out } = await runsheet(['check', '--json', '--changed', ...args]);
    return JSON.parse(out).diagnostics.map(({ file }: { file: string }) => file);
  };

  it('checks what differs from the last commit, and what is new', async () => {
    git('init');
    expect(await checked()).toHaveLength(4);
    git('add', '.');
    git('commit', '-m', 'all');
    expect(await checked()).toEqual([]);
    writeFileSync('content/a b/edited.mdx', `${alias}More.\n`);
    writeFileSync('content/a b/staged.mdx', `${alias}More.\n`);
    writeFileSync('content/a b/ünew.mdx', alias);
    git('add', 'content/a b/staged.mdx');
    git('rm', '--force', 'content/a b/gone.mdx');
    expect(await checked()).toEqual([
      'content/a b/edited.mdx',
      'content/a b/staged.mdx',
      'content/a b/ünew.mdx',
    ]);
    expect(await checked('content/a b/edited.mdx', 'content/a b/kept.mdx')).toEqual([
      'content/a b/edited.mdx',
    ]);
  });

  it('needs a repository', async () => {
    const { code, err } = await runsheet(['check', '--changed']);
    expect(code).toBe(2);
    expect(err).toContain('--changed needs git and a folder that is in a repository');
  });
});

describe('runsheet check --watch', () => {
  inEmptyFolder();

  it('checks again when a file changes, and names all findings each time', async () => {
    mkdirSync('content/a', { recursive: true });
    writeFileSync('content/a/x.mdx', alias);
    const stop = new AbortController();
    const rounds: string[] = [];
    let out = '';
    let onRound = (): void => {};
    const round = (): Promise<void> =>
      new Promise((resolve) => {
        onRound = resolve;
      });
    const first = round();
    const run = runCommandLine(['check', '--watch'], {
      out(text) {
        out += text;
        if (!text.startsWith('Waiting')) return;
        rounds.push(out);
        out = '';
        onRound();
      },
      err: () => {},
      input: (async function* () {})(),
      signal: stop.signal,
    });
    await first;
    expect(rounds[0]).toMatch(/^Checking\.\ncontent\/a\/x\.mdx:\d+:15 alias /);
    const second = round();
    writeFileSync('content/a/x.mdx', runbookText());
    await second;
    expect(rounds[1]).toMatch(/^Checking\.\n1 runbook, .*: 0 errors\.\nWaiting for changes\.\n$/);
    stop.abort();
    expect(await run).toBe(0);
  });

  it('ends where there is nothing to watch', async () => {
    const { code, out } = await runsheet(['check', '--watch', 'nothing/x.mdx']);
    expect(code).toBe(0);
    expect(out).toContain('nothing/x.mdx:1:1 unreadable cannot be read');
  });

  it('is for people', async () => {
    const { code, err } = await runsheet(['check', '--watch', '--json']);
    expect(code).toBe(2);
    expect(err).toContain('--watch reports to the terminal only');
  });
});

describe('the cache of runsheet check', () => {
  inEmptyFolder();
  it('is written unless it is refused', async () => {
    mkdirSync('content/a', { recursive: true });
    writeFileSync('content/a/x.mdx', alias);
    const refused = await runsheet(['check', '--no-cache']);
    expect(existsSync('.cache')).toBe(false);
    expect(await runsheet(['check'])).toEqual(refused);
    expect(existsSync('.cache/check')).toBe(true);
    expect(await runsheet(['check'])).toEqual(refused);
  });
});

describe('the progress of a long run', () => {
  const io = (shown?: string[]) => ({
    out: () => {},
    err: () => {},
    input: (async function* () {})(),
    ...(shown ? { progress: (text: string) => shown.push(text) } : {}),
  });

  it('is told after a second, and taken away at the end', () => {
    const shown: string[] = [];
    let time = 0;
    const progress = startProgress(io(shown), () => time);
    progress.tell(1, 2000);
    time = 1500;
    progress.tell(1200, 2000);
    progress.end();
    expect(shown).toEqual(['checked 1,200 of 2,000 runbooks', '']);
  });

  it('is told to a terminal only', () => {
    const progress = startProgress(io(), () => Infinity);
    expect(() => {
      progress.tell(1, 2);
      progress.end();
    }).not.toThrow();
  });
});
