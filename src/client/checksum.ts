import type { Page } from './script-download.ts';

/**
 * Keeps the printed checksum up to date: the sum where every block of the run could be copied,
 * else nothing, so that paper has a line to write on.
 */
export function keepChecksum(page: () => Page): () => void {
  const places = document.querySelectorAll<HTMLElement>('[data-checksum]');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let update = (): void => {};
  const load = async (): Promise<void> => {
    const { checksumOf } = await import('./script-download.ts');
    update = () => {
      const current = page();
      const isComplete = current.needed.every((block) => block.render().problems.length === 0);
      const text = isComplete ? checksumOf(current) : '';
      for (const place of places) {
        place.textContent = text;
        place.toggleAttribute('data-blank', text === '');
      }
    };
    update();
  };
  let loading: Promise<void> | undefined;
  // The print dialog takes the page as it is when this returns.
  addEventListener('beforeprint', () => update());
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (loading === undefined) loading = load();
      else update();
    }, 500);
  };
}
