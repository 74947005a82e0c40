import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import type { Diagnostic, Severity } from '../../runbook/diagnostic.ts';
import { normaliseText } from '../../runbook/source-text.ts';

const colours: Record<Severity, 'red' | 'yellow' | 'cyan'> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
};

/**
 * `file:line:column rule message` and below it the source lines with the place marked.
 * @param readText gives a file's text for the frame; undefined leaves the frame out
 */
export function reportTerminal(
  diagnostics: readonly Diagnostic[],
  { colour, readText = readFileOrNothing }: TerminalOptions,
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const texts = new Map<string, string | undefined>();
  return diagnostics
    .map((diagnostic) => {
      const { file, line, column, rule, severity, message } = diagnostic;
      if (!texts.has(file)) texts.set(file, readText(file));
      const place = paint('bold', `${file}:${line}:${column}`);
      const name = paint(colours[severity], severity === 'error' ? rule : `${rule} (${severity})`);
      const frame = codeFrame(texts.get(file), diagnostic);
      return `${place} ${name} ${message}\n${frame ? `${paint('dim', frame)}\n` : ''}`;
    })
    .join('\n');
}

export interface TerminalOptions {
  colour: boolean;
  readText?: (file: string) => string | undefined;
}

/** The line before, the line itself, and a mark under what is meant. */
export function codeFrame(
  text: string | undefined,
  { line, column, length }: Pick<Diagnostic, 'line' | 'column' | 'length'>,
): string {
  const lines = text === undefined ? [] : normaliseText(text).split('\n');
  const marked = lines[line - 1];
  if (marked === undefined) return '';
  // Long lines (a frontmatter entry, a wide command) are cut around the mark.
  const from = Math.max(0, column - 61);
  const cut = marked.slice(from, from + 100).replaceAll('\t', ' ');
  const width = String(line).length;
  const before = lines[line - 2];
  const rows = [
    ...(before?.trim() ? [`${String(line - 1).padStart(width)} | ${before.slice(0, 100)}`] : []),
    `${line} | ${from > 0 ? '…' : ''}${cut}`,
  ];
  const indent = ' '.repeat(column - 1 - from + (from > 0 ? 1 : 0));
  const mark = '^'.repeat(Math.max(1, Math.min(length, cut.length - (column - 1 - from))));
  return [...rows, `${' '.repeat(width)} | ${indent}${mark}`].join('\n');
}

function readFileOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
