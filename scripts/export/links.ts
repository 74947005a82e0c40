import { attribute, type BuiltPage, elementsOf, setAttribute } from './built-page.ts';

/** How an address of the site is written in the file; undefined where the file does not hold it. */
export type LinkWriter = (slug: string, fragment: string) => Record<string, string> | undefined;

/**
 * Mends the page's links: those to its own parts stay, those to other sites stay, those to pages
 * that the file holds lead there, and all others become plain text. A dead link at night costs time.
 */
export function mendLinks({ slug, article }: BuiltPage, write: LinkWriter): void {
  for (const element of elementsOf(article)) {
    const href = attribute(element, 'href');
    if (element.tagName !== 'a' || href === undefined) continue;
    const url = new URL(href, `${site}/${slug}/`);
    if (url.origin !== site) continue;
    const target = url.pathname.replace(/^\/|\/$/g, '');
    if (target === slug) {
      setAttribute(element, 'href', url.hash || '#main');
      continue;
    }
    setAttribute(element, 'href', undefined);
    for (const [name, value] of Object.entries(write(target, url.hash) ?? {})) {
      setAttribute(element, name, value);
    }
  }
}

/** A name that no link of a page can have. */
const site = 'https://runsheet.invalid';
