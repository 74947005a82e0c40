import { createHighlighterCoreSync } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import bat from 'shiki/langs/bat.mjs';
import powershell from 'shiki/langs/powershell.mjs';
import type { Segment, SlotContext, SlotSegment } from '../../src/template/template.ts';

/**
 * Token classes and the grammar scopes they stand for. The colour is only a carrier: it comes back
 * from the highlighter and is turned into the class, so that no style attribute reaches the page.
 */
const tokenClasses: readonly { name: string; scopes: string[] }[] = [
  { name: 'c', scopes: ['comment'] },
  { name: 's', scopes: ['string'] },
  { name: 'v', scopes: ['variable', 'support.variable', 'meta.embedded.substatement'] },
  { name: 'k', scopes: ['keyword.control', 'storage'] },
  { name: 'p', scopes: ['keyword.operator.comparison', 'keyword.operator.logical'] },
  { name: 'f', scopes: ['support.function', 'entity.name.function', 'keyword.command'] },
  { name: '', scopes: ['meta.hashtable.assignment variable', 'variable.other.member'] },
];

const colourOf = (index: number): string => `#0000${(index + 16).toString(16)}`;
const classOfColour = new Map(tokenClasses.map(({ name }, index) => [colourOf(index), name]));

const highlighter = createHighlighterCoreSync({
  engine: createJavaScriptRegexEngine(),
  langs: [powershell, bat],
  themes: [
    {
      name: 'classes',
      type: 'light',
      fg: '#000000',
      bg: '#ffffff',
      settings: tokenClasses.map(({ scopes }, index) => ({
        scope: scopes,
        settings: { foreground: colourOf(index) },
      })),
    },
  ],
});

/** In these the slot is part of a token and takes its colour; elsewhere it is an operand itself. */
const insideToken: ReadonlySet<SlotContext> = new Set([
  'singleQuoted',
  'doubleQuoted',
  'singleQuotedHere',
  'doubleQuotedHere',
  'lineComment',
  'blockComment',
  'cmdQuoted',
]);

/** What the grammar reads in a slot's place; a label there would be read as code. */
const standInOf = ({ context }: SlotSegment): string =>
  insideToken.has(context) || context === 'name' || context === 'cmdBare' ? 'x' : "'x'";

/** A piece of a line that belongs to one token, one slot and one optional segment at most. */
interface Atom {
  text: string;
  tokenClass: string;
  slot?: SlotSegment;
  /** Index of the optional segment among the block's segments. */
  optional?: number;
}

interface Range {
  start: number;
  end: number;
  slot?: SlotSegment;
  shown: string;
  optional?: number;
}

/**
 * The inside of the block's `code` element: one `.l` a line that ends with its line break, tokens
 * as `<i class=s>`, each slot as `<var data-p data-c data-f>` with its text, and each line's
 * part of an optional segment as `<span data-o>`. Its text content is exactly the block's text.
 * A page holds thousands of tokens, so their markup is as short as HTML allows.
 *
 * @param shown - the text of each slot, in order: `Rendering.pieces`
 * @param isFilled - whether that text is a value, not a label
 */
export function highlight(
  segments: readonly Segment[],
  language: 'powershell' | 'cmd',
  shown: readonly string[],
  isFilled: (key: string) => boolean = () => false,
): string {
  const ranges = rangesOf(segments, shown);
  const code = ranges.map(standInText).join('');
  const lines = splitLines(cutAtRanges(tokenize(code, language), ranges));
  return lines
    .map((line) => `<span class=l>${writeLine(line, segments, isFilled)}</span>`)
    .join('');

  function standInText(range: Range): string {
    return range.slot === undefined ? range.shown : standInOf(range.slot);
  }
}

/** Every text and slot with its place in the text that the grammar reads. */
function rangesOf(segments: readonly Segment[], shown: readonly string[]): Range[] {
  const ranges: Range[] = [];
  let offset = 0;
  let slotCount = 0;
  const add = (segment: Exclude<Segment, { type: 'optional' }>, optional?: number): void => {
    const isSlot = segment.type === 'slot';
    const read = isSlot ? standInOf(segment) : segment.text;
    ranges.push({
      start: offset,
      end: offset + read.length,
      slot: isSlot ? segment : undefined,
      shown: isSlot ? (shown[slotCount++] ?? '') : segment.text,
      optional,
    });
    offset += read.length;
  };
  segments.forEach((segment, index) => {
    if (segment.type !== 'optional') add(segment);
    else for (const inner of segment.segments) add(inner, index);
  });
  return ranges;
}

interface Token {
  start: number;
  end: number;
  tokenClass: string;
}

function tokenize(code: string, language: 'powershell' | 'cmd'): Token[] {
  const lang = language === 'cmd' ? 'bat' : 'powershell';
  const tokens = highlighter
    .codeToTokensBase(code, { lang, theme: 'classes' })
    .flat()
    .map(({ offset, content, color }) => ({
      start: offset,
      end: offset + content.length,
      tokenClass: classOfColour.get(color?.toLowerCase() ?? '') ?? '',
    }));
  return language === 'powershell' ? markParameters(code, tokens) : tokens;
}

/** The grammar has no scope for `-Name` of a command: plain text that begins with a dash. */
function markParameters(code: string, tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    if (token.tokenClass !== '') return [token];
    const parts: Token[] = [];
    let from = token.start;
    for (const match of code.slice(token.start, token.end).matchAll(/(?<=^|\s)-[A-Za-z]\w*/g)) {
      const start = token.start + match.index;
      const end = start + match[0].length;
      parts.push({ start: from, end: start, tokenClass: '' }, { start, end, tokenClass: 'p' });
      from = end;
    }
    parts.push({ start: from, end: token.end, tokenClass: '' });
    return parts.filter(({ start, end }) => end > start);
  });
}

function cutAtRanges(tokens: readonly Token[], ranges: readonly Range[]): Atom[] {
  const atoms: Atom[] = [];
  let next = 0;
  for (const range of ranges) {
    while ((tokens[next]?.end ?? Number.POSITIVE_INFINITY) <= range.start) next += 1;
    if (range.slot !== undefined) {
      const tokenClass = insideToken.has(range.slot.context)
        ? (tokens[next]?.tokenClass ?? '')
        : '';
      atoms.push({ text: range.shown, tokenClass, slot: range.slot, optional: range.optional });
      continue;
    }
    let from = range.start;
    for (let index = next; from < range.end; index += 1) {
      const token = tokens[index];
      const gapEnd = Math.min(token?.start ?? range.end, range.end);
      if (gapEnd > from) {
        atoms.push({ text: textOf(from, gapEnd), tokenClass: '', optional: range.optional });
        from = gapEnd;
      }
      if (token === undefined || from >= range.end) continue;
      const end = Math.min(token.end, range.end);
      if (end > from) {
        const { tokenClass } = token;
        atoms.push({ text: textOf(from, end), tokenClass, optional: range.optional });
        from = end;
      }
    }
    function textOf(start: number, end: number): string {
      return range.shown.slice(start - range.start, end - range.start);
    }
  }
  return atoms;
}

function splitLines(atoms: readonly Atom[]): Atom[][] {
  const lines: Atom[][] = [[]];
  for (const atom of atoms) {
    if (atom.slot !== undefined) {
      lines.at(-1)?.push(atom);
      continue;
    }
    atom.text.split(/(?<=\n)/).forEach((text) => {
      lines.at(-1)?.push({ ...atom, text });
      if (text.endsWith('\n')) lines.push([]);
    });
  }
  if (lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

function writeLine(
  line: readonly Atom[],
  segments: readonly Segment[],
  isFilled: (key: string) => boolean,
): string {
  return runsOf(line, (atom) => atom.optional)
    .map((run) => {
      const inside = writeTokens(run, isFilled);
      const index = run[0]?.optional;
      const segment = index === undefined ? undefined : segments[index];
      if (segment?.type !== 'optional') return inside;
      return `<span data-o="${escapeHtml(segment.parameter)}" data-n="${index}">${inside}</span>`;
    })
    .join('');
}

function writeTokens(atoms: readonly Atom[], isFilled: (key: string) => boolean): string {
  return runsOf(atoms, (atom) => (isBlank(atom) ? undefined : atom.tokenClass))
    .map((run) => {
      const inside = run.map((atom) => writeAtom(atom, isFilled)).join('');
      const tokenClass = run.find((atom) => !isBlank(atom))?.tokenClass ?? '';
      return tokenClass === '' ? inside : `<i class=${tokenClass}>${inside}</i>`;
    })
    .join('');
}

const isBlank = ({ slot, text }: Atom): boolean => slot === undefined && text.trim() === '';

/** Neighbours with one key. */
function runsOf<Key>(atoms: readonly Atom[], keyOf: (atom: Atom) => Key): Atom[][] {
  const runs: Atom[][] = [];
  for (const atom of atoms) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(atom)) last.push(atom);
    else runs.push([atom]);
  }
  return runs;
}

function writeAtom({ text, slot }: Atom, isFilled: (key: string) => boolean): string {
  if (slot === undefined) return escapeHtml(text);
  const filters = slot.filters.length > 0 ? ` data-f="${slot.filters.join(' ')}"` : '';
  const native = slot.native ? ' data-native' : '';
  const state = isFilled(slot.parameter) ? ' data-s="value"' : '';
  const attributes = `data-p="${escapeHtml(slot.parameter)}" data-c="${slot.context}"${filters}${native}${state}`;
  return `<var ${attributes}>${escapeHtml(text)}</var>`;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
