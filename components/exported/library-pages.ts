/** One runbook of a library file, as it stands beside the others. */
export interface LibraryPage {
  slug: string;
  article: HTMLElement;
}

/** Ids of several runbooks may be the same, so in the file each begins with its runbook's slug. */
export const idPrefix = (slug: string): string => `${slug}:`;

/** The runbooks of the file, also of those that are out of the document. */
export const libraryPages: readonly LibraryPage[] = [
  ...document.querySelectorAll<HTMLElement>('[data-runbook]'),
].map((article) => ({ slug: article.dataset.runbook ?? '', article }));
