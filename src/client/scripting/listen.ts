import type { Page } from '../script-download.ts';

/** Offers guided scripts and preflights where the downloads are unfolded. */
export function listenForScripts(section: HTMLElement, page: () => Page): void {
  const fold = section.querySelector<HTMLDetailsElement>('[data-downloads]:not([data-plan])');
  let isShown = false;
  const show = async (): Promise<void> => {
    if (fold === null || !fold.open || isShown) return;
    isShown = true;
    const { offerScripts } = await import('./offer-scripts.ts');
    offerScripts(fold, page);
  };
  fold?.addEventListener('toggle', () => void show());
  void show();
}
