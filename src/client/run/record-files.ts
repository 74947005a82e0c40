import { type RunRecord, recordFileName, recordJson } from '../../run/record.ts';
import { recordHtml } from '../../run/record-html.ts';
import { recordMarkdown } from '../../run/record-markdown.ts';
import { announce } from '../announce.ts';
import { element } from '../elements.ts';
import { saveFile } from '../save-file.ts';
import { keyButton } from './key-button.ts';

const forms = {
  html: { words: 'Save as a page (HTML)', type: 'text/html', textOf: recordHtml },
  json: { words: 'Save as data (JSON)', type: 'application/json', textOf: recordJson },
  md: { words: 'Save for the ticket (Markdown)', type: 'text/markdown', textOf: recordMarkdown },
} as const;

/**
 * The buttons that save a record in its three forms.
 *
 * @param saved called when the saved file can be opened again
 */
export function recordButtons(record: () => RunRecord, saved: () => void = () => {}): HTMLElement {
  const buttons = (['html', 'json', 'md'] as const).map((extension) => {
    const { words, type, textOf } = forms[extension];
    return keyButton(
      words,
      () => {
        const current = record();
        const name = recordFileName(current, extension);
        saveFile(name, textOf(current), type);
        announce(`Saved as ${name}.`);
        if (extension !== 'md') saved();
      },
      `save ${extension}`,
    );
  });
  return element('p', 'run-actions', ...buttons);
}
