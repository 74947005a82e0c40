import type { RuleExample } from './rule.ts';

/** A rule's example as an author would write it; what cannot be seen is named. */
export function showExample({ in: place, meta, text, ...head }: RuleExample): string {
  const source = visible(text);
  const shown =
    place === 'body' ? source : `\`\`\`powershell${meta ? ` ${meta}` : ''}\n${source}\n\`\`\``;
  const keys = [
    ...(head.parameters === undefined ? [] : [`parameters:\n${head.parameters}`]),
    ...(head.frontmatter === undefined ? [] : [head.frontmatter]),
  ];
  return keys.length === 0 ? shown : `---\n${visible(keys.join('\n'))}\n---\n\n${shown}`;
}

function visible(text: string): string {
  return text.replaceAll(/[⟦⟧]/g, '').replaceAll('\t', '→').replaceAll('\u00a0', '␣').trimEnd();
}
