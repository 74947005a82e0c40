/**
 * How fast our parser is, beside PowerShell's own and tree-sitter's, on the same texts; whether its
 * time is linear in the size; and how large it is as a download.
 *
 *     node tests/bench/parser.ts [folder or file ...]
 *
 * Without a folder the texts are the blocks of our runbooks and the scripts of tests/engine/cases.
 */
import { dumpErrors } from '../../src/powershell/dump.ts';
import { parse } from '../../src/powershell/parse.ts';
import { readCases } from '../engine/cases/read-cases.ts';
import { casesOf } from '../engine/compare/cases.ts';
import { benchEngine, judgeAvailable, stopJudge } from '../engine/judge.ts';
import { runbookTexts } from '../engine/runbook-texts.ts';
import { bundleSize } from './bundle-size.ts';
import { exponentOf, fastest, throughput } from './measure.ts';
import { shapeOf, shapes } from './shapes.ts';
import { treeSitter } from './tree-sitter.ts';

const seconds = 3;
let missed = 0;

/** Prints a figure beside its bar. */
function report(what: string, shown: string, bar: string, isReached: boolean): void {
  if (!isReached) missed += 1;
  console.log(`  ${what.padEnd(34)} ${shown.padStart(12)}   ${isReached ? ' ' : '!'} ${bar}`);
}

const millions = (value: number): string => `${(value / 1e6).toFixed(2)} M/s`;

function ownTexts(): string[] {
  return [...runbookTexts(), ...readCases()].map(({ text }) => text);
}

async function speed(texts: readonly string[]): Promise<void> {
  const ours = throughput(texts, seconds, parse);
  report('our parser', millions(ours), 'characters', true);
  if (judgeAvailable) {
    const engine = await benchEngine(texts, seconds);
    stopJudge();
    report("PowerShell's own", millions(engine), '', true);
    report('times as fast', (ours / engine).toFixed(2), 'at least 2', ours >= 2 * engine);
  } else console.log("  PowerShell's own needs the .NET SDK 10 on the PATH");
  const wasm = throughput(texts, seconds, await treeSitter());
  report("tree-sitter's WASM", millions(wasm), '', true);
  report('times as fast', (ours / wasm).toFixed(2), 'at least 3', ours >= 3 * wasm);
}

/** Whole blocks of our runbooks, together at least so long. */
function scriptOf(length: number): string {
  let script = '';
  for (const { text } of runbookTexts()) {
    if (script.length < length && dumpErrors(parse(text)).length === 0) script += `${text}\n`;
  }
  return script;
}

function shortTime(): void {
  const text = scriptOf(4_000);
  const run = (): void => {
    parse(text);
  };
  fastest(run, 2);
  const times = Array.from({ length: 2_000 }, () => fastest(run, 0)).sort((a, b) => a - b);
  const milliseconds = (times[1_000] ?? 0) * 1_000 * (4_000 / text.length);
  report(
    '100 lines (4,000 characters)',
    `${milliseconds.toFixed(3)} ms`,
    'under 0.4 ms',
    milliseconds < 0.4,
  );
}

function growth(): void {
  const unit = scriptOf(1_000);
  const points = [1e3, 3e3, 1e4, 3e4, 1e5, 3e5, 1e6, 3e6, 1e7].map((size) => {
    const text = unit.repeat(Math.max(1, Math.round(size / unit.length)));
    const time = fastest(() => parse(text), size < 1e6 ? 0.5 : 2);
    return { size: text.length, seconds: time };
  });
  const exponent = exponentOf(points);
  report('exponent from 1 KB to 10 MB', exponent.toFixed(3), 'at most 1.05', exponent <= 1.05);
  const shown = points.map(({ size, seconds: time }) => (size / time / 1e6).toFixed(1));
  console.log(`    million characters/s by size: ${shown.join(' ')}`);
}

/** Only a real square shows over a sixteenfold size; small times are too uncertain for more. */
function shapesGrowth(): void {
  const found = shapes.map(growthOfShape).sort((a, b) => b.exponent - a.exponent);
  const worst = found[0]?.exponent ?? 0;
  report('worst exponent of odd texts', worst.toFixed(2), 'at most 1.5', worst <= 1.5);
  for (const { name, exponent, note } of found.slice(0, 3)) {
    console.log(`    ${exponent.toFixed(2)} ${name}, ${note}`);
  }
}

function growthOfShape(shape: (typeof shapes)[number]): {
  name: string;
  exponent: number;
  note: string;
} {
  const { name } = shape;
  try {
    const points = [20_000, 80_000, 320_000].map((size) => {
      const text = shapeOf(shape, size);
      return { size: text.length, seconds: fastest(() => parse(text), 0.06) };
    });
    const milliseconds = (points[2]?.seconds ?? 0) * 1000;
    return { name, exponent: exponentOf(points), note: `${milliseconds.toFixed(1)} ms for 320 KB` };
  } catch (error) {
    return { name, exponent: Number.POSITIVE_INFINITY, note: String(error) };
  }
}

/** Runs the bench over these folders or files, or our own texts, and returns whether no bar is missed. */
export async function benchParser(paths: readonly string[]): Promise<boolean> {
  const texts = paths.length > 0 ? casesOf(paths).cases.map(({ text }) => text) : ownTexts();
  const characters = texts.reduce((total, { length }) => total + length, 0);
  missed = 0;
  console.log(`The parser, warm, on ${texts.length} texts of ${characters} characters:`);
  await speed(texts);
  shortTime();
  growth();
  shapesGrowth();
  const kilobytes = (await bundleSize('src/powershell/parse.ts')) / 1024;
  report('minified and gzipped', `${kilobytes.toFixed(1)} KB`, 'under 40 KB', kilobytes < 40);
  return missed === 0;
}

if (import.meta.main && !(await benchParser(process.argv.slice(2)))) process.exitCode = 1;
