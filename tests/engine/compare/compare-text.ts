import { dumpErrors, dumpTokens, dumpTree } from '../../../src/powershell/dump.ts';
import { parse } from '../../../src/powershell/parse.ts';
import type { EngineParse } from '../judge.ts';
import type { Parts } from './engine-answers.ts';
import { exceptions } from './exceptions.ts';

/** What the two parsers may differ in, the worst first. */
export type Aspect =
  | 'exception'
  | 'verdict'
  | 'first error'
  | 'later error'
  | 'tree'
  | 'tokens'
  | 'engine failed';

/** One point in which our parser and the engine differ on a text. */
export interface Difference {
  aspect: Aspect;
  /** Differences with one cause tend to share it. */
  group: string;
  /** Range of the text to look at. */
  start: number;
  end: number;
  /** What each says, a line each. */
  engine: string;
  ours: string;
  /** Where in the tree. */
  within?: string;
}

/** What the comparison of one text gave. */
export interface Outcome {
  /** Whether the engine refuses the text. */
  refused: boolean;
  /** Whether either refuses it. */
  hasErrors: boolean;
  /** Trees, or tokens, were compared. */
  treeCompared: boolean;
  tokensCompared: boolean;
  differences: Difference[];
  /** Ids of errors that were left out. */
  leftOut: string[];
  /** Time of our `parse`. */
  milliseconds: number;
}

type ErrorRow = EngineParse['errors'][number];
type Row = readonly unknown[];

/** Compares what our parser makes of a text with the engine's answer. Never throws. */
export function compareText(text: string, engine: EngineParse, parts: Parts): Outcome {
  const outcome: Outcome = {
    refused: engine.errors.length > 0,
    hasErrors: engine.errors.length > 0,
    treeCompared: false,
    tokensCompared: false,
    differences: [],
    leftOut: [],
    milliseconds: 0,
  };
  try {
    const begun = performance.now();
    const result = parse(text);
    outcome.milliseconds = performance.now() - begun;
    const ours = dumpErrors(result);
    const excused = engine.errors.filter((error) => isExcused(error, ours));
    const errors = engine.errors.filter((error) => !excused.includes(error));
    outcome.leftOut = excused.map(([id]) => id);
    outcome.refused = errors.length > 0;
    outcome.hasErrors = errors.length > 0 || ours.length > 0;
    outcome.differences.push(...compareErrors(errors, ours));
    if (engine.errors.length > 0) return outcome;
    if (parts.tree) {
      outcome.treeCompared = true;
      outcome.differences.push(...compareTrees(engine.ast, dumpTree(result)));
    }
    if (parts.tokens) {
      outcome.tokensCompared = true;
      outcome.differences.push(...compareTokens(engine.tokens ?? [], dumpTokens(result)));
    }
  } catch (error) {
    outcome.differences = [exceptionOf(error, text)];
  }
  return outcome;
}

/** An error that only the engine can find; one that we report too must be in its place. */
export function isExcused([id, start, end]: ErrorRow, ours: readonly ErrorRow[]): boolean {
  return exceptions.has(id) && !ours.some((one) => one.join() === `${id},${start},${end}`);
}

function exceptionOf(error: unknown, text: string): Difference {
  const isError = error instanceof Error;
  const message = isError ? `${error.name}: ${error.message.split('\n')[0]}` : String(error);
  const frame = isError ? (/at .*?\.ts:\d+:\d+/.exec(error.stack ?? '')?.[0] ?? '') : '';
  return {
    aspect: 'exception',
    group: `exception: ${message.slice(0, 80)}`,
    start: 0,
    end: text.length,
    engine: '',
    ours: `${message} ${frame.replace(/at (\S+ )?.*[\\/]/, 'at $1')}`,
  };
}

function compareErrors(engine: readonly ErrorRow[], ours: readonly ErrorRow[]): Difference[] {
  const count = Math.max(engine.length, ours.length);
  for (let at = 0; at < count; at++) {
    const theirs = engine[at];
    const own = ours[at];
    if (theirs && own && sameRow(theirs, own)) continue;
    const aspect =
      engine.length > 0 !== ours.length > 0 ? 'verdict' : at === 0 ? 'first error' : 'later error';
    const what =
      theirs?.[0] === own?.[0]
        ? `${theirs?.[0]} at another place`
        : `engine ${theirs?.[0] ?? 'none'}, ours ${own?.[0] ?? 'none'}`;
    const [, start, end] = theirs ?? own ?? ['', 0, 0];
    return [
      {
        aspect,
        group: `${aspect}: ${what}`,
        start,
        end,
        engine: shownErrors(engine, at),
        ours: shownErrors(ours, at),
      },
    ];
  }
  return [];
}

function shownErrors(errors: readonly ErrorRow[], from: number): string {
  if (errors.length === 0) return 'no error';
  const first = Math.max(0, from - 1);
  const shown = errors
    .slice(first, from + 3)
    .map(([id, start, end]) => `${id} ${start}-${end}`)
    .join(', ');
  const before = first > 0 ? '…, ' : '';
  return `${before}${shown}${errors.length > from + 3 ? `, … (${errors.length})` : ''}`;
}

function compareTrees(engine: readonly Row[], ours: readonly Row[]): Difference[] {
  const at = firstDifference(engine, ours);
  if (at < 0) return [];
  const theirs = engine[at];
  const own = ours[at];
  return [
    {
      aspect: 'tree',
      group: `tree: ${rowsDiffer(theirs?.slice(1), own?.slice(1), 'at another depth')}`,
      ...rangeOf(theirs ?? own, 2),
      engine: JSON.stringify(theirs) ?? 'no more nodes',
      ours: JSON.stringify(own) ?? 'no more nodes',
      within: parentsOf(engine, at),
    },
  ];
}

function compareTokens(engine: readonly Row[], ours: readonly Row[]): Difference[] {
  const at = firstDifference(engine, ours);
  if (at < 0) return [];
  const theirs = engine[at];
  const own = ours[at];
  return [
    {
      aspect: 'tokens',
      group: `tokens: ${rowsDiffer(theirs, own, '')}`,
      ...rangeOf(theirs ?? own, 1),
      engine: JSON.stringify(theirs) ?? 'no more tokens',
      ours: JSON.stringify(own) ?? 'no more tokens',
    },
  ];
}

/** In which way two rows `[name, start, end, ...details]` differ. */
function rowsDiffer(engine: Row | undefined, ours: Row | undefined, otherwise: string): string {
  if (engine?.[0] !== ours?.[0])
    return `engine ${engine?.[0] ?? 'none'}, ours ${ours?.[0] ?? 'none'}`;
  const name = String(engine?.[0]);
  if (engine?.[1] !== ours?.[1]) return `${name} begins elsewhere`;
  if (engine?.[2] !== ours?.[2]) return `${name} ends elsewhere`;
  const detail = engine?.slice(3).findIndex((value, at) => !sameDetail(value, ours?.[at + 3]));
  if (detail !== undefined && detail >= 0) {
    const values = [engine?.[detail + 3], ours?.[detail + 3]].map((value) => JSON.stringify(value));
    // Names and values of a text are many; the engine's own words are few.
    const isWord = values.every((value) =>
      /^("[A-Z][A-Za-z, ]*"|true|false|null)$/.test(value ?? ''),
    );
    return `${name} detail ${detail + 1}${isWord ? `: engine ${values[0]}, ours ${values[1]}` : ''}`;
  }
  if (engine?.length !== ours?.length) return `${name} has other details`;
  return `${name} ${otherwise}`;
}

function rangeOf(row: Row | undefined, at: number): { start: number; end: number } {
  return { start: Number(row?.[at] ?? 0), end: Number(row?.[at + 1] ?? 0) };
}

/** The node types above a row of a tree, the nearest first. */
function parentsOf(rows: readonly Row[], index: number): string {
  const parents: string[] = [];
  let depth = Number(rows[Math.min(index, rows.length - 1)]?.[0] ?? 0);
  for (let at = index - 1; at >= 0 && parents.length < 4; at--) {
    const row = rows[at];
    if (Number(row?.[0]) >= depth) continue;
    depth = Number(row?.[0]);
    parents.push(String(row?.[1]).replace(/Ast$/, ''));
  }
  return parents.join(' < ');
}

function firstDifference(engine: readonly Row[], ours: readonly Row[]): number {
  const count = Math.max(engine.length, ours.length);
  for (let at = 0; at < count; at++) {
    const theirs = engine[at];
    const own = ours[at];
    if (!theirs || !own || !sameRow(theirs, own)) return at;
  }
  return -1;
}

function sameRow(one: Row, other: Row): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (!sameDetail(one[at], other[at])) return false;
  return true;
}

function sameDetail(engine: unknown, ours: unknown): boolean {
  if (engine === ours) return true;
  // `u{d800}` in a string is half of a character; the judge cannot write it.
  return typeof engine === 'string' && typeof ours === 'string' && ours.toWellFormed() === engine;
}
