import MiniSearch, { type SearchResult } from 'minisearch';
import type { Filters, Pagefind, PageResult, SectionResult } from '../search/pagefind.ts';
import { idPrefix, type LibraryPage, libraryPages } from './library-pages.ts';

/** A runbook's beginning, or one of its headings with what stands below it. */
interface Section {
  id: number;
  page: LibraryPage;
  url: string;
  title: string;
  text: string;
}

type Hit = Pick<SearchResult, 'id' | 'terms'>;

/** Searches the library file itself: Pagefind loads its index, which a file on disk may not. */
export function librarySearch(): Pagefind {
  const sections = libraryPages.flatMap(sectionsOf).map((section, id) => ({ ...section, id }));
  const index = new MiniSearch<Section>({
    fields: ['title', 'text'],
    tokenize: wordsOf,
    searchOptions: { boost: { title: 2 }, combineWith: 'AND', prefix: true, fuzzy: false },
  });
  index.addAll(sections);
  return {
    options: async () => {},
    filters: async () => countFilters(libraryPages),
    debouncedSearch: async (term, { filters }) => {
      const found = term === null ? sections.map(allOf) : index.search(term);
      const pages = new Set(
        found.map(({ id }) => sections[id]?.page).filter((page) => page !== undefined),
      );
      const results = [...pages]
        .filter((page) => isLetThrough(page, filters))
        .map((page) =>
          resultOf(
            page,
            found.filter(({ id }) => sections[id]?.page === page),
          ),
        );
      return { results: results.map((result) => ({ data: async () => result })) };
    },
  };

  function resultOf(page: LibraryPage, hits: readonly Hit[]): PageResult {
    const parts: SectionResult[] = hits.flatMap(({ id, terms }) => {
      const section = sections[id];
      if (section === undefined) return [];
      const { url, title, text } = section;
      return [{ url, title, excerpt: excerptOf(text, terms) }];
    });
    return {
      url: `?${page.slug}`,
      meta: { title: page.article.querySelector('h1')?.textContent ?? page.slug },
      excerpt: parts[0]?.excerpt ?? '',
      sub_results: parts,
    };
  }
}

const allOf = ({ id }: Section): Hit => ({ id, terms: [] });

/** Words, and the parts of words that PowerShell joins: `Set-SCOMAgent`, `set`, `scomagent`. */
function wordsOf(text: string): string[] {
  const whole = text.split(/[^\p{L}\p{N}_-]+/u).filter(Boolean);
  return whole.flatMap((word) =>
    word.includes('-') ? [word, ...word.split('-').filter(Boolean)] : [word],
  );
}

function sectionsOf(page: LibraryPage): Omit<Section, 'id'>[] {
  const { slug, article } = page;
  const title = article.querySelector('h1')?.textContent ?? slug;
  const sections = [{ page, url: `?${slug}`, title, text: '' }];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLHeadingElement && node.id !== '') {
      const id = node.id.replace(idPrefix(slug), '');
      sections.push({ page, url: `?${slug}#${id}`, title: node.textContent ?? '', text: '' });
    }
    const section = sections.at(-1);
    if (node instanceof Text && section !== undefined && isContent(node))
      section.text += `${node.data} `;
  }
  return sections;
}

const isContent = ({ parentElement }: Text): boolean =>
  parentElement !== null && parentElement.closest('script, [data-pagefind-ignore]') === null;

function excerptOf(text: string, terms: readonly string[]): string {
  const words = text.split(/\s+/).filter(Boolean);
  const isFound = (word: string): boolean =>
    wordsOf(word).some((part) => terms.includes(part.toLowerCase()));
  const first = Math.max(0, words.findIndex(isFound) - 4);
  const escapeHtml = (word: string): string =>
    word.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return words
    .slice(first, first + 18)
    .map((word) => (isFound(word) ? `<mark>${escapeHtml(word)}</mark>` : escapeHtml(word)))
    .join(' ');
}

const filterElements = (page: LibraryPage): HTMLElement[] => [
  ...page.article.querySelectorAll<HTMLElement>('[data-pagefind-filter]'),
];

function countFilters(pages: readonly LibraryPage[]): Filters {
  const counts: Record<string, Record<string, number>> = {};
  for (const page of pages) {
    for (const element of filterElements(page)) {
      const name = element.dataset.pagefindFilter ?? '';
      const value = element.textContent ?? '';
      counts[name] = { ...counts[name], [value]: (counts[name]?.[value] ?? 0) + 1 };
    }
  }
  return counts;
}

function isLetThrough(page: LibraryPage, filters: Readonly<Record<string, string>>): boolean {
  return Object.entries(filters).every(([name, value]) =>
    filterElements(page).some(
      (element) => element.dataset.pagefindFilter === name && element.textContent === value,
    ),
  );
}
