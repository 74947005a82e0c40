import type { dumpTokens, dumpTree } from '../src/powershell/dump.ts';
import { placesOf } from './places.ts';

/** A tree for people: a node a line, indented, with its range, its details and how its text begins. */
export function treeText(rows: ReturnType<typeof dumpTree>, text: string): string {
  const place = placesOf(text);
  return rows
    .map(([depth, type, start, end, ...details]) => {
      const shown = details.map((detail) => shownDetail(detail)).join(' ');
      const node = `${'  '.repeat(depth)}${type} ${place(start)}-${place(end)}`;
      return `${node}${shown === '' ? '' : `  ${shown}`}${beginning(text, start, end)}\n`;
    })
    .join('');
}

/** Tokens for people, one a line. */
export function tokensText(rows: ReturnType<typeof dumpTokens>, text: string): string {
  const place = placesOf(text);
  return rows
    .map(([kind, start, end, flags]) => {
      const shown = flags === 'None' ? '' : `  ${flags}`;
      return `${kind} ${place(start)}-${place(end)}${shown}${beginning(text, start, end)}\n`;
    })
    .join('');
}

function shownDetail(detail: unknown): string {
  if (typeof detail !== 'string') return String(detail);
  // Words of the engine, such as `DoubleQuoted`, need no quotes; values do.
  return /^[\w.:-]+$/.test(detail) ? detail : JSON.stringify(cut(detail));
}

function beginning(text: string, start: number, end: number): string {
  const first = text.slice(start, Math.min(end, start + 200));
  const shown = cut(first.replace(/\s+/g, ' ').trim());
  return shown === '' ? '' : `  | ${shown}`;
}

function cut(text: string): string {
  const characters = [...text.slice(0, 100)];
  return characters.length > 48 ? `${characters.slice(0, 47).join('')}…` : text;
}
