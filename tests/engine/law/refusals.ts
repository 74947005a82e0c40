import type { PowerShellValue } from '../../../src/powershell/value.ts';
import { splitArguments, windowsPowerShellLine } from './programs.ts';
import { plain, type Row } from './rows.ts';

/**
 * Which values a row may refuse, said a second time and in another way than the renderer says it:
 * a renderer that refuses more, or less, differs.
 */
export function mayRefuse(row: Row, value: PowerShellValue): boolean {
  if (value.kind === 'list') return value.items.some((item) => mayRefuse(row, item));
  if (value.kind === 'credential') return value.message === '--%';
  if (value.kind === 'number' || value.kind === 'boolean' || value.kind === 'dateTime')
    return false;
  const text = plain(value);
  if (text === '--%') return true;
  if (row.source.startsWith('tool ')) return !reachesProgram(row, value);
  switch (row.context) {
    case 'singleQuotedHere': {
      const lines = row.source.replaceAll('{{x}}', () => text).split('\n');
      return lines
        .slice(1, -1)
        .some((line) => ["'@", '‘@', '’@', '‚@', '‛@'].includes(line.slice(0, 2)));
    }
    case 'lineComment':
      return text.includes('\n') || text.includes('#>');
    case 'blockComment': {
      const [comment = ''] = row.source.split(" #> 'b'");
      return text.includes('\n') || comment.replaceAll('{{x}}', () => text).includes('#>');
    }
    default:
      return false;
  }
}

/** Whether Windows PowerShell 5.1 and the program's own splitting leave the argument as it was. */
function reachesProgram(row: Row, value: PowerShellValue): boolean {
  const expected = row.expected(value);
  if (expected.is !== 'list') return false;
  const wanted = expected.items.map((item) => (item.is === 'text' ? item.text : ''));
  // One that 5.1 would pass on by chance, PowerShell 7 escapes.
  if (wanted.some((item) => item.includes('"'))) return false;
  // Whether white space stands in front of the slot, the renderer does not know.
  const isPart = row.context !== 'native' && /\{\{x\}\}['"]/.test(row.source);
  if (isPart && wanted.some((item) => item.endsWith('\\'))) return false;
  const found = splitArguments(windowsPowerShellLine(wanted));
  return JSON.stringify(found) === JSON.stringify(wanted);
}
