const button = document.querySelector<HTMLButtonElement>('[data-search]');

/** The dialog, its style and the index come with the first use. */
async function open(): Promise<void> {
  const { openSearch } = await import('./search-dialog.ts');
  await openSearch(button?.dataset.search ?? '');
}

if (button !== null) {
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
