import type { LoadSearch } from './pagefind.ts';

/** Shows the page's search button, and opens the search by it or by `/`. */
export function listenForSearch(load: LoadSearch): void {
  const button = document.querySelector<HTMLButtonElement>('[data-search]');
  if (button === null) return;
  // The dialog and the index come with the first use.
  const open = async (): Promise<void> => {
    const { openSearch } = await import('./search-dialog.ts');
    await openSearch(load);
  };
  button.hidden = false;
  button.addEventListener('click', open);
  addEventListener('keydown', (event) => {
    const { target } = event;
    const isTyping =
      target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    void open();
  });
}
