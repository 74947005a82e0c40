/** Where the tab keeps the values of a runbook. */
export const storageKey = (slug: string): string => `runsheet:${slug}`;
