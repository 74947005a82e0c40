import { announce } from './announce.ts';
import type { BlockView } from './blocks.ts';
import { refuse } from './copy.ts';
import type { Page } from './script-download.ts';

/** Saves the blocks as one script, or says at `place` which of them is refused and why. */
export async function saveBlocks(
  place: HTMLElement,
  blocks: readonly BlockView[],
  page: () => Page,
): Promise<void> {
  // Loaded first: a value that is changed meanwhile is judged as it is saved.
  const { downloadScript } = await import('./script-download.ts');
  const current = page();
  const wanted = blocks.filter((block) => current.needed.includes(block));
  const refusal =
    wanted.length === 0
      ? { reason: 'With these values none of it is needed.' }
      : wanted.map((block) => block.refusal()).find((one) => one !== undefined);
  if (refuse(place, refusal, 'Not downloaded')) return;
  downloadScript(current, wanted);
  announce('Script saved. It says at its beginning how to run it.');
}

/** The buttons that save all blocks of a session which can run in one go. */
export function listenForDownloads(
  section: HTMLElement,
  blocks: readonly BlockView[],
  page: () => Page,
): void {
  for (const button of section.querySelectorAll<HTMLButtonElement>('[data-download]')) {
    const indexes = (button.dataset.download ?? '').split(' ');
    const chosen = blocks.filter(({ element }) => indexes.includes(element.dataset.block ?? ''));
    const place = button.parentElement ?? section;
    button.addEventListener('click', () => void saveBlocks(place, chosen, page));
  }
}
