const keyOf = (slug: string): string => `runsheet:opened:${slug}`;

/** First digits of the checksum of the plan that was applied in this tab from a link, set or file. */
export function openedChecksum(slug: string): string | undefined {
  try {
    const stored = sessionStorage.getItem(keyOf(slug)) ?? '';
    return /^[0-9a-f]{16}$/.test(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers it as long as the tab; undefined forgets it. */
export function setOpenedChecksum(slug: string, checksum: string | undefined): void {
  try {
    if (checksum === undefined) sessionStorage.removeItem(keyOf(slug));
    else sessionStorage.setItem(keyOf(slug), checksum);
  } catch {
    // Without storage the page only says what it said when the plan was opened.
  }
}
