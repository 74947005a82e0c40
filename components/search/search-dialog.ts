import { linkStyle } from '../../src/client/link-style.ts';
import type { Filters, LoadSearch, Pagefind, PageResult } from './pagefind.ts';
import style from './search.css?url';

const filterWords: readonly [name: string, label: string][] = [
  ['product', 'Product'],
  ['version', 'Version'],
  ['risk', 'Risk'],
  ['effect', 'Effect'],
];
const shownPages = 8;
const shownSections = 4;

let dialog: SearchDialog | undefined;

/** Opens the search; the first time it loads the index. */
export async function openSearch(load: LoadSearch): Promise<void> {
  dialog ??= new SearchDialog();
  dialog.open();
  await dialog.load(load);
}

/** A modal dialog: term, filters, and results that are links to sections. */
class SearchDialog {
  readonly #dialog = document.createElement('dialog');
  readonly #input = document.createElement('input');
  readonly #filters = element('p', 'search-filters');
  readonly #status = element('p', 'search-status');
  readonly #results = element('ol', 'search-results');
  #pagefind: Pagefind | undefined;

  constructor() {
    this.#dialog.className = 'search-dialog';
    this.#dialog.setAttribute('aria-label', 'Search');
    this.#status.setAttribute('role', 'status');
    this.#input.type = 'search';
    this.#input.spellcheck = false;
    this.#input.autocomplete = 'off';
    const label = element('label', '', 'Search runbooks and guide');
    label.append(this.#input);
    const close = element('button', '', 'Close');
    close.addEventListener('click', () => this.#dialog.close());
    const top = element('div', 'search-top');
    top.append(label, close);
    this.#dialog.append(top, this.#filters, this.#status, this.#results);
    this.#input.addEventListener('input', () => this.#search());
    this.#dialog.addEventListener('keydown', (event) => this.#move(event));
    // A result may be a section of this very page: nothing would close the dialog then.
    this.#results.addEventListener('click', () => this.#dialog.close());
    linkStyle(style);
    document.body.append(this.#dialog);
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
  }

  async load(load: LoadSearch): Promise<void> {
    if (this.#pagefind !== undefined) return;
    try {
      const pagefind = await load();
      await pagefind.options({ excerptLength: 18 });
      this.#addFilters(await pagefind.filters());
      this.#pagefind = pagefind;
    } catch {
      this.#status.textContent = 'The search index cannot be loaded. Build the site to make one.';
      return;
    }
    await this.#search();
  }

  #addFilters(filters: Filters): void {
    for (const [name, label] of filterWords) {
      const select = document.createElement('select');
      select.name = name;
      select.append(new Option('Any', ''));
      for (const value of Object.keys(filters[name] ?? {})) select.append(new Option(value));
      select.addEventListener('change', () => this.#search());
      const field = element('label', '', `${label} `);
      field.append(select);
      this.#filters.append(field);
    }
  }

  async #search(): Promise<void> {
    const term = this.#input.value.trim();
    if (this.#pagefind === undefined) return;
    const chosen = [...this.#filters.querySelectorAll('select')].filter(({ value }) => value);
    const filters = Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
    if (term === '' && chosen.length === 0) {
      this.#results.replaceChildren();
      this.#status.textContent = 'Type a command, an event id, a KB number or an error code.';
      return;
    }
    const found = await this.#pagefind.debouncedSearch(term || null, { filters }, 120);
    // A later key has taken over.
    if (found === null) return;
    const pages = await Promise.all(found.results.slice(0, shownPages).map((page) => page.data()));
    this.#results.replaceChildren(...pages.map(pageItem));
    const count = found.results.length;
    this.#status.textContent = `${count} ${count === 1 ? 'page' : 'pages'} found.`;
  }

  /** Arrow keys go through field and results; Tab and Enter work as everywhere. */
  #move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.target instanceof HTMLSelectElement) return;
    const stops: HTMLElement[] = [this.#input, ...this.#results.querySelectorAll('a')];
    const current = stops.findIndex((stop) => stop.matches(':focus'));
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, current + step))]?.focus();
  }
}

function pageItem(page: PageResult): HTMLElement {
  const item = element('li');
  item.append(link(page.url, page.meta.title ?? page.url));
  // The part before the first heading belongs to the page itself.
  const sections = page.sub_results.filter(({ url }) => url !== page.url).slice(0, shownSections);
  if (sections.length === 0) item.append(excerpt(page.excerpt));
  for (const section of sections) {
    const part = element('div');
    part.append(link(section.url, section.title), excerpt(section.excerpt));
    item.append(part);
  }
  return item;
}

function link(url: string, text: string): HTMLElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = text;
  return anchor;
}

/** Written as text nodes and marks: whatever the index holds, nothing of it becomes markup. */
function excerpt(html: string): HTMLElement {
  const paragraph = element('p');
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const node of body.childNodes) {
    const text = node.textContent ?? '';
    paragraph.append(node.nodeName === 'MARK' ? element('mark', '', text) : text);
  }
  return paragraph;
}

function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
