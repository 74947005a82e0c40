import type { Case } from './cases.ts';
import type { Difference } from './compare-text.ts';
import type { Figures } from './figures.ts';

/** A difference and the text in which it was found. */
export interface Found {
  case: Case;
  difference: Difference;
}

/** Differences of one group, all counted, the first ones kept. */
export interface Group {
  group: string;
  count: number;
  examples: Found[];
}

/** The figures as a table for a terminal. */
export function figuresText(figures: Figures): string {
  const { slowest } = figures;
  const share = ({ equal, all }: { equal: number; all: number }): string =>
    all === 0 ? 'none' : `${((100 * equal) / all).toFixed(3)}%  ${equal} of ${all}`;
  const leftOut = Object.entries(figures.leftOut).map(([id, count]) => `${count} ${id}`);
  return [
    `${figures.texts} texts, ${figures.characters} characters, ${figures.refusedByEngine} refused by the engine`,
    `  verdict equal      ${share(figures.verdict)}`,
    `  first error equal  ${share(figures.firstError)}`,
    `  error list equal   ${share(figures.errorList)}`,
    `  tree identical     ${share(figures.tree)}`,
    `  tokens identical   ${share(figures.tokens)}`,
    `  exceptions         ${figures.exceptions}${figures.engineFailed > 0 ? `; the engine failed on ${figures.engineFailed}` : ''}`,
    ...(leftOut.length > 0 ? [`  left out           ${leftOut.join(', ')}`] : []),
    `  our parse          ${(figures.charactersPerSecond / 1e6).toFixed(2)} million characters/s; slowest ${slowest.milliseconds.toFixed(1)} ms for ${slowest.characters} characters, ${slowest.file}:${slowest.line}`,
  ].join('\n');
}

/** The groups, the largest first, with their examples: three to five lines each. */
export function groupsText(groups: readonly Group[]): string {
  const withExamples = groups.filter(({ examples }) => examples.length > 0);
  const others = groups.filter(({ examples }) => examples.length === 0);
  return [
    ...withExamples.map(
      ({ group, count, examples }) =>
        `\n── ${count}× ${group}\n${examples.map(exampleText).join('\n')}`,
    ),
    ...(others.length > 0 ? ['\n── without examples (--limit, --group)'] : []),
    ...others.map(({ group, count }) => `  ${count}× ${group}`),
  ].join('\n');
}

function exampleText({ case: { file, line, text }, difference }: Found): string {
  const { start, end, engine, ours, within } = difference;
  const before = text.slice(0, start);
  const lines = before.split('\n');
  const place = `${file}:${line + lines.length - 1}:${(lines.at(-1)?.length ?? 0) + 1}`;
  return [
    `  ${place}${within ? `  in ${within}` : ''}`,
    `    ${excerpt(text, start, end)}`,
    ...(engine === '' ? [] : [`    engine  ${engine}`]),
    `    ours    ${ours}`,
  ].join('\n');
}

/** A short text whole, of a long one the surroundings, on one line with the range marked. */
export function excerpt(text: string, start: number, end: number): string {
  const isShort = text.length <= 180;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const from = isShort ? 0 : Math.max(lineStart, start - 70);
  const until = isShort
    ? text.length
    : Math.min(lineEnd < 0 ? text.length : lineEnd, end + 60, start + 160);
  const stop = Math.min(end, until);
  const parts = [
    from > lineStart ? '…' : '',
    visible(text.slice(from, start)),
    '⟦',
    visible(text.slice(start, stop)),
    stop < end ? '…' : '⟧',
    visible(text.slice(stop, until)),
    stop >= end && until < text.length ? '…' : '',
  ];
  return parts.join('');
}

function visible(text: string): string {
  return text
    .replaceAll('\r\n', '⏎')
    .replaceAll('\n', '⏎')
    .replaceAll('\t', '⇥')
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u0085]/gu,
      (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
    );
}
