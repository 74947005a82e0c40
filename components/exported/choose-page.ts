/**
 * Leaves in the document what the address names, `?<slug>`: one runbook, or the list of all. Each
 * runbook is then a page of its own, as on the site, and the browser's way back works.
 */
import { idPrefix, libraryPages } from './library-pages.ts';

const references = ['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

const slug = decodeURIComponent(location.search.slice(1));
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-page-link]')) {
  link.href = `?${link.dataset.pageLink ?? ''}${link.dataset.fragment ?? ''}`;
}
const chosen = libraryPages.find((page) => page.slug === slug);
for (const { article } of libraryPages) {
  if (article !== chosen?.article) article.remove();
}
if (chosen !== undefined) {
  document.querySelector('[data-library]')?.remove();
  document.title = `${chosen.article.querySelector('h1')?.textContent ?? ''} · ${document.title}`;
  withoutPrefix(chosen.article, idPrefix(chosen.slug));
  // The id was another when the browser looked for the place.
  if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

/** The ids of the site, which the page's scripts and saved addresses know. */
function withoutPrefix(article: HTMLElement, prefix: string): void {
  article.removeAttribute('id');
  for (const name of references) {
    for (const element of article.querySelectorAll(`[${name}*="${CSS.escape(prefix)}"]`)) {
      const value = element.getAttribute(name) ?? '';
      element.setAttribute(name, value.replaceAll(prefix, ''));
    }
  }
  for (const link of article.querySelectorAll(`a[href^="#${CSS.escape(prefix)}"]`)) {
    link.setAttribute('href', `#${(link.getAttribute('href') ?? '').slice(1 + prefix.length)}`);
  }
}
