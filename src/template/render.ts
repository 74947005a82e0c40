import {
  checkNative,
  escapeDoubleQuoted,
  escapeDoubleQuotedHere,
  escapeSingleQuoted,
  Refusal,
  textOf,
  writeLiteral,
} from '../powershell/literals.ts';
import type { PowerShellValue } from '../powershell/value.ts';
import { writeCmdBare, writeCmdQuoted } from './cmd-literals.ts';
import { filters } from './filters.ts';
import type { SlotSegment, Template, TextSegment } from './template.ts';

/** What a slot is filled with; `label` is the field's, for a reader who must fill it. */
export type SlotValue =
  | { state: 'value'; value: PowerShellValue; text: string }
  | { state: 'empty'; label: string }
  | { state: 'missing' | 'locked' | 'invalid'; label: string; message?: string };

export interface Rendering {
  /** The script; an unfilled slot stands as `<<Label>>`, which PowerShell refuses to parse. */
  text: string;
  /** One for each slot of the template in its order, `''` for a dropped one. */
  pieces: readonly string[];
  /** Why this text must not be run; empty when it is safe to copy. */
  problems: readonly { parameter: string; message: string }[];
}

/**
 * THE renderer: page, copy, download, print, command line, checker and tests all come here.
 * Never throws for a value; what a place cannot hold is a problem, and its piece is `<<…>>`.
 */
export function renderTemplate(
  template: Template,
  lookup: (parameter: string) => SlotValue,
): Rendering {
  const parts: (TextSegment | SlotSegment | undefined)[] = [];
  for (const segment of template.segments) {
    if (segment.type !== 'optional') parts.push(segment);
    else {
      const isDropped = lookup(segment.parameter).state === 'empty';
      for (const part of segment.segments) {
        if (!isDropped) parts.push(part);
        else if (part.type === 'slot') parts.push(undefined);
      }
    }
  }

  const pieces: string[] = [];
  const problems: { parameter: string; message: string }[] = [];
  const filled: { slot: SlotSegment; start: number; end: number }[] = [];
  let text = '';
  const complain = ({ parameter }: SlotSegment, message: string) => {
    if (!problems.some((one) => one.parameter === parameter && one.message === message)) {
      problems.push({ parameter, message });
    }
  };

  parts.forEach((part, index) => {
    if (part?.type === 'text') {
      text += part.text;
      return;
    }
    let piece = '';
    if (part) {
      const given = lookup(part.parameter);
      if (given.state === 'value') {
        let next = index + 1;
        while (next < parts.length && !parts[next]) next += 1;
        const after = parts[next];
        try {
          piece = encode(part, given.value, text, after?.type === 'text' ? after.text : undefined);
          filled.push({ slot: part, start: text.length, end: text.length + piece.length });
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          piece = `<<${part.parameter}>>`;
          complain(part, error.message);
        }
      } else {
        piece = `<<${given.label}>>`;
        complain(part, ('message' in given && given.message) || 'is not filled in yet.');
      }
    }
    pieces.push(piece);
    text += piece;
  });

  for (const { slot, start, end } of filled) {
    const message = clash(slot, text, start, end);
    if (message) complain(slot, message);
  }
  return { text, pieces, problems };
}

/** What a statement may begin with besides a command's name. */
const keywords =
  /^(?:begin|break|catch|class|clean|configuration|continue|data|do|dynamicparam|else|elseif|end|enum|exit|filter|finally|for|foreach|from|function|if|in|param|process|return|switch|throw|trap|try|until|using|while|workflow)$/i;

function encode(slot: SlotSegment, given: PowerShellValue, before: string, after?: string): string {
  const { context } = slot;
  let value = given;
  if (slot.filters.length > 0) {
    const text = slot.filters.reduce((inner, filter) => filters[filter](inner), textOf(value));
    value = { kind: 'string', text };
  }
  switch (context) {
    case 'argument':
    case 'expression':
    case 'member':
    case 'native':
      return writeLiteral(value, context);
    case 'name':
      if (!/^\w+$/.test(textOf(value)))
        throw new Refusal('only letters, digits and _ can stand here.');
      if (keywords.test(textOf(value)) && /(?:^|[\n;|&({=])\s*$/.test(before)) {
        throw new Refusal(`\`${textOf(value)}\` is a word of the language, not a command.`);
      }
  }
  const text = textOf(value);
  if (slot.native) {
    // A string with a slot in it: empty or ended by a backslash only where the slot ends it.
    const isLast = after === undefined || /^['"\u2018-\u201e]/.test(after);
    checkNative(text, isLast && !text && /['"\u2018-\u201e]$/.test(before), isLast);
  }
  switch (context) {
    case 'singleQuoted':
      return escapeSingleQuoted(text);
    case 'doubleQuoted':
      return escapeDoubleQuoted(text);
    case 'doubleQuotedHere':
      return escapeDoubleQuotedHere(text, before);
    case 'cmdBare':
      return writeCmdBare(text);
    case 'cmdQuoted':
      return writeCmdQuoted(text, before, after);
    default:
      return text;
  }
}

/** What a value makes together with its neighbours, where it stands as it is. */
function clash(slot: SlotSegment, text: string, start: number, end: number): string | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const lines = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
  const piece = text.slice(start, end);
  switch (slot.context) {
    case 'singleQuotedHere':
      if (/^['\u2018-\u201b]@/m.test(lines)) {
        return 'a line would begin with a quote and `@`, which ends the here-string.';
      }
      break;
    case 'lineComment':
    case 'blockComment':
      if (piece.includes('\n')) return 'a comment cannot hold a line break.';
      if (text.slice(start - 1, end + 1).includes('#>')) return '`#>` would end the comment.';
      if (/#\s*SIG\s*#\s*Begin signature block/i.test(lines)) {
        return 'the line would begin a signature block.';
      }
  }
  return undefined;
}
