import { type ChangeAbout, changeSheetMarkdown } from '../../plan/change-sheet.ts';
import { writeClipboard } from '../clipboard.ts';
import { button, element } from '../elements.ts';
import { saveFile } from '../save-file.ts';
import type { Desk } from './desk.ts';
import { pageSheet } from './page-sheet.ts';
import type { Tell } from './planning.ts';
import { showChecksum } from './show-checksum.ts';

const aboutFields = [
  ['change', 'Number of the change'],
  ['why', 'Why it is made'],
  ['window', 'Window'],
] as const;

/** What the rows of the sign-off are called. */
const paperNames = { change: 'Change', why: 'Why', window: 'Window' } as const;

/** The change sheet: for the ticket as Markdown, on paper as the page prints it. */
export function sheetPart(desk: Desk, tell: Tell): HTMLElement {
  const inputs = aboutFields.map(([key, text]) => {
    const input = element('input', '');
    input.id = `plan-${key}`;
    input.autocomplete = 'off';
    const label = element('label', '', `${text} (optional)`);
    label.htmlFor = input.id;
    return { key, input, field: element('p', 'field', label, input) };
  });
  const about = (): ChangeAbout =>
    Object.fromEntries(inputs.map(({ key, input }) => [key, input.value]));
  const markdown = (): string => changeSheetMarkdown(pageSheet(desk, about()));
  const copy = async (): Promise<void> => {
    const isCopied = await writeClipboard(markdown());
    tell(
      isCopied
        ? 'Change sheet copied as Markdown.'
        : 'The browser refused to copy: save the file instead.',
    );
  };
  const save = (): void => {
    const base = desk.data.slug.split('/').at(-1) ?? 'runbook';
    saveFile(`${base}-change.md`, markdown(), 'text/markdown');
    tell('Change sheet saved.');
  };
  const print = (): void => {
    for (const { key, input } of inputs) {
      const place = document.querySelector<HTMLElement>(`[data-about="${paperNames[key]}"]`);
      if (place !== null) place.textContent = input.value;
    }
    printPlan(desk, () => tell('What only the run brings was printed as a blank with its rule.'));
  };
  return element(
    'div',
    'plan-part',
    element('h3', '', 'Change sheet'),
    element(
      'p',
      'hint',
      'What is approved: all values and scripts, the way back and the checksum. What only the run brings is a blank with its rule.',
    ),
    ...inputs.map(({ field }) => field),
    element(
      'p',
      'values-actions',
      button('Copy as Markdown', () => void copy()),
      button('Save as Markdown', save),
      button('Print', print, 'the change sheet'),
    ),
  );
}

/** Prints the page as it is before the run, whatever has been read since. */
function printPlan(desk: Desk, done: () => void): void {
  const { model } = desk;
  model.showPlan(true);
  // Painted in the next frame; the dialog takes the page as it is then.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      // Otherwise it follows the last change only after a while.
      showChecksum(desk);
      window.print();
      model.showPlan(false);
      done();
    }),
  );
}
