import type { RunRecord } from '../../run/record.ts';
import { recordParts } from '../../run/record-parts.ts';
import { button, element } from '../elements.ts';
import { recordButtons } from './record-files.ts';
import { recordNodes } from './record-nodes.ts';

/** Shows a record in place of the runbook, to be read only. */
export function showRecord(record: RunRecord, notice: string): void {
  const article = document.querySelector<HTMLElement>('article.runbook');
  if (article === null) return;
  const section = element('section', 'run-read');
  const parts = recordNodes(recordParts(record));
  const heading = parts[0];
  const before = document.activeElement;
  section.append(
    element('p', 'run-notice', notice),
    element(
      'p',
      'run-actions',
      button('Close the record', () => {
        section.remove();
        article.hidden = false;
        if (before instanceof HTMLElement) before.focus();
      }),
    ),
    recordButtons(() => record),
    ...parts,
  );
  article.hidden = true;
  article.before(section);
  if (heading === undefined) return;
  heading.tabIndex = -1;
  heading.focus();
}
