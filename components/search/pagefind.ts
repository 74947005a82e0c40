/** The part of Pagefind's browser interface that the dialog uses (pagefind.app/docs/api). */
export interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  filters(): Promise<Filters>;
  debouncedSearch(
    /** `null`: all pages that the filters let through. */
    term: string | null,
    options: { filters: Readonly<Record<string, string>> },
    milliseconds: number,
  ): Promise<{ results: readonly { data(): Promise<PageResult> }[] } | null>;
}

/** Gives what searches; fails where it cannot be had. */
export type LoadSearch = () => Promise<Pagefind>;

/** How many pages have each value of each filter. */
export type Filters = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SectionResult {
  url: string;
  title: string;
  /** Text with its HTML signs escaped, and `<mark>` around what was found. */
  excerpt: string;
}

export interface PageResult {
  url: string;
  meta: Readonly<Record<string, string>>;
  excerpt: string;
  sub_results: readonly SectionResult[];
}
