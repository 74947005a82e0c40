import type { RunbookSource } from '../runbook/runbook-source.ts';

/** Ids that a link may lead to on a page: of its headings, as Astro gives them, and of its steps. */
export function anchorsOf({ headings, steps }: RunbookSource): ReadonlySet<string> {
  const ids = new Set(steps.map(({ step }) => step.id));
  const taken = new Map<string, number>();
  for (const { text } of headings) {
    const id = headingId(text);
    let count = taken.get(id) ?? 0;
    let unique = id;
    while (taken.has(unique)) unique = `${id}-${++count}`;
    taken.set(id, count);
    taken.set(unique, 0);
    ids.add(unique);
  }
  return ids;
}

/** As GitHub does it: punctuation goes, a space becomes a hyphen. */
function headingId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
