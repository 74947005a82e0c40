import type { PlannedPage } from './plan/page-plan.ts';

/**
 * Keeps the printed checksum up to date: that of the plan once all is filled in but what only the
 * run brings, else nothing, so that paper has a line to write on.
 */
export function keepChecksum(page: PlannedPage): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let update = (): void => {};
  const load = async (): Promise<void> => {
    const { showChecksum } = await import('./plan/show-checksum.ts');
    update = () => showChecksum(page);
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
