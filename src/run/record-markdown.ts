import { code, fenced, prose } from '../plan/markdown.ts';
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
      return `${prose(part.title)}:\n\n${fenced(part.text.replace(/\n$/, ''), 'text')}`;
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
