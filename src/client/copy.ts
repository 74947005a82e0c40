import { announce } from './announce.ts';
import type { BlockView } from './blocks.ts';
import { writeClipboard } from './clipboard.ts';
import { focusField } from './fields.ts';
import { counted } from './labels.ts';
import { messageNodes } from './message-nodes.ts';
import type { Refusal } from './refusal.ts';

/** Answers the buttons that each block has. */
export function listenForActions(
  blocks: readonly BlockView[],
  download: (block: BlockView) => void,
): void {
  for (const block of blocks) {
    for (const button of block.element.querySelectorAll<HTMLButtonElement>('[data-act]')) {
      const act = button.dataset.act === 'copy' ? copyBlock : download;
      button.addEventListener('click', () => void act(block, button));
    }
  }
}

async function copyBlock(block: BlockView, copy: HTMLButtonElement): Promise<void> {
  const rendering = block.render();
  if (refuse(block.element, block.refusal(rendering), 'Not copied')) return;
  const isDone = await writeClipboard(rendering.text);
  if (!isDone) {
    showMessage(block.element, 'The browser refused to copy. Select the text and copy it by key.');
    return;
  }
  const lines = rendering.text.split('\n').length;
  announce(`Copied, ${counted(lines, 'line')}.`);
  copy.textContent = 'Copied';
  setTimeout(() => {
    copy.textContent = 'Copy';
  }, 3000);
}

/** Says at `place` why something is not handed out, with a link to the field. False when it may be. */
export function refuse(place: HTMLElement, refusal: Refusal | undefined, what: string): boolean {
  if (refusal === undefined) {
    showMessage(place, '');
    return false;
  }
  const { field, reason } = refusal;
  const message = `${what}: ${reason}`;
  showMessage(place, message, field === undefined ? undefined : fieldLink(field));
  announce(message);
  return true;
}

/** A link that moves the reader to a field, with its label in view and the form unfolded. */
export function fieldLink(field: string, text = 'Go to the field'): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `#field:${field}`;
  link.textContent = text;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    focusField(field);
  });
  return link;
}

/** One message a place; empty takes it away. */
function showMessage(place: HTMLElement, text: string, link?: HTMLElement): void {
  let message = place.querySelector<HTMLElement>(':scope > .script-message');
  if (text === '') {
    message?.remove();
    return;
  }
  if (message === null) {
    message = document.createElement('p');
    message.className = 'script-message';
    place.append(message);
  }
  message.replaceChildren(...messageNodes(text), ...(link === undefined ? [] : [' ', link]));
}
