import type { PasteContext } from './paste.ts';

/** Opens the place for pasting under a capture or an expectation; its code comes with the first use. */
export function listenForPastes(context: PasteContext): void {
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.dataset.act !== 'paste') return;
    const place = target.closest<HTMLElement>('[data-capture], [data-expect]');
    if (place === null) return;
    import('./paste.ts').then(
      ({ togglePaste }) => togglePaste(place, target, context),
      () => {
        const message = document.createElement('p');
        message.className = 'script-message';
        message.setAttribute('role', 'alert');
        message.textContent = 'This part of the page could not be loaded. Reload the page.';
        place.append(message);
      },
    );
  });
}
