/** The script of a library that was saved as one file. The order counts: a page is chosen first. */
import './exported.css';
import './choose-page.ts';
import '../../src/client/runbook.ts';
import '../../src/layouts/open-details.ts';
import { listenForSearch } from '../search/search-button.ts';

listenForSearch(async () => (await import('./library-search.ts')).librarySearch());
