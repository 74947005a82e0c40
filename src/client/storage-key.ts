/** Where the tab keeps the values of a runbook. */
export const storageKey = (slug: string): string => `runsheet:${slug}`;

/** Where the device keeps that a run of a runbook is open. The run itself is in the database. */
export const openRunKey = (slug: string): string => `runsheet:run:${slug}`;
