import type { ParseResult } from '../powershell/parse.ts';
import type { ValueKind } from '../powershell/value.ts';
import type { Placed } from './cmd-context.ts';
import type { ScannedSlot } from './scan-slots.ts';

/** A slot and what is known around it while its place is judged. */
export interface Site {
  source: string;
  slot: ScannedSlot;
  kind: ValueKind;
  tree: ParseResult;
  /** As written: `{{name}}`. */
  shown: string;
}

/** The slot cannot stand there; the message names the rewrite that works. */
export const refuse = (message: string): Placed => ({ id: 'slot-place', message });

/** A slot of an expandable string right behind a variable without braces. */
export function runsInto(name: string, shown: string): string {
  const [, variable = name, colon = ''] = /^(.*?)(:?)$/.exec(name) ?? [];
  return `The value would become part of the name \`$${name}\`; write \`\${${variable}}${colon}${shown}\`.`;
}

/** A slot of an expandable string right behind `$`. */
export function beginsVariable(shown: string): string {
  return `\`$\` before \`${shown}\` would begin a variable; write \`\` \`$${shown} \`\`.`;
}
