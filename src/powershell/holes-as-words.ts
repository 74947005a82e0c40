import type { TextRange } from './ast/node.ts';

/** A letter that no script has in its words: it stands for the signs of a slot while a text is read. */
const letter = '\ua4f8';

/** Makes a word of each slot, so that it reads as one; two slots of one text make the same word. */
export function fillHoles(text: string, holes: readonly TextRange[]): string {
  let filled = '';
  let at = 0;
  for (const { start, end } of holes) {
    filled += text.slice(at, start) + wordFor(text.slice(start, end));
    at = end;
  }
  return filled + text.slice(at);
}

function wordFor(slot: string): string {
  return slot.replace(/[^A-Za-z0-9]/g, letter);
}

/** Puts the slots back into what quotes the script. */
export function showHoles(quoted: string, text: string, holes: readonly TextRange[]): string {
  return holes.reduce((shown, { start, end }) => {
    const slot = text.slice(start, end);
    return shown.replaceAll(wordFor(slot), slot);
  }, quoted);
}
