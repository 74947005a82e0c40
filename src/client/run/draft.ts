const key = 'runsheet:draft';

/** What the reader had typed under this title when the page went away; the tab keeps it. */
export function draftOf(title: string): string {
  try {
    const stored = sessionStorage.getItem(key) ?? '';
    return stored.startsWith(`${title}\n`) ? stored.slice(title.length + 1) : '';
  } catch {
    return '';
  }
}

/** Keeps what is being typed; an empty text ends it. */
export function keepDraft(title: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, `${title}\n${text}`);
  } catch {
    // Forbidden or full: only what is being typed is at risk.
  }
}
