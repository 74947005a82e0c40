import type { ValueKind } from '../powershell/value.ts';
import type { ScannedSlot } from './scan-slots.ts';
import type { SlotContext } from './template.ts';

export type Placed = { context: SlotContext; native?: true } | { id: string; message: string };

/**
 * Where a slot of a `cmd` fence stands. cmd knows two states in a line, inside and outside `"…"`;
 * words end at white space and at the signs that join commands.
 */
export function placeInCmd(
  source: string,
  slot: ScannedSlot,
  slots: readonly ScannedSlot[],
  kind: ValueKind,
): Placed {
  const lineStart = source.lastIndexOf('\n', slot.start - 1) + 1;
  const newline = source.indexOf('\n', slot.end);
  const lineEnd = newline < 0 ? source.length : newline;
  const shown = source.slice(slot.start, slot.end);
  const before = hideSlots(source, slots, lineStart, slot.start);
  const after = hideSlots(source, slots, slot.end, lineEnd);

  if (kind === 'list' || kind === 'credential') {
    return refuse(`A ${kind} cannot stand in a \`cmd\` fence; use a \`powershell\` fence.`);
  }
  if (before.split('%').length % 2 === 0 && after.includes('%')) {
    return refuse(
      `\`${shown}\` stands between percent signs, where cmd reads a variable's name; write the name itself, or use a \`powershell\` fence.`,
    );
  }
  const { isQuoted, wordStart, isFirstWord } = scanLine(before);
  if (isQuoted) {
    if (!after.includes('"')) return refuse(`The quote before \`${shown}\` is not closed.`);
    const backslashes = /^(\\+)"/.exec(after)?.[1]?.length ?? 0;
    if (backslashes % 2 === 1) {
      return refuse(
        `The backslash after \`${shown}\` takes the closing quote along; write \`${shown}\\\\"\`.`,
      );
    }
    return { context: 'cmdQuoted' };
  }
  const head = before.slice(wordStart);
  const tail = /^[^\s&|()]*/.exec(after)?.[0] ?? '';
  const word = head.replace(/.*[\u0000]/, '') + shown + tail.replace(/[\u0000].*/, '');
  if (/[<>]/.test(tail)) return refuse(`Put a space between \`${shown}\` and \`${tail}\`.`);
  if (head.endsWith('\\') || /[\u0000"^]/.test(head + tail)) {
    return refuse(
      `\`${word}\` mixes quoted and bare text; write the whole word as \`"…${shown}…"\`.`,
    );
  }
  if (isFirstWord && kind !== 'identifier') {
    return refuse(`\`${shown}\` would be the command itself; write \`"${shown}"\`.`);
  }
  return { context: 'cmdBare' };
}

function refuse(message: string): Placed {
  return { id: 'slot-place', message };
}

/** The text of the line with a NUL for each slot, so that their own signs do not count. */
function hideSlots(
  source: string,
  slots: readonly ScannedSlot[],
  start: number,
  end: number,
): string {
  let text = '';
  let at = start;
  for (const other of slots) {
    if (other.start < start || other.end > end) continue;
    text += `${source.slice(at, other.start)}\u0000`;
    at = other.end;
  }
  return text + source.slice(at, end);
}

function scanLine(before: string): { isQuoted: boolean; wordStart: number; isFirstWord: boolean } {
  let isQuoted = false;
  let wordStart = 0;
  let isFirstWord = true;
  for (let at = 0; at < before.length; at++) {
    const character = before[at] ?? '';
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '^') at++;
    else if (/[\s&|()]/.test(character)) {
      if (/[&|(]/.test(character)) isFirstWord = true;
      else if (at > wordStart) isFirstWord = false;
      wordStart = at + 1;
    }
  }
  return { isQuoted, wordStart, isFirstWord };
}
