import { writeLink } from '../../plan/link.ts';
import { writeClipboard } from '../clipboard.ts';
import { button, checkbox, element } from '../elements.ts';
import { type Desk, formSet } from './desk.ts';
import type { Tell } from './planning.ts';

/** What some mail programs and ticket systems still take as one link. */
const safeLength = 2000;

/** A link that carries the form's values in its fragment, which no server ever sees. */
export function linkPart(desk: Desk, tell: Tell): HTMLElement {
  const withRead = checkbox('With values read during the run', false);
  const text = element('textarea', '');
  text.id = 'plan-link';
  text.rows = 3;
  text.readOnly = true;
  const label = element('label', '', 'The link');
  label.htmlFor = text.id;
  const field = element('p', 'field', label, text);
  field.hidden = true;
  const copy = async (): Promise<void> => {
    const set = formSet(desk, 'Link', withRead.input.checked);
    const fragment = writeLink({ runbook: desk.data.slug, set });
    text.value = location.href.replace(/#.*$/s, '') + fragment;
    field.hidden = false;
    const isCopied = await writeClipboard(text.value);
    if (!isCopied) text.select();
    const { length } = text.value;
    const words = [
      isCopied ? 'Link copied.' : 'The browser refused to copy: copy the link by key.',
      ...(set.plan === undefined
        ? ['The plan is not whole yet, so the link holds values only.']
        : []),
      ...(length > safeLength
        ? [`It has ${length} characters; some mail programs cut it. Better send a file.`]
        : []),
    ];
    tell(words.join(' '));
  };
  const hasRead = desk.data.parameters.some(({ readAt }) => readAt !== undefined);
  return element(
    'div',
    'plan-part',
    element('h3', '', 'Link'),
    element(
      'p',
      'hint',
      'It opens this runbook with these values. Who opens it sees them before they are applied, and whether the plan is still the same. Whoever has the link can read the values.',
    ),
    ...(hasRead ? [element('p', '', withRead.label)] : []),
    element(
      'p',
      'values-actions',
      button('Copy link', () => void copy()),
    ),
    field,
  );
}
