import { checksumWords } from '../../plan/checksum-words.ts';
import { announce } from '../announce.ts';
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
  showAboveForm(words, page.model.hasExample);
}

function showAboveForm(words: string, hasExample: boolean): void {
  const known = document.querySelector<HTMLElement>('[data-plan-words]');
  if (words === '') known?.remove();
  if (words === '' || known?.dataset.planWords === words) return;
  const line = known ?? document.createElement('p');
  line.className = 'hint';
  line.dataset.planWords = words;
  const strong = document.createElement('strong');
  strong.textContent = words;
  line.replaceChildren(`Checksum of the plan${hasExample ? ' (example values)' : ''}: `, strong);
  if (known === null) document.querySelector('.values-progress')?.after(line);
  announce(`The plan is whole. Its checksum: ${words}.`);
}
