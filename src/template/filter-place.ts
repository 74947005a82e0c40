import type { ValueKind } from '../powershell/value.ts';
import type { ScannedSlot } from './scan-slots.ts';
import type { FilterName } from './template.ts';

/** What must not stand right before an encoded value, since it would take its first sign along. */
const dangerous: Partial<Record<FilterName, { pattern: RegExp; rewrite: string }>> = {
  regex: { pattern: /(?<!\\)(?:\\\\)*\\\d*$/, rewrite: 'double it' },
  wildcard: { pattern: /(?<!`)(?:``)*`$/, rewrite: 'double it' },
  replacement: { pattern: /(?<!\$)(?:\$\$)*\$\d*$/, rewrite: 'write `$$`, or the group in braces' },
  wql: { pattern: /(?<!\\)(?:\\\\)*\\$/, rewrite: 'double it' },
  ldap: { pattern: /\\[\da-f]?$/i, rewrite: 'write `\\5c`' },
  adfilter: { pattern: /\\[\da-f]?$/i, rewrite: 'write `\\5c`' },
  xml: { pattern: /&[#\w]*$/, rewrite: 'write `&amp;`' },
  url: { pattern: /%[\da-f]?$/i, rewrite: 'write `%25`' },
};

/** What is wrong with a filter in its place, with the remedy. */
export function findFilterProblem(
  source: string,
  slot: ScannedSlot,
  kind: ValueKind,
): string | undefined {
  const [first] = slot.filters;
  if (first === undefined) return undefined;
  const shown = source.slice(slot.start, slot.end);
  if (kind === 'list' || kind === 'credential') {
    return `\`${first}\` encodes text, and \`${slot.parameter}\` is a ${kind}; write \`{{${slot.parameter}}}\`.`;
  }
  const outer = dangerous[slot.filters.at(-1) ?? first];
  const [found] = outer?.pattern.exec(source.slice(0, slot.start)) ?? [];
  return outer && found
    ? `\`${found}\` before \`${shown}\` would take the value's first sign along; ${outer.rewrite}.`
    : undefined;
}
