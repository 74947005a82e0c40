import type { NodeRow } from '../powershell/dump.ts';
import { dumpTree } from '../powershell/dump.ts';
import type { ParseResult } from '../powershell/parse.ts';
import { parse } from '../powershell/parse.ts';
import type { TextEdit } from '../runbook/diagnostic.ts';
import type { Block } from '../runbook/runbook.ts';
import type { BlockSource, RunbookSource } from '../runbook/runbook-source.ts';

/** Replaces a range of a block's source, within one line. */
export interface BlockEdit {
  start: number;
  end: number;
  text: string;
}

/**
 * The edits as edits of the file; undefined where they are not safe: the block must be read as the
 * same tree, but for the words that were changed, or the two parts that were swapped.
 */
export function safeFix(
  source: RunbookSource,
  block: Block,
  edits: readonly BlockEdit[],
): readonly TextEdit[] | undefined {
  const blockSource = source.blocks.find((one) => one.block === block);
  if (!blockSource || edits.length === 0 || !keepsTree(blockSource, edits)) return undefined;
  return edits.map(({ start, end, text }) => ({
    ...source.placeInBlock(block, start),
    length: end - start,
    text,
  }));
}

/** Whether a block is the same tree after the edits, but for what they changed or swapped. */
export function keepsTree({ block, slots }: BlockSource, edits: readonly BlockEdit[]): boolean {
  if (block.language !== 'powershell') return false;
  const { source } = block;
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  const touches = (a: BlockEdit, b: { start: number; end: number }): boolean =>
    a.start < b.end && b.start < a.end;
  if (ordered.some((edit) => slots.some((slot) => touches(edit, slot)))) return false;
  if (ordered.some((edit, index) => index > 0 && touches(edit, ordered[index - 1] ?? edit))) {
    return false;
  }
  let edited = '';
  let at = 0;
  for (const { start, end, text } of ordered) {
    const old = source.slice(start, end);
    if (old.includes('\n') || text.includes('\n') || old === text) return false;
    edited += source.slice(at, start) + text;
    at = end;
  }
  edited += source.slice(at);
  const moved = slots.map(({ start, end }) => {
    const shift = ordered
      .filter((edit) => edit.end <= start)
      .reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
    return { start: start + shift, end: end + shift };
  });
  const words = new Map(ordered.map(({ start, end, text }) => [source.slice(start, end), text]));
  const [first, second] = ordered;
  const isSwap =
    ordered.length === 2 &&
    first?.text === source.slice(second?.start, second?.end) &&
    second?.text === source.slice(first.start, first.end);
  const before = parse(source, { holes: slots });
  const after = parse(edited, { holes: moved });
  if (!isSwap) return isSameTree(before, after, dumpTree(before), words);
  return isSameTree(before, after, swapped(dumpTree(before), first, second), new Map());
}

/** The rows with what stands in two ranges in each other's place. */
function swapped(rows: readonly NodeRow[], first: BlockEdit, second: BlockEdit): NodeRow[] {
  const isIn = ([, , start, end]: NodeRow, range: BlockEdit): boolean =>
    start >= range.start && end <= range.end;
  const left = rows.filter((row) => isIn(row, first));
  const right = rows.filter((row) => isIn(row, second));
  return rows.flatMap((row) => {
    if (row === left[0]) return right;
    if (row === right[0]) return left;
    return left.includes(row) || right.includes(row) ? [] : [row];
  });
}

/** @param words the only details that may differ, and what they must be afterwards */
function isSameTree(
  before: ParseResult,
  after: ParseResult,
  expected: readonly NodeRow[],
  words: ReadonlyMap<string, string>,
): boolean {
  const ids = ({ errors }: ParseResult): string => errors.map(({ id }) => id).join(' ');
  if (ids(before) !== ids(after)) return false;
  const rows = dumpTree(after);
  return (
    expected.length === rows.length && expected.every((row, at) => isSameRow(row, rows[at], words))
  );
}

/** Forms of a node that mean the same, each with the one that may take its place. */
const plainer: ReadonlyMap<string, unknown> = new Map([
  ['Exclaim', 'Not'],
  ['DoubleQuoted', 'SingleQuoted'],
  ['DoubleQuotedHereString', 'SingleQuotedHereString'],
]);

function isSameRow(
  [depth, type, , , ...details]: NodeRow,
  other: NodeRow | undefined,
  words: ReadonlyMap<string, string>,
): boolean {
  if (!other) return false;
  const [otherDepth, otherType, , , ...otherDetails] = other;
  if (depth !== otherDepth || type !== otherType || details.length !== otherDetails.length) {
    return false;
  }
  return details.every((detail, at) => {
    const changed = otherDetails[at];
    if (JSON.stringify(detail) === JSON.stringify(changed)) return true;
    if (typeof detail === 'string' && plainer.get(detail) === changed) return true;
    return typeof detail === 'string' && words.get(detail) === changed;
  });
}
