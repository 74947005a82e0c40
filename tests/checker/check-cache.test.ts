import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { affectedFiles } from '../../src/checker/affected-files.ts';
import { CheckCache } from '../../src/checker/check-cache.ts';
import type { FileCheck } from '../../src/checker/check-file.ts';
import { checkFile } from '../../src/checker/check-file.ts';
import { checkFiles } from '../../src/checker/check-files.ts';
import { noConfiguration } from '../../src/checker/configuration.ts';
import { runbookText } from '../runbook/fixture.ts';
import { inEmptyFolder } from '../scripts/run.ts';

const one = 'content/p/one.mdx';
const two = 'content/p/two.mdx';
const file = '.cache/check/results.json';

describe('the cache', () => {
  inEmptyFolder();
  beforeEach(async () => {
    mkdirSync('content/p', { recursive: true });
    writeFileSync(one, runbookText({ body: '[two](../two/#later) ![a chart](chart.png)' }));
    writeFileSync(two, runbookText({ body: '## Later' }));
    const cache = new CheckCache(noConfiguration);
    await checkFiles([one, two], { configuration: noConfiguration, cache });
  });
  const knows = (path: string, cache = new CheckCache(noConfiguration)): boolean =>
    cache.find(path) !== undefined;

  it('knows what was checked, with the same result', () => {
    expect(new CheckCache(noConfiguration).find(one)).toEqual(checkFile(one));
    expect(knows(two)).toBe(true);
  });

  it('knows a file by its text, not by its line ends', () => {
    writeFileSync(two, readFileSync(two, 'utf8').replaceAll('\n', '\r\n'));
    expect(knows(two)).toBe(true);
    writeFileSync(two, `${readFileSync(two, 'utf8')}more`);
    expect(knows(two)).toBe(false);
    rmSync(two);
    expect(knows(two)).toBe(false);
  });

  it.each([
    ['a heading', () => writeFileSync(two, runbookText({ body: '## Sooner' }))],
    ['a page', () => rmSync(two)],
    ['an image', () => writeFileSync('content/p/chart.png', '')],
  ])('forgets a file whose link leads to %s that changed', (_, change) => {
    expect(knows(one)).toBe(true);
    change();
    expect(knows(one)).toBe(false);
  });

  it('forgets everything for another configuration or another checker', () => {
    expect(knows(one, new CheckCache({ rules: { alias: 'off' }, paths: [] }))).toBe(false);
    expect(knows(one, new CheckCache(noConfiguration, undefined, 'next'))).toBe(false);
  });

  it.each(['', '{', 'null', '{"key": 1}', '[]'])('may hold anything, such as %j', (text) => {
    writeFileSync(file, text);
    expect(knows(one)).toBe(false);
  });

  it('does not keep what a failing rule left open, nor what could not be read', () => {
    const cache = new CheckCache(noConfiguration);
    const result = checkFile(two);
    writeFileSync(two, runbookText({ body: 'Other.' }));
    cache.keep({ ...checkFile(two), faults: [{ rule: 'syntax', file: two, message: 'x' }] });
    expect(knows(two, cache)).toBe(false);
    cache.keep(checkFile('nothing.mdx'));
    expect(knows('nothing.mdx', cache)).toBe(false);
    expect(result.faults).toEqual([]);
  });

  it('is no more than a help: a folder that cannot be written does not matter', () => {
    rmSync('.cache', { recursive: true });
    writeFileSync('.cache', '');
    const cache = new CheckCache(noConfiguration);
    cache.keep(checkFile(two));
    cache.save();
    expect(readFileSync('.cache', 'utf8')).toBe('');
  });
});

describe('what is checked again after a change', () => {
  inEmptyFolder();
  it('is the file itself, what is new, and what links to it', () => {
    mkdirSync('content/p', { recursive: true });
    const three = 'content/p/three.mdx';
    writeFileSync(one, runbookText({ body: '[two](../two/#later) ![a chart](chart.png)' }));
    for (const path of [two, three]) writeFileSync(path, runbookText({ body: '## Later' }));
    const all = [one, three, two];
    const known = new Map<string, FileCheck>(all.map((path) => [path, checkFile(path)]));
    const affected = (...changed: string[]) => affectedFiles(new Set(changed), all, known);
    expect(affected(three)).toEqual([three]);
    expect(affected(two)).toEqual([one, two]);
    expect(affected('content/p/chart.png')).toEqual([one]);
    expect(affected('content/p/notes.txt', 'content/p/gone.mdx')).toEqual([]);
    expect(affectedFiles(new Set(), [...all, 'content/p/new.mdx'], known)).toEqual([
      'content/p/new.mdx',
    ]);
  });
});

describe('checking many files', () => {
  inEmptyFolder();
  const files = Array.from({ length: 30 }, (_, index) => `content/p/r${index}.mdx`);
  beforeEach(() => {
    mkdirSync('content/p', { recursive: true });
    for (const [index, path] of files.entries()) {
      const body = index % 2 === 0 ? '' : '```powershell session=shell\nGet-Process | ft\n```';
      writeFileSync(path, runbookText({ body }));
    }
  });

  it('in threads finds the same in the same order, and tells how far it is', async () => {
    const told: number[] = [];
    const configuration = { ...noConfiguration, rules: { alias: 'info' as const } };
    const results = await checkFiles(files, {
      configuration,
      threads: 2,
      onProgress: (done) => told.push(done),
    });
    expect(results).toEqual(files.map((path) => checkFile(path, configuration)));
    expect(results[1]?.diagnostics).toMatchObject([{ rule: 'alias', severity: 'info' }]);
    expect(told).toEqual(files.map((_, index) => index + 1));
  }, 30_000);
});
