import type { Desk } from './desk.ts';
import { mayBeLink } from './may-be-link.ts';

/** Brings planning to life where it is opened, and shows what a link brings. */
export function listenForPlan(desk: Desk): void {
  const fold = desk.section.querySelector<HTMLDetailsElement>('[data-plan]');
  let isShown = false;
  const show = async (): Promise<void> => {
    if (fold === null || !fold.open || isShown) return;
    isShown = true;
    const { showPlanning } = await import('./planning.ts');
    showPlanning(fold, desk);
  };
  fold?.addEventListener('toggle', () => void show());
  void show();

  const readFragment = async (): Promise<void> => {
    if (!mayBeLink(location.hash)) return;
    const { openLink } = await import('./open-link.ts');
    openLink(location.hash, desk);
  };
  addEventListener('hashchange', () => void readFragment());
  void readFragment();
}
