import { listenForSearch } from './search-button.ts';

/** The site's index is Pagefind's, which the build writes beside the pages. */
const address = document.querySelector<HTMLElement>('[data-search]')?.dataset.search ?? '';
listenForSearch(() => import(/* @vite-ignore */ address));
