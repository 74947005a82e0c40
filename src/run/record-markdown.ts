import type { RunRecord } from './record.ts';
import { type RecordPart, recordParts } from './record-parts.ts';

/** The record for the text field of a ticket. Lists, since not every ticket system knows tables. */
export function recordMarkdown(record: RunRecord): string {
  return `${recordParts(record).map(partMarkdown).join('\n\n')}\n`;
}

function partMarkdown(part: RecordPart): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${prose(part.text)}`;
    case 'text':
      return prose(part.text);
    case 'output':
      return `${prose(part.title)}:\n\n${fenced(part.text)}`;
    case 'facts':
      return part.rows
        .map(
          ({ name, text, isCode, note }) =>
            `- ${prose(name)}: ${isCode ? code(text) : prose(text)}${note === undefined ? '' : ` (${prose(note)})`}`,
        )
        .join('\n');
    case 'table':
      return part.rows
        .map(
          ([number = '', ...cells]) =>
            `${number}. ${cells
              .filter((cell) => cell !== '')
              .map(prose)
              .join(' | ')}`,
        )
        .join('\n');
  }
}

/** On one line, and nothing in it is read as a sign of Markdown or as HTML. */
function prose(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&').replace(/\s*(?:\r\n?|\n)\s*/g, ' / ');
}

/** A code span: no sign is escaped in it, and the fence is longer than any in the text. */
function code(text: string): string {
  const line = text.replace(/\s*(?:\r\n?|\n)\s*/g, ' / ');
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return line === '' ? '(empty)' : `${fence}${pad}${line}${pad}${fence}`;
}

function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text.replace(/\r\n?/g, '\n').replace(/\n$/, '')}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
