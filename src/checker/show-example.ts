import type { RuleExample } from './rule.ts';

/** A rule's example as an author would write it; what cannot be seen is named. */
export function showExample({ in: place, meta, text }: RuleExample): string {
  const source = text
    .replaceAll(/[⟦⟧]/g, '')
    .replaceAll('\t', '→')
    .replaceAll('\u00a0', '␣')
    .trimEnd();
  return place === 'body' ? source : `\`\`\`powershell${meta ? ` ${meta}` : ''}\n${source}\n\`\`\``;
}
