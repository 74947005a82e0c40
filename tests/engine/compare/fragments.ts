import type { EngineParse } from '../judge.ts';
import { readParse } from '../judge.ts';
import type { Case } from './cases.ts';
import { engineLines, inChunks } from './engine-answers.ts';

/** A valid text with its tokens, small enough to be mutated many times. */
export interface Fragment extends Case {
  tokens: NonNullable<EngineParse['tokens']>;
}

const wholeBelow = 4_000;
const windowSize = 1_500;

/** The valid texts among cases; of a long one the runs of whole statements, at every level. */
export async function fragmentsOf(cases: readonly Case[]): Promise<Fragment[]> {
  const fragments: Fragment[] = [];
  const windows: Case[] = [];
  await eachAnswer(cases, (one, answer) => {
    if (answer.errors.length > 0) return;
    if (one.text.length > wholeBelow) windows.push(...windowsOf(one, answer));
    else if (one.text.trim() !== '') fragments.push({ ...one, tokens: answer.tokens ?? [] });
  });
  // Not every run of statements stands by itself: `break` of a loop, a method's `base`.
  await eachAnswer(windows, (one, { errors, tokens }) => {
    if (errors.length === 0) fragments.push({ ...one, tokens: tokens ?? [] });
  });
  return fragments;
}

async function eachAnswer(
  cases: readonly Case[],
  take: (one: Case, answer: EngineParse) => void,
): Promise<void> {
  for (const chunk of inChunks(cases)) {
    const texts = chunk.map(({ text }) => text);
    const lines = await engineLines(texts, { tree: true, tokens: true });
    for (const [index, one] of chunk.entries()) {
      const line = lines[index] ?? '';
      if (!line.includes('"failure":')) take(one, readParse(line));
    }
  }
}

function windowsOf({ file, line, text }: Case, { ast }: EngineParse): Case[] {
  const windows: Case[] = [];
  for (const [index, [depth, type]] of ast.entries()) {
    if (type !== 'NamedBlockAst' && type !== 'StatementBlockAst') continue;
    let window: { start: number; end: number } | undefined;
    const close = (): void => {
      if (!window) return;
      const { start, end } = window;
      const before = text.slice(0, start).split('\n').length - 1;
      windows.push({ file, line: line + before, text: text.slice(start, end) });
      window = undefined;
    };
    for (const row of ast.slice(index + 1)) {
      const [rowDepth, , start, end] = row;
      if (rowDepth <= depth) break;
      if (rowDepth > depth + 1) continue;
      if (window && end - window.start > windowSize) close();
      if (end - start > windowSize || end === start) close();
      else if (window) window.end = Math.max(window.end, end);
      else window = { start, end };
    }
    close();
  }
  return windows;
}
