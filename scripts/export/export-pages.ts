import { serializeOuter } from 'parse5';
import type { Runbook } from '../../src/runbook/runbook.ts';
import {
  attribute,
  type BuiltPage,
  elementsOf,
  readBuiltPage,
  setAttribute,
} from './built-page.ts';
import { bundleClient, minifyStyle } from './client-bundle.ts';
import { mendLinks } from './links.ts';
import { escapeHtml, writeSingleFile } from './single-file.ts';

/** One runbook of the built site as one HTML file; `date` in words, as the reader is told it. */
export async function exportRunbook(dist: string, slug: string, date: string): Promise<string> {
  const page = readBuiltPage(dist, slug);
  mendLinks(page, () => undefined);
  const { script, style } = await bundleClient('components/exported/runbook-page.ts');
  return writeSingleFile({
    title: `${page.title} · Runsheet`,
    summary: page.summary,
    body: bodyOf(serializeOuter(page.article), topOf(date)),
    style: (await minifyStyle(page.styles.join('\n'))) + style,
    script,
  });
}

/** Runbooks of the built site as one HTML file that lists them and searches in itself. */
export async function exportLibrary(
  dist: string,
  runbooks: readonly Runbook[],
  date: string,
): Promise<string> {
  const pages = runbooks.map(({ slug }) => readBuiltPage(dist, slug));
  for (const page of pages) {
    mendLinks(page, (slug, fragment) =>
      pages.some((one) => one.slug === slug) ? pageLink(slug, fragment) : undefined,
    );
    prefixIds(page);
  }
  const { script, style } = await bundleClient('components/exported/library.ts');
  const search =
    '<button type="button" class="search" data-search aria-keyshortcuts="/" hidden>Search <kbd>/</kbd></button>';
  return writeSingleFile({
    title: 'Runsheet',
    summary: 'Procedures with typed values and scripts that can be pasted as they stand.',
    body: bodyOf(
      listOf(runbooks) + pages.map(({ article }) => serializeOuter(article)).join(''),
      topOf(date, `<a href="?">All runbooks</a>${search}`),
    ),
    style: (await minifyStyle(uniqueStyles(pages).join('\n'))) + style,
    script,
  });
}

/** Pages share style sheets. */
const uniqueStyles = (pages: readonly BuiltPage[]): string[] => [
  ...new Set(pages.flatMap(({ styles }) => styles)),
];

/** Without script the link leads to the runbook below the list, with it to a page of its own. */
function pageLink(slug: string, fragment: string): Record<string, string> {
  const id = fragment === '' ? slug : idPrefix(slug) + fragment.slice(1);
  return {
    href: `#${id}`,
    'data-page-link': slug,
    ...(fragment === '' ? {} : { 'data-fragment': fragment }),
  };
}

const idPrefix = (slug: string): string => `${slug}:`;

/** What refers to ids of the same page: all but `for` may name several. */
const referring = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

/** Marks the article as the runbook's, and makes its ids differ from those of the others. */
function prefixIds({ slug, article }: BuiltPage): void {
  const prefix = idPrefix(slug);
  for (const element of elementsOf(article)) {
    const id = attribute(element, 'id');
    // The style sheet names the arrow's tip; all runbooks have the same.
    if (id !== undefined && element.tagName !== 'marker') setAttribute(element, 'id', prefix + id);
    for (const name of referring) {
      const value = attribute(element, name);
      if (value === undefined) continue;
      setAttribute(
        element,
        name,
        value.replace(/\S+/g, (one) => prefix + one),
      );
    }
    const href = attribute(element, 'href');
    if (href?.startsWith('#') && attribute(element, 'data-page-link') === undefined) {
      setAttribute(element, 'href', `#${prefix}${href.slice(1)}`);
    }
  }
  setAttribute(article, 'id', slug);
  setAttribute(article, 'data-runbook', slug);
}

const topOf = (date: string, links = ''): string =>
  `<header class="top"><span class="home">Runsheet</span>${links}<span class="copy-note">Copy of ${escapeHtml(date)}. The site may hold a newer version.</span></header>`;

const bodyOf = (main: string, top: string): string =>
  `<a class="skip" href="#main">Skip to content</a>${top}<div class="frame"><main id="main">${main}</main></div>`;

function listOf(runbooks: readonly Runbook[]): string {
  const products = [...new Set(runbooks.map(({ product }) => product))].sort();
  const lists = products.map((product) => {
    const items = runbooks
      .filter((runbook) => runbook.product === product)
      .map(({ slug, title, summary, risk, duration, appliesTo }) => {
        const link = `<a href="#${slug}" data-page-link="${slug}">${escapeHtml(title)}</a>`;
        const facts = [`${risk} risk`, `${duration} min`, appliesTo.join(', ')].join(' · ');
        return `<li>${link}<p>${escapeHtml(summary)}</p><p class="meta">${escapeHtml(facts)}</p></li>`;
      });
    return `<h2>${escapeHtml(product)}</h2><ul class="list">${items.join('')}</ul>`;
  });
  return `<section data-library><h1>Runbooks</h1>${lists.join('')}</section>`;
}
