import type { DiagnosticSink } from './diagnostic-sink.ts';
import type { SourcePlace, SourceRange } from './source-text.ts';
import { SourceText } from './source-text.ts';
import { suggest } from './suggest.ts';
import { sampleLanguages } from './vocabulary.ts';

/** What the opening line of a `powershell` or `cmd` fence says. */
export interface FenceInfo {
  language: 'powershell' | 'cmd';
  infoRange: SourceRange;
  changes: boolean;
  rollback: boolean;
  slots: boolean;
  session?: { name: string; range: SourceRange };
}

const otherNames: Readonly<Record<string, 'powershell' | 'cmd'>> = {
  powershell: 'powershell',
  ps1: 'powershell',
  pwsh: 'powershell',
  posh: 'powershell',
  ps: 'powershell',
  cmd: 'cmd',
  bat: 'cmd',
  batch: 'cmd',
};

/**
 * Reads the opening line of a fence; undefined for a language that is no script. A wrong name of a
 * script's language is reported and read as the right one, so that its slots are checked too.
 */
export function readFenceInfo(sink: DiagnosticSink, range: SourceRange): FenceInfo | undefined {
  const [first, ...flags] = openingWords(sink.source.text, range);
  const language = first && otherNames[first.word.toLowerCase()];
  if (!first || !language) return undefined;
  if (first.word !== language) {
    sink.add(
      'fence-language',
      first.range,
      `fence language "${first.word}" is not read; write "${language}"`,
    );
  }
  const info: FenceInfo = {
    language,
    infoRange: { start: first.range.start, end: (flags.at(-1) ?? first).range.end },
    changes: false,
    rollback: false,
    slots: true,
  };
  for (const { word, range: place } of flags) {
    const session = /^session=["']?([^"']*)["']?$/.exec(word);
    if (word === 'changes') info.changes = true;
    else if (word === 'rollback') info.rollback = true;
    else if (word === 'slots=off') info.slots = false;
    else if (session?.[1]) info.session = { name: session[1], range: place };
    else {
      const known = ['changes', 'rollback', 'slots=off', 'session=name'];
      sink.add(
        'fence-meta',
        place,
        `unknown word "${word}" behind "${language}"${suggest(word, known)}`,
      );
    }
  }
  return info;
}

/** Words behind the marks of the opening line. */
function openingWords(
  text: string,
  range: SourceRange,
): readonly { word: string; range: SourceRange }[] {
  const lineEnd = text.indexOf('\n', range.start);
  const opening = text.slice(range.start, lineEnd < 0 ? text.length : lineEnd);
  const marks = /^(?:`+|~+)\s*/.exec(opening)?.[0].length ?? 0;
  const start = range.start + marks;
  return [...opening.slice(marks).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word,
    range: { start: start + index, end: start + index + word.length },
  }));
}

/**
 * Reports a fence that is no script and whose language is not known either: a misspelt `powershell`
 * would be shown as a sample, without values, session and checks.
 */
export function checkSampleLanguage(sink: DiagnosticSink, range: SourceRange): void {
  const [first] = openingWords(sink.source.text, range);
  if (first && sampleLanguages.includes(first.word)) return;
  const marks = { start: range.start, end: range.start + 3 };
  const known = ['powershell', 'cmd', ...sampleLanguages];
  const message = first
    ? `unknown fence language "${first.word}"${suggest(first.word, known)}`
    : 'fence names no language; write ```text for output, or ```powershell for a script';
  sink.add('fence-language', first?.range ?? marks, message);
}

/** Whether the fence ends with a closing line of its own. */
export function isClosed(text: string, range: SourceRange): boolean {
  const lines = text.slice(range.start, range.end).split('\n');
  const marks = /^(`+|~+)/.exec(lines[0] ?? '')?.[0] ?? '```';
  const last = (lines.length > 1 ? (lines.at(-1) ?? '') : '').replace(/^[\s>]*/, '').trimEnd();
  return last.length >= marks.length && new Set(last).size === 1 && last[0] === marks[0];
}

/**
 * Place in the file of an offset in the fence's source. The fence may be indented or quoted; what
 * stands before a line of the source is then cut off by the Markdown reader.
 */
export function placeInFence(
  file: SourceText,
  firstLine: number,
  source: string,
  offset: number,
): SourcePlace {
  const lines = new SourceText(source);
  const inside = lines.placeAt(offset);
  const line = firstLine + inside.line - 1;
  const written = file.lineText(line);
  const text = lines.lineText(inside.line);
  const cut = written.endsWith(text)
    ? written.length - text.length
    : written.length - written.trimStart().length - (text.length - text.trimStart().length);
  return { line, column: Math.max(0, cut) + inside.column };
}
