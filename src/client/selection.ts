import type { BlockList } from './block-list.ts';
import type { BlockView } from './blocks.ts';
import { refuse } from './copy.ts';

/** A block, and what of its text the reader selected. */
interface SelectedBlock {
  block: BlockView;
  text: string;
}

/** A selection is copied, or dragged, as the button would copy it, or refused for the same reason. */
export function guardSelection(blocks: BlockList): void {
  /** False where nothing of a block is selected; its text otherwise, or undefined when refused. */
  const textOfSelection = (event: Event, refused: string): string | undefined | false => {
    const target = event.target;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return false;
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed) return false;
    const ranges = rangesOf(selection);
    // What is out of sight may still wait for its text.
    blocks.flush();
    const selected = ranges.flatMap((range) => selectedBlocks(blocks.all, range));
    if (selected.length === 0) return false;
    for (const { block } of selected) {
      if (refuse(block.element, block.refusal(), refused)) return undefined;
    }
    const texts = ranges.map((range) => {
      const [first, ...others] = selectedBlocks(blocks.all, range);
      const isCode = first !== undefined && others.length === 0 && isAllCode(range, first);
      return isCode ? first.text : plainText(range.cloneContents());
    });
    return texts.join('\n');
  };
  document.addEventListener('copy', (event) => {
    const text = textOfSelection(event, 'Not copied');
    if (text === false) return;
    event.preventDefault();
    if (text !== undefined) event.clipboardData?.setData('text/plain', text);
  });
  document.addEventListener('dragstart', (event) => {
    const text = textOfSelection(event, 'Not dragged');
    if (text === undefined) event.preventDefault();
    else if (text !== false) {
      event.dataTransfer?.clearData();
      event.dataTransfer?.setData('text/plain', text);
    }
  });
}

/** Firefox adds a range to the selection with Ctrl; other browsers have one. */
const rangesOf = (selection: Selection): Range[] =>
  Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));

function selectedBlocks(blocks: readonly BlockView[], range: Range): SelectedBlock[] {
  const selected: SelectedBlock[] = [];
  for (const block of blocks) {
    if (!range.intersectsNode(block.code)) continue;
    const text = selectedText(block.code, range);
    // A triple click ends at the start of what follows, which it does not contain.
    if (text !== '') selected.push({ block, text });
  }
  return selected;
}

function selectedText(code: HTMLElement, range: Range): string {
  const inside = document.createRange();
  inside.selectNodeContents(code);
  if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0) {
    inside.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) {
    inside.setEnd(range.endContainer, range.endOffset);
  }
  return inside.toString();
}

/** Nothing but this block's text, and perhaps white space around it. */
const isAllCode = (range: Range, { text }: SelectedBlock): boolean =>
  range.toString().trim() === text.trim();

const breaksLine = new Set(['P', 'LI', 'DIV', 'PRE', 'FIGURE', 'SECTION', 'DL', 'DT', 'DD', 'TR']);
const isHeading = (element: Element): boolean => /^H[1-6]$/.test(element.tagName);

/** Prose and code as text with LF; buttons and what marks a block are no part of it. */
function plainText(fragment: Node): string {
  let text = '';
  const write = (node: Node): void => {
    if (node instanceof Text) {
      const inCode = node.parentElement?.closest('code') !== null;
      text += inCode ? node.data : node.data.replaceAll(/\s+/g, ' ');
      return;
    }
    if (node instanceof Element) {
      if (node.matches('figcaption, button, .script-message, [hidden]')) return;
      if (node.matches('pre')) {
        text = `${text.trimEnd()}\n${node.textContent ?? ''}\n`;
        return;
      }
    }
    node.childNodes.forEach(write);
    if (node instanceof Element && (breaksLine.has(node.tagName) || isHeading(node))) {
      text = `${text.trimEnd()}\n`;
    }
  };
  write(fragment);
  return text.trim();
}
