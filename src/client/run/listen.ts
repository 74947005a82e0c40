import { announce } from '../announce.ts';
import { openRunKey } from '../storage-key.ts';
import type { RunPage } from './run-page.ts';

/** Lets the reader start a run, and tells of one that is open; the code comes with the first use. */
export function listenForRuns(section: HTMLElement, page: RunPage): void {
  const broken = (): void => announce('Runs could not be loaded. Reload the page.');
  section.querySelector('[data-run-start]')?.addEventListener('click', () => {
    import('./runs.ts').then(({ chooseRun }) => chooseRun(page)).catch(broken);
  });
  if (hasOpenRun(page.data.slug)) {
    import('./runs.ts').then(({ offerOpenRun }) => offerOpenRun(page)).catch(broken);
  }
}

/** Whether this device holds a run of the runbook that was not ended. */
function hasOpenRun(slug: string): boolean {
  try {
    return localStorage.getItem(openRunKey(slug)) !== null;
  } catch {
    return false;
  }
}
