import { Refusal } from '../powershell/literals.ts';

/**
 * Values in a `cmd` fence. cmd reads the line first (`%` has no escape at its prompt, quotes switch
 * its signs off), then the program splits it (CommandLineToArgvW: backslashes before a quote).
 */

function check(text: string): void {
  const [found] = /[%"\n]/.exec(text) ?? [];
  if (found)
    throw new Refusal(`cmd cannot take ${found === '\n' ? 'a line break' : `\`${found}\``}.`);
}

/** Backslashes in front of the closing quote count double. */
const double = (text: string) => text.replace(/(?<!\\)\\+$/, '$&$&');

/** Outside quotes: as it is where every sign is harmless, else in quotes. */
export function writeCmdBare(text: string): string {
  check(text);
  return /^[\w.:\\/+-]+$/.test(text) ? text : `"${double(text)}"`;
}

/** Inside `"…"`, between the rendered text in front and that which follows; undefined is a slot. */
export function writeCmdQuoted(text: string, before: string, after: string | undefined): string {
  check(text);
  const meetsQuote = after === undefined ? text.endsWith('\\') : /^\\*"/.test(after);
  if (!meetsQuote) return text;
  if (after === undefined || (/^\\*$/.test(text) && before.endsWith('\\'))) {
    throw new Refusal('a backslash would take the closing quote along.');
  }
  return double(text);
}
