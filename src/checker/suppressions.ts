import { everyToken } from '../powershell/every-token.ts';
import { TokenKind } from '../powershell/tokens/token-kind.ts';
import type { Diagnostic } from '../runbook/diagnostic.ts';
import type { RunbookSource } from '../runbook/runbook-source.ts';
import type { SourcePlace, SourceRange } from '../runbook/source-text.ts';
import { suggest } from '../runbook/suggest.ts';
import type { BlockAnalysis } from './analyse-block.ts';

/*
 * `runsheet-ignore rule: reason` in a comment: of MDX for the element after it, of PowerShell and of
 * the frontmatter for the line after it, or in PowerShell for the line that it ends.
 */

/** A finding that the author has judged. */
export interface Suppressed {
  diagnostic: Diagnostic;
  reason: string;
}

interface Comment {
  /** What stands behind `#` or between the signs of an MDX comment. */
  text: string;
  range: SourceRange;
  /** Where it counts; missing where nothing follows. */
  from?: SourcePlace;
  to?: SourcePlace;
}

interface Suppression extends Comment {
  rule: string;
  reason: string;
}

export interface SuppressionFault {
  range: SourceRange;
  message: string;
}

export interface Suppressions {
  sound: readonly Suppression[];
  faults: readonly SuppressionFault[];
}

/** Reads the suppressions of a runbook. */
export function readSuppressions(
  source: RunbookSource,
  blocks: readonly BlockAnalysis[],
  knownRules: readonly string[],
): Suppressions {
  // Most runbooks have none.
  if (!/runsheet[- ]/.test(source.text)) return { sound: [], faults: [] };
  const comments = [
    ...frontmatterComments(source),
    ...mdxComments(source),
    ...blocks.flatMap((block) => blockComments(source, block)),
  ];
  const sound: Suppression[] = [];
  const faults: SuppressionFault[] = [];
  for (const comment of comments) {
    const { text, range } = comment;
    const [, word, rule = '', reason = ''] =
      /^\s*runsheet[- ](\w+)\s*([^:\s]*)\s*:?\s*([\s\S]*?)\s*$/.exec(text) ?? [];
    if (word === undefined) continue;
    const fault = faultOf(word, rule, reason, knownRules);
    if (fault) faults.push({ range, message: fault });
    else sound.push({ ...comment, rule, reason });
  }
  return { sound, faults };
}

const form = 'write runsheet-ignore rule: reason';

function faultOf(
  word: string,
  rule: string,
  reason: string,
  knownRules: readonly string[],
): string | undefined {
  if (word !== 'ignore') return `the checker knows no "runsheet-${word}"; ${form}`;
  if (rule === '') return `the comment names no rule; ${form}`;
  if (!knownRules.includes(rule)) {
    const hint = suggest(rule, knownRules, false) || '; npx runsheet rules lists those there are';
    return `no rule that can be suppressed is called "${rule}"${hint}`;
  }
  return reason === ''
    ? `the comment gives no reason; write runsheet-ignore ${rule}: and why it does not count here`
    : undefined;
}

/** Takes out the findings that are suppressed, and tells which suppressions had none. */
export function suppress(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
): { kept: Diagnostic[]; suppressed: Suppressed[]; unused: readonly Suppression[] } {
  const used = new Set<Suppression>();
  const kept: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const diagnostic of diagnostics) {
    const fitting = suppressions.filter(
      ({ rule, from, to }) =>
        rule === diagnostic.rule &&
        from !== undefined &&
        to !== undefined &&
        isBefore(from, diagnostic) &&
        !isBefore(to, diagnostic),
    );
    const [first] = fitting;
    for (const one of fitting) used.add(one);
    if (first) suppressed.push({ diagnostic, reason: first.reason });
    else kept.push(diagnostic);
  }
  return { kept, suppressed, unused: suppressions.filter((one) => !used.has(one)) };
}

function isBefore(a: SourcePlace, b: SourcePlace): boolean {
  return a.line < b.line || (a.line === b.line && a.column <= b.column);
}

function mdxComments({ comments, placeAt }: RunbookSource): Comment[] {
  return comments.map(({ text, range, before }) => ({
    text,
    range,
    ...(before ? { from: placeAt(before.start), to: placeAt(before.end) } : {}),
  }));
}

const onlyComment = /^\s*#/;

function frontmatterComments({ text, placeAt }: RunbookSource): Comment[] {
  const end = text.search(/\n---[ \t]*(\n|$)/);
  if (!text.startsWith('---') || end < 0) return [];
  return [...text.slice(0, end).matchAll(/^[ \t]*#(.*)$/gm)].map(
    ({ 0: line, 1: inside, index }) => {
      const start = index + line.indexOf('#');
      const range = { start, end: index + line.length };
      const lines = text.slice(range.end + 1, end).split('\n');
      const next = lines.findIndex((one) => one.trim() !== '' && !onlyComment.test(one));
      const scope = next < 0 ? {} : scopeOfLine(placeAt(range.start).line + 1 + next);
      return { text: inside ?? '', range, ...scope };
    },
  );
}

function blockComments(
  source: RunbookSource,
  { block, plain, sourceOffset }: BlockAnalysis,
): Comment[] {
  if (!block.source.includes('runsheet') || !plain.parsed) return [];
  const { text } = plain.rendering;
  const lines = block.source.split('\n');
  return everyToken(plain.parsed.tokens)
    .filter(({ kind, start }) => kind === TokenKind.Comment && text[start] === '#')
    .map(({ start, end }) => {
      const place = source.placeInBlock(block, sourceOffset(start));
      const offset = source.offsetAt(place);
      const own = place.line - block.line;
      const isAlone = onlyComment.test(lines[own] ?? '');
      const next = lines.findIndex(
        (line, index) => index > own && line.trim() !== '' && !onlyComment.test(line),
      );
      const line = isAlone ? next : own;
      return {
        text: text.slice(start + 1, end),
        range: { start: offset, end: offset + end - start },
        ...(line < 0 ? {} : scopeOfLine(block.line + line)),
      };
    });
}

function scopeOfLine(line: number): { from: SourcePlace; to: SourcePlace } {
  return { from: { line, column: 1 }, to: { line, column: Number.MAX_SAFE_INTEGER } };
}
