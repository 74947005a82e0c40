import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from './cases.ts';
import { casesOf } from './cases.ts';
import type { Aspect, Difference, Outcome } from './compare-text.ts';
import { Comparer } from './comparer.ts';
import type { Parts } from './engine-answers.ts';
import { engineLines, inChunks } from './engine-answers.ts';
import type { Figures } from './figures.ts';
import { Tally } from './figures.ts';
import { fragmentsOf } from './fragments.ts';
import { minimise } from './minimise.ts';
import { mutationsOf } from './mutations.ts';
import type { CompareOptions } from './options.ts';
import type { Found, Group } from './report.ts';
import { figuresText, groupsText } from './report.ts';

/** Compares as the options say and prints the report. Returns whether all was equal. */
export async function runCompare(options: CompareOptions): Promise<boolean> {
  const started = performance.now();
  // A parser that does not even load is told at once, not a thousand times by the thread.
  await import('./compare-text.ts');
  const comparer = new Comparer();
  try {
    const parts: Parts = {
      tree: options.only === undefined || options.only === 'tree',
      tokens: options.only === undefined || options.only === 'tokens',
    };
    const { cases, duplicates } = await collect(options);
    const { figures, groups } = await compareAll(cases, parts, comparer, options);
    await minimiseExamples(groups, parts, comparer, options.minimise);
    if (options.save !== undefined) saveExamples(groups, options.save);
    if (options.json) console.log(JSON.stringify({ figures, groups }, null, 2));
    else {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const also = duplicates > 0 ? `; ${duplicates} texts that stand there again left out` : '';
      console.log(`${figuresText(figures)}\n  ${seconds} s${also}\n${groupsText(groups)}`);
    }
    return groups.length === 0;
  } finally {
    await comparer.close();
  }
}

async function collect({
  paths,
  file,
  mutations,
  seed,
}: CompareOptions): Promise<{ cases: Case[]; duplicates: number }> {
  if (paths[0] === '-') {
    return { cases: [{ file: '-', line: 1, text: readFileSync(0, 'utf8') }], duplicates: 0 };
  }
  const found = casesOf(paths);
  const cases = found.cases.filter((one) => file === undefined || one.file.includes(file));
  if (mutations === 0) return { cases, duplicates: found.duplicates };
  const fragments = await fragmentsOf(cases);
  if (fragments.length === 0) throw new Error('There is no valid text to mutate.');
  return { cases: [...mutationsOf(fragments, mutations, seed)], duplicates: 0 };
}

async function compareAll(
  cases: readonly Case[],
  parts: Parts,
  comparer: Comparer,
  options: CompareOptions,
): Promise<{ figures: Figures; groups: Group[] }> {
  const tally = new Tally();
  const groups = new Map<string, Group>();
  const take = (one: Case, outcome: Outcome): void => {
    tally.add(one, outcome);
    for (const difference of outcome.differences) {
      if (!isWanted(difference, options)) continue;
      const group = groups.get(difference.group) ?? {
        group: difference.group,
        count: 0,
        examples: [],
      };
      groups.set(difference.group, group);
      group.count += 1;
      keepExample(group, { case: one, difference }, options.each);
    }
  };
  // The engine is one chunk ahead of our parser, no more: answers are large.
  let comparing: Promise<void> = Promise.resolve();
  for (const chunk of inChunks(cases)) {
    const texts = chunk.map(({ text }) => text);
    const lines = await engineLines(texts, parts);
    await comparing;
    comparing = comparer.compare({ texts, lines, parts }).then((outcomes) => {
      for (const [index, outcome] of outcomes.entries()) {
        const one = chunk[index];
        if (one) take(one, outcome);
      }
    });
  }
  await comparing;
  const sorted = [...groups.values()].sort((a, b) => b.count - a.count);
  let left = options.limit;
  for (const group of sorted) {
    group.examples.splice(left);
    left -= group.examples.length;
  }
  return { figures: tally.figures, groups: sorted };
}

/** The shortest texts show a cause best. */
function keepExample(group: Group, found: Found, each: number): void {
  const { examples } = group;
  examples.push(found);
  examples.sort((a, b) => a.case.text.length - b.case.text.length);
  examples.splice(each);
}

function isWanted({ aspect, group }: Difference, options: CompareOptions): boolean {
  const ofErrors: Aspect[] = [
    'verdict',
    'first error',
    'later error',
    'exception',
    'engine failed',
  ];
  const isOfErrors = ofErrors.includes(aspect);
  const byAspect =
    options.only === undefined ||
    (options.only === 'errors' ? isOfErrors : options.only === aspect);
  return byAspect && (options.group === undefined || group.includes(options.group));
}

async function minimiseExamples(
  groups: readonly Group[],
  parts: Parts,
  comparer: Comparer,
  count: number,
): Promise<void> {
  const differenceIn = async (text: string, group: string): Promise<Difference | undefined> => {
    const lines = await engineLines([text], parts, { keep: false });
    const [outcome] = await comparer.compare({ texts: [text], lines, parts });
    return outcome?.differences.find((one) => one.group === group);
  };
  let left = count;
  for (const { group, examples } of groups) {
    // What hangs takes its seconds at each try.
    if (group === 'exception: our parser hangs') continue;
    for (const example of examples) {
      if (left-- <= 0) return;
      const { case: one } = example;
      const text = await minimise(
        one.text,
        async (candidate) => (await differenceIn(candidate, group)) !== undefined,
      );
      const difference = await differenceIn(text, group);
      if (!difference) continue;
      example.case = { file: `smaller, of ${one.file}:${one.line}`, line: 1, text };
      example.difference = difference;
    }
    // Different texts often come down to one.
    const known = new Set<string>();
    const distinct = examples.filter(({ case: { text } }) => !known.has(text) && known.add(text));
    examples.splice(0, examples.length, ...distinct);
  }
}

function saveExamples(groups: readonly Group[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  let number = 0;
  for (const { group, examples } of groups) {
    for (const { case: one } of examples) {
      number += 1;
      const name = `${String(number).padStart(3, '0')}-${group.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 60)}`;
      writeFileSync(join(folder, `${name}.ps1`), one.text);
    }
  }
}
