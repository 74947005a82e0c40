import { checksumWords } from '../../plan/checksum-words.ts';
import { announce } from '../announce.ts';
import { openedChecksum, setOpenedChecksum } from './opened-plan.ts';
import { isWhole, type PlannedPage, pagePlan } from './page-plan.ts';

/**
 * Writes the plan's checksum where paper has its place, and above the form in the words that two
 * people compare. Where the plan is not whole paper has a blank and the form nothing.
 */
export function showChecksum(page: PlannedPage): void {
  const plan = pagePlan(page);
  const checksum = isWhole(plan, page.model) ? plan.checksum : '';
  const words = checksum === '' ? '' : checksumWords(checksum);
  for (const place of document.querySelectorAll<HTMLElement>('[data-checksum]')) {
    place.textContent = checksum;
    place.toggleAttribute('data-blank', checksum === '');
    const spoken = place.nextElementSibling ?? document.createElement('strong');
    spoken.textContent = words === '' ? '' : ` In words: ${words}`;
    place.after(spoken);
  }
  showAboveForm(page, checksum, words);
}

function showAboveForm(page: PlannedPage, checksum: string, words: string): void {
  const { slug } = page.data;
  const opened = openedChecksum(slug);
  const isOpened = opened !== undefined && checksum.startsWith(opened);
  const example = page.model.hasExample ? ' (example values)' : '';
  const state = `${words}${example} ${opened ?? ''}`;
  const known = document.querySelector<HTMLElement>('[data-plan-words]');
  if (words === '') known?.remove();
  if (words === '' || known?.dataset.planWords === state) return;
  const line = known ?? document.createElement('p');
  line.className = 'hint';
  line.dataset.planWords = state;
  const strong = document.createElement('strong');
  strong.textContent = words;
  line.replaceChildren(`Checksum of the plan${example}: `, strong);
  if (isOpened) line.append(', as opened.');
  else if (opened !== undefined) {
    const forget = document.createElement('button');
    forget.type = 'button';
    forget.textContent = 'Forget the opened plan';
    forget.addEventListener('click', () => {
      setOpenedChecksum(slug, undefined);
      showChecksum(page);
    });
    const other = document.createElement('em');
    other.textContent = `Not the plan that was opened: ${checksumWords(opened)}.`;
    line.append('. ', other, ' ', forget);
  }
  if (known === null) document.querySelector('.values-progress')?.after(line);
  const told = isOpened ? ', as opened' : opened === undefined ? '' : ', not as opened';
  announce(`The plan is whole. Its checksum: ${words}${told}.`);
}
