import type { Case } from './cases.ts';
import type { Fragment } from './fragments.ts';
import type { Random } from './random.ts';
import { randomOf } from './random.ts';

/** Characters that PowerShell takes for each other, or nearly so. */
const kin = [`'‘’‚‛"`, `"“”„'`, '-–—―', ' \u00a0\u0085\t', '`´'] as const;

interface Range {
  start: number;
  end: number;
}

type Mutate = (fragment: Fragment, random: Random, others: readonly Fragment[]) => string;

/** The ways in which a text is mutated, by name. */
const mutations: Readonly<Record<string, Mutate>> = {
  delete({ text, tokens }, random) {
    const { start, end } = random.pick(outer(tokens));
    return text.slice(0, start) + text.slice(end);
  },
  double({ text, tokens }, random) {
    const { start, end } = random.pick(outer(tokens));
    const between = random.pick(['', ' ']);
    return text.slice(0, end) + between + text.slice(start, end) + text.slice(end);
  },
  swap({ text, tokens }, random) {
    const ranges = outer(tokens);
    const at = random.below(ranges.length);
    const to = random.below(2) === 0 ? at + 1 : random.below(ranges.length);
    const one = ranges[Math.min(at, to)];
    const other = ranges[Math.max(at, to)];
    if (!one || !other || one === other) return text;
    return [
      text.slice(0, one.start),
      text.slice(other.start, other.end),
      text.slice(one.end, other.start),
      text.slice(one.start, one.end),
      text.slice(other.end),
    ].join('');
  },
  cut({ text }, random) {
    const at = random.below(text.length);
    return random.below(8) === 0 ? text.slice(at) : text.slice(0, at);
  },
  typography({ text }, random) {
    const places = [...text.matchAll(/['"\-`‘’“”–—]/g)].map(({ index }) => index);
    if (random.below(8) === 0) places.push(...[...text.matchAll(/ /g)].map(({ index }) => index));
    if (places.length === 0) return text;
    const at = random.pick(places);
    const family = kin.find((one) => one.includes(text[at] ?? '')) ?? kin[0];
    return text.slice(0, at) + random.pick([...family]) + text.slice(at + 1);
  },
  insert({ text, tokens }, random, others) {
    const other = random.pick(others);
    const { start, end } = random.pick(outer(other.tokens));
    const place = random.pick(outer(tokens));
    const at = random.pick([place.start, place.end]);
    const [before, after] = random.pick([
      ['', ''],
      ['', ' '],
      [' ', ''],
      [' ', ' '],
    ] as const);
    return text.slice(0, at) + before + other.text.slice(start, end) + after + text.slice(at);
  },
};

/** Tokens with a text of their own, without those nested in strings. */
function outer(tokens: Fragment['tokens']): readonly Range[] {
  const ranges: Range[] = [];
  for (const [kind, start, end] of tokens) {
    if (kind === 'EndOfInput' || end <= start || start < (ranges.at(-1)?.end ?? 0)) continue;
    ranges.push({ start, end });
  }
  return ranges.length > 0 ? ranges : [{ start: 0, end: 0 }];
}

/** As many mutations as asked for; each depends on the seed and its own number alone. */
export function* mutationsOf(
  fragments: readonly Fragment[],
  count: number,
  seed: number,
): Generator<Case> {
  const names = Object.keys(mutations);
  for (let number = 0; number < count; number++) {
    const random = randomOf(seed * 1_000_003 + number);
    const fragment = random.pick(fragments);
    const name = random.pick(names);
    const text = mutations[name]?.(fragment, random, fragments) ?? fragment.text;
    yield {
      file: `mutation ${number}, ${name}, ${fragment.file}:${fragment.line}`,
      line: 1,
      text: text.toWellFormed(),
    };
  }
}
