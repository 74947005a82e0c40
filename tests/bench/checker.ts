import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BlockAnalysis } from '../../src/checker/analyse-block.ts';
import { analyseBlocks } from '../../src/checker/analyse-block.ts';
import { surroundingsOf } from '../../src/checker/check-file.ts';
import { applyRule, checkRunbook } from '../../src/checker/check-runbook.ts';
import { rules } from '../../src/checker/rules.ts';
import { parse } from '../../src/powershell/parse.ts';
import { readRunbookFile } from '../../src/runbook/load-runbooks.ts';
import { generatedRunbook, runbookOfOneScript } from './generated-runbooks.ts';
import { exponentOf, fastest } from './measure.ts';

/*
 * The checker as an author and a pipeline meet it: one runbook from a cold start, all rules on a
 * runbook that was read, many generated runbooks with and without the cache, and how its time grows.
 * `node tests/bench/checker.ts [runbooks] [blocks]`
 */

const project = resolve(import.meta.dirname, '../..');
const program = join(project, 'scripts/runsheet.js');
const realRunbook = 'content/operations-manager/replace-a-gateway.mdx';

/** Prints what the whole process, its threads included, has needed. */
const meter = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]));
});`;

interface Run {
  seconds: number;
  /** Of all cores together; tells more where other programs run too. */
  cpuSeconds: number;
  megabytes: number;
}

function run(folder: string, args: readonly string[]): Run {
  const start = performance.now();
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(meter)}`, program, 'check', ...args],
    { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const [cpuSeconds, megabytes]: [number, number] = JSON.parse(stderr);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds, megabytes };
}

let missed = 0;

function report(what: string, shown: string, aim: string, isReached: boolean): void {
  if (!isReached) missed += 1;
  console.log(`  ${what.padEnd(34)} ${shown}   ${isReached ? '' : '! '}${aim}`);
}

function reportRun(what: string, { seconds, cpuSeconds, megabytes }: Run, aim: number): void {
  const shown = `${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s of CPU, ${megabytes.toFixed(0)} MB`;
  const isReached = seconds <= aim && megabytes < 1024;
  report(what, shown, `at most ${aim} s and 1,024 MB`, isReached);
}

function coldStart(): void {
  const once = (): Run => run(project, [realRunbook, '--no-cache']);
  // The first run packs the program, the second fills Node's cache of what is compiled.
  once();
  once();
  const runs = Array.from({ length: 5 }, once).sort((a, b) => a.seconds - b.seconds);
  if (runs[0]) reportRun('one runbook, cold', runs[0], 0.4);
}

/** As the parser's figure: 100 lines are 4,000 characters. */
function rulesWarm(): void {
  const file = join(project, realRunbook);
  const { source } = readRunbookFile(file);
  const { runbook } = source ?? {};
  if (!source || !runbook) throw new Error(`${realRunbook} cannot be read`);
  const analysed = analyseBlocks(source, runbook);
  const characters = analysed.reduce((sum, { plain }) => sum + plain.rendering.text.length, 0);
  // The rules share what they find out about a tree, so each round needs trees of its own.
  const anew = (): readonly BlockAnalysis[] =>
    analysed.map((analysis) => {
      const { parsed, rendering, holes } = analysis.plain;
      if (!parsed) return analysis;
      return {
        ...analysis,
        plain: { ...analysis.plain, parsed: parse(rendering.text, { holes }) },
      };
    });
  const surroundings = surroundingsOf(file);
  const applied = rules.filter(({ isOffByDefault }) => !isOffByDefault);
  const times = Array.from({ length: 600 }, () => {
    const blocks = anew();
    return fastest(() => {
      for (const rule of applied) applyRule(rule, { source, blocks, surroundings });
    }, 0);
  });
  const milliseconds = (Math.min(...times) * 1000 * 4000) / characters;
  const what = `${applied.length} rules, 100 lines (4,000 characters)`;
  report(what, `${milliseconds.toFixed(3)} ms`, 'under 0.5 ms', milliseconds < 0.5);
}

function growth(what: string, sizes: readonly number[], make: (size: number) => string): void {
  const surroundings = { exists: () => true, anchors: () => undefined };
  const points = sizes.map((size) => {
    const text = make(size);
    const check = (): void => {
      checkRunbook(text, 'content/bench/growth.mdx', surroundings);
    };
    return { size: text.length, seconds: fastest(check, 1.5) };
  });
  const exponent = exponentOf(points);
  const shown = points.map(({ seconds }) => (seconds * 1000).toFixed(0)).join(', ');
  report(what, `${exponent.toFixed(3)} (${shown} ms)`, 'at most 1.05', exponent <= 1.05);
}

function manyRunbooks(count: number, blocks: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'runsheet-bench-'));
  try {
    mkdirSync(join(folder, 'content/bench'), { recursive: true });
    for (let index = 0; index < count; index++) {
      const text = generatedRunbook(index, blocks);
      writeFileSync(join(folder, `content/bench/r${index}.mdx`), text);
    }
    reportRun(`${count} runbooks of ${blocks} blocks`, run(folder, []), 15);
    reportRun('the same, from the cache', run(folder, []), 2);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Returns whether no aim is missed. */
export function benchChecker(count = 1000, blocks = 30): boolean {
  missed = 0;
  console.log('The checker:');
  coldStart();
  rulesWarm();
  growth('exponent from 3 to 300 blocks', [3, 10, 30, 100, 300], (size) =>
    generatedRunbook(0, size),
  );
  growth('exponent from 1 KB to 1 MB', [1e3, 1e4, 1e5, 1e6], runbookOfOneScript);
  manyRunbooks(count, blocks);
  return missed === 0;
}

if (import.meta.main) {
  const [count, blocks] = process.argv.slice(2).map(Number);
  if (!benchChecker(count, blocks)) process.exitCode = 1;
}
