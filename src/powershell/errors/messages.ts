import { classMessages } from './class-messages.ts';
import { expressionMessages } from './expression-messages.ts';
import { statementMessages } from './statement-messages.ts';
import { tokenMessages } from './token-messages.ts';

/** The tables of texts, by topic. No id is in two of them. */
export const messageTables: readonly Readonly<Record<string, string>>[] = [
  tokenMessages,
  statementMessages,
  expressionMessages,
  classMessages,
];

const messages: ReadonlyMap<string, string> = new Map(messageTables.flatMap(Object.entries));

/** `{0|this}`: detail 0 as code, or else "this". Signs beside the digit join the code: `{$0|…}`. */
const placeholder = /\{([^{}|\d]*)(\d)([^{}|]*)\|([^{}]*)\}/g;

/**
 * The message for an engine's ErrorId, or for `NotInLanguageVersion`, an id of our own, with the
 * details: what, the version that introduced it, the version that lacks it, what to write instead.
 * `details` are what the engine puts into its own text, in its order; each may be missing or empty.
 */
export function messageOf(id: string, details: readonly string[]): string {
  const detail = (index: number) => shorten(details[index] ?? '');
  if (id === 'NotInLanguageVersion') return notInLanguageVersion(detail);
  const text = messages.get(id);
  if (text === undefined) return `PowerShell refuses this (${asCode(id)}); check the line.`;
  return text.replace(
    placeholder,
    (_, before: string, index: string, after: string, otherwise: string) => {
      const found = detail(Number(index));
      return found ? asCode(before + found + after) : otherwise;
    },
  );
}

function notInLanguageVersion(detail: (index: number) => string): string {
  const [what, introducedIn, version, instead] = [0, 1, 2, 3].map(detail);
  const message = `${what ? asCode(what) : 'This'} came with ${
    introducedIn ? productOf(introducedIn) : 'a later version'
  }; ${version ? productOf(version) : 'this version'} does not know it.`;
  return instead ? `${message} Write ${asCode(instead)} instead.` : message;
}

function productOf(version: string): string {
  return `${Number.parseInt(version, 10) < 6 ? 'Windows ' : ''}PowerShell ${version}`;
}

/** On one line; what is longer than 60 characters ends in `…`. */
function shorten(text: string): string {
  return text
    .slice(0, 200)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(.{60}).+/u, '$1…');
}

/** Between as many backticks as Markdown needs where the text has backticks itself. */
function asCode(text: string): string {
  let fence = '`';
  while (text.includes(fence)) fence += '`';
  return fence.length > 1 ? `${fence} ${text} ${fence}` : `\`${text}\``;
}
